package org.ecoledger.evaluation;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.ecoledger.clock.CityTime;

/**
 * Addresses of the figures of water: {@code water-reading:<section>/<time>/<what>}, {@code
 * water-month:<section>/<month>/<what>} and {@code water-period:<place>/<period>/<what>}. What is shown is the key of an
 * item or one of the words here; a place is a section, a region, or {@code river:} or {@code lake:} and its name.
 */
final class WaterKeys {
    static final String READING = "water-reading";
    static final String MONTH = "water-month";
    static final String PERIOD = "water-period";

    static final String CLASS = "class";
    static final String TROPHIC_INDEX = "tli";
    static final String INTAKE = "intake";

    /** Before the key of an item: the share of sections in which it is worse than class Ⅲ. */
    static final String EXCEEDING = "exceeding-";

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm");
    private static final int PARTS = 3;

    private WaterKeys() {}

    /** The parts of any of these addresses. */
    private record Parts(String place, String time, String what) {}

    record ReadingKey(String section, Instant at, String what) {}

    record MonthKey(String section, YearMonth month, String what) {}

    record PeriodKey(String place, WaterPeriod period, String what) {}

    static String reading(String section, Instant at, String what) {
        return READING + ":" + section + "/" + TIME.format(CityTime.at(at)) + "/" + what;
    }

    static String month(String section, YearMonth month, String what) {
        return MONTH + ":" + section + "/" + month + "/" + what;
    }

    static String period(String place, WaterPeriod period, String what) {
        return PERIOD + ":" + place + "/" + period.text() + "/" + what;
    }

    /** A section's value over a period; that of a month is the month's own. */
    static String section(String section, WaterPeriod period, String what) {
        return period.isMonth() ? month(section, period.first(), what) : period(section, period, what);
    }

    static Optional<ReadingKey> readReading(String key) {
        return parts(key).flatMap(parts -> {
            try {
                LocalDateTime time = LocalDateTime.parse(parts.time(), TIME);
                return Optional.of(
                        new ReadingKey(parts.place(), time.atZone(CityTime.ZONE).toInstant(), parts.what()));
            } catch (DateTimeException _) {
                return Optional.empty();
            }
        });
    }

    static Optional<MonthKey> readMonth(String key) {
        return parts(key)
                .flatMap(parts -> WaterPeriod.find(parts.time())
                        .filter(WaterPeriod::isMonth)
                        .map(period -> new MonthKey(parts.place(), period.first(), parts.what())));
    }

    static Optional<PeriodKey> readPeriod(String key) {
        return parts(key)
                .flatMap(parts -> WaterPeriod.find(parts.time())
                        .map(period -> new PeriodKey(parts.place(), period, parts.what())));
    }

    private static Optional<Parts> parts(String key) {
        String[] parts = key.split("/", -1);
        boolean sound = parts.length == PARTS && key.chars().noneMatch(Character::isISOControl);
        return sound ? Optional.of(new Parts(parts[0], parts[1], parts[2])) : Optional.empty();
    }
}
