package org.ecoledger.complaints;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The channels there are. */
@Component
class Channels {
    static final String PUBLIC = "public";
    static final String SYSTEM = "system";
    private static final int COLUMNS = 9;

    private final List<Channel> all;

    Channels() {
        try (var in = Objects.requireNonNull(Channels.class.getResourceAsStream("/complaints/channels.csv"))) {
            this.all = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(Channels::channel)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException("complaints/channels.csv", e);
        }
    }

    List<Channel> all() {
        return all;
    }

    Optional<Channel> find(String code) {
        return all.stream().filter(channel -> channel.code().equals(code)).findFirst();
    }

    Channel get(String code) {
        return find(code).orElseThrow();
    }

    /** The channel that a clerk's file means: by code or by either name. */
    Optional<Channel> read(String written) {
        return all.stream()
                .filter(channel -> channel.code().equalsIgnoreCase(written)
                        || channel.chinese().contains(written)
                        || channel.english().equalsIgnoreCase(written))
                .findFirst();
    }

    private static Channel channel(String line) {
        String[] cells = line.split(",", -1);
        if (cells.length != COLUMNS) {
            throw new IllegalStateException("complaints/channels.csv: " + line);
        }
        return new Channel(
                cells[0],
                cells[1],
                cells[2].equals("yes"),
                cells[3].equals("yes"),
                cells[4].equals("yes"),
                cells[5].equals("yes"),
                cells[6],
                cells[7],
                cells[8]);
    }
}
