package org.ecoledger.duty;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import org.ecoledger.clock.CityTime;

/** Times as duty sentences write them, in the city's zone. */
final class DutyTimes {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private DutyTimes() {}

    static String minute(Instant instant) {
        return MINUTE.format(CityTime.at(instant));
    }

    static String span(Instant from, Instant until) {
        return minute(from) + " — " + minute(until);
    }

    static String span(Shift shift) {
        return span(shift.starts(), shift.ends());
    }
}
