package org.ecoledger.clock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.springframework.scheduling.annotation.Scheduled;

/**
 * A clock that starts at a given moment, ticks, and goes on from where it stood when the server last ran: nothing that was
 * written in an earlier run lies in the future of a later one.
 */
final class ResumedClock extends Clock implements AutoCloseable {
    private final Clock ticking;
    private final Path memory;

    private ResumedClock(Clock ticking, Path memory) {
        this.ticking = ticking;
        this.memory = memory;
    }

    static ResumedClock from(Instant start, Path memory) {
        Clock system = Clock.system(CityTime.ZONE);
        Instant now = remembered(memory, start);
        var clock = new ResumedClock(Clock.offset(system, Duration.between(system.instant(), now)), memory);
        clock.remember();
        return clock;
    }

    private static Instant remembered(Path memory, Instant start) {
        try {
            return Files.exists(memory) ? Instant.parse(Files.readString(memory).strip()) : start;
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the demo clock's last time from " + memory, e);
        }
    }

    @Scheduled(fixedDelay = 5_000)
    void remember() {
        try {
            Files.createDirectories(memory.toAbsolutePath().getParent());
            Files.writeString(memory, instant().toString());
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot remember the demo clock's time in " + memory, e);
        }
    }

    @Override
    public void close() {
        remember();
    }

    @Override
    public ZoneId getZone() {
        return ticking.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return ticking.withZone(zone);
    }

    @Override
    public Instant instant() {
        return StoryTime.MOMENT.orElse(ticking.instant());
    }
}
