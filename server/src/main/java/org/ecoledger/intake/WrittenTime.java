package org.ecoledger.intake;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.ecoledger.clock.CityTime;

/** Times as people write them: 2026-09-30 14:05, 2026/9/30 14:05:00, 2026年9月30日21时40分, by the city's clock. */
public final class WrittenTime {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-M-d H:m[:s]");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("uuuu-M-d");

    private WrittenTime() {}

    /** The moment; a date alone is its midnight; nothing where it is neither. */
    public static Optional<Instant> read(String written) {
        String plain = written.strip()
                .replaceAll("[/.年月]", "-")
                .replaceAll("日", " ")
                .replaceAll("(\\d{1,2})\\s*[时点]\\s*(\\d{1,2})\\s*分?", "$1:$2")
                .replaceAll("(\\d{1,2})\\s*[时点]整?\\s*$", "$1:00")
                .replace('T', ' ')
                .replace('：', ':')
                .replaceAll("\\s+", " ")
                .strip();
        try {
            return Optional.of(
                    plain.contains(":")
                            ? LocalDateTime.parse(plain, TIME)
                                    .atZone(CityTime.ZONE)
                                    .toInstant()
                            : CityTime.startOf(LocalDate.parse(plain, DATE)));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
