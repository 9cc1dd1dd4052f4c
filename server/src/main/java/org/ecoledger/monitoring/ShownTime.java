package org.ecoledger.monitoring;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.ecoledger.clock.CityTime;

/** A moment as the refusals of rows show it. */
final class ShownTime {
    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private ShownTime() {}

    static String of(Instant instant) {
        return FORMAT.format(CityTime.at(instant));
    }
}
