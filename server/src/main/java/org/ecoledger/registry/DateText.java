package org.ecoledger.registry;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.ecoledger.clock.CityTime;

/** Moments in sentences, by the city's clock. */
final class DateText {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private DateText() {}

    static String of(Instant at) {
        return MINUTE.format(CityTime.at(at));
    }
}
