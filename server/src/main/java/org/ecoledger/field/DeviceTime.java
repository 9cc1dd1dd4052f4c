package org.ecoledger.field;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;

/**
 * What a device's clock said beside what the server's clock says. Both are kept: a telephone with a wrong clock is a doubt,
 * never a refusal (ruling 3).
 *
 * @param capturedAt when it was recorded, by the device's clock
 * @param sentAt when it was sent, by the device's clock; null where the device does not say
 * @param receivedAt by the server's clock
 */
record DeviceTime(Instant capturedAt, @Nullable Instant sentAt, Instant receivedAt) {
    /** Telephones' clocks run apart by less. */
    private static final Duration APART = Duration.ofMinutes(10);

    /** No photo of a matter is older. */
    private static final Instant OLDEST = Instant.parse("2000-01-01T00:00:00Z");

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    /** By how much the device's clock is ahead of the server's; negative where it is behind. */
    Duration ahead() {
        return sentAt == null ? Duration.ZERO : Duration.between(receivedAt, sentAt);
    }

    /** Whether the device's clock is wrong, or says what cannot be. */
    boolean isDoubtful() {
        return ahead().abs().compareTo(APART) > 0 || capturedAt.isAfter(receivedAt.plus(APART));
    }

    /** When it was recorded by the server's clock, as well as that can be told; empty where it cannot. */
    Optional<Instant> captured() {
        Instant likely = isDoubtful() ? capturedAt.minus(ahead()) : capturedAt;
        return Optional.of(likely.isAfter(receivedAt) ? receivedAt : likely).filter(time -> time.isAfter(OLDEST));
    }

    /** Whether it waited on the device. */
    boolean isLate() {
        return Duration.between(captured().orElse(receivedAt), receivedAt).compareTo(APART) > 0;
    }

    static String written(Instant time) {
        return TIME.format(CityTime.at(time));
    }
}
