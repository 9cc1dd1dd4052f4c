package org.ecoledger.monitoring;

import java.math.BigDecimal;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A point where air is measured, or a city's own published series.
 *
 * @param code unique over all stations, such as 1001A; six digits are left to regions
 * @param city name of its city as people write it
 * @param county code of its county; null for a point of another city, kept for comparison
 * @param township code of its township where that is known
 * @param lon longitude in degrees
 * @param lat latitude in degrees
 * @param designated whether it is an evaluation point: only these form the figures of county and city
 */
public record Station(
        String code,
        String name,
        Kind kind,
        Grade grade,
        String city,
        @Nullable String county,
        @Nullable String township,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        boolean designated) {
    private static final Pattern BLANKS = Pattern.compile("[\\s\\u3000]+");

    /** What is behind the series of values. */
    public enum Kind {
        /** One instrument shelter. */
        STATION,
        /** The values that a city publishes for itself, without their stations. */
        CITY
    }

    /** Who built the point and answers for it. */
    public enum Grade {
        /** 国控. */
        NATIONAL("国控"),
        /** 省控. */
        PROVINCIAL("省控"),
        /** 微站. */
        MICRO("微站");

        private final String chinese;

        Grade(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** A name as it is compared: files put blanks into names and leave 市 off cities. */
    static String key(String name) {
        return BLANKS.matcher(name).replaceAll("");
    }

    static String cityKey(String city) {
        String key = key(city);
        return key.length() > 2 && key.endsWith("市") ? key.substring(0, key.length() - 1) : key;
    }
}
