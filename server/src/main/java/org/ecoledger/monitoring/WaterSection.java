package org.ecoledger.monitoring;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * A section of a river or lake where water is measured (断面), or a source of drinking water (饮用水水源).
 *
 * @param code unique over all sections; six digits are left to regions
 * @param water name of the river or lake
 * @param basin name of the basin
 * @param city name of its city as people write it; null where a list names the province only
 * @param county code of its county; null for a section of another city, kept for comparison
 * @param township code of its township where that is known
 * @param lon longitude in degrees
 * @param lat latitude in degrees
 * @param target number of the class with which it does what was promised (水质目标), 1 to 6; null without a promise
 * @param intake what a source gives in a month, 10,000 m³
 * @param assessed whether it counts in the figures of its county, river and city (考核断面)
 */
public record WaterSection(
        String code,
        String name,
        Kind kind,
        Body body,
        @Nullable String water,
        @Nullable String basin,
        @Nullable String province,
        @Nullable String city,
        @Nullable String county,
        @Nullable String township,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        Grade grade,
        @Nullable Integer target,
        @Nullable BigDecimal intake,
        boolean assessed) {
    private static final int DEGREE_DIGITS = 6;

    public WaterSection {
        lon = lon == null ? null : lon.setScale(DEGREE_DIGITS, RoundingMode.HALF_EVEN);
        lat = lat == null ? null : lat.setScale(DEGREE_DIGITS, RoundingMode.HALF_EVEN);
        intake = intake == null
                ? null
                : new BigDecimal(intake.stripTrailingZeros().toPlainString());
    }

    /** What is judged. */
    public enum Kind {
        /** 断面. */
        SECTION,
        /** 饮用水水源. */
        SOURCE
    }

    /** Which limits hold. */
    public enum Body {
        /** 河流. */
        RIVER,
        /** 湖库. */
        LAKE,
        /** 地下水. */
        GROUND
    }

    /** Who answers for it. */
    public enum Grade {
        /** 国控. */
        NATIONAL("国控"),
        /** 省控. */
        PROVINCIAL("省控"),
        /** 市控. */
        LOCAL("市控");

        private final String chinese;

        Grade(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    /** City, else province, as places are compared. */
    static String placeKey(@Nullable String city, @Nullable String province) {
        return city != null ? Station.cityKey(city) : province != null ? Station.cityKey(province) : "";
    }
}
