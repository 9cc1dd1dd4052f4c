package org.ecoledger.fires;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.ecoledger.clock.CityTime;

/** Moments as the city's people read them. */
final class FireTimes {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private FireTimes() {}

    static String minute(Instant at) {
        return MINUTE.format(CityTime.at(at));
    }
}
