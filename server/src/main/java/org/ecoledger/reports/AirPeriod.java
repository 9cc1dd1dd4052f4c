package org.ecoledger.reports;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.ecoledger.evaluation.AirDay;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/**
 * The air of one place over some days, from its evaluated days.
 *
 * @param days evaluated days from the first to the last; those without any data are absent
 */
record AirPeriod(String place, LocalDate from, LocalDate to, List<AirDay> days) {
    private static final int GUARD_DIGITS = 10;

    /** What can be asked of a period. */
    enum Item {
        PM10,
        PM25,
        GOOD_DAYS,
        VALID_DAYS,
        GOOD_SHARE;

        /** As in addresses: {@code good-days}. */
        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Optional<Item> of(String code) {
            return List.of(values()).stream()
                    .filter(item -> item.code().equals(code))
                    .findFirst();
        }

        /** The item of a day from which it is made. */
        String ofDay() {
            return isConcentration() ? code() : "aqi";
        }

        boolean isConcentration() {
            return this == PM10 || this == PM25;
        }

        String unit() {
            return switch (this) {
                case PM10, PM25 -> Pollutant.PM10.unit();
                case GOOD_DAYS, VALID_DAYS -> "天";
                case GOOD_SHARE -> "%";
            };
        }

        String chinese() {
            return switch (this) {
                case PM10 -> "PM10平均浓度";
                case PM25 -> "PM2.5平均浓度";
                case GOOD_DAYS -> "优良天数";
                case VALID_DAYS -> "有效天数";
                case GOOD_SHARE -> "优良天数比例";
            };
        }

        String method() {
            return switch (this) {
                case PM10, PM25 -> "有效日均值的算术平均，按GB/T 8170一次修约";
                case GOOD_DAYS -> "日空气质量指数不大于100的天数";
                case VALID_DAYS -> "有日空气质量指数的天数";
                case GOOD_SHARE -> "优良天数÷有效天数×100%，保留一位小数";
            };
        }
    }

    /** The exact value; null where no day is valid. */
    @Nullable
    BigDecimal exact(Item item) {
        return switch (item) {
            case PM10 -> mean(Pollutant.PM10);
            case PM25 -> mean(Pollutant.PM25);
            case GOOD_DAYS -> valid() == 0 ? null : BigDecimal.valueOf(good());
            case VALID_DAYS -> BigDecimal.valueOf(valid());
            case GOOD_SHARE ->
                valid() == 0
                        ? null
                        : BigDecimal.valueOf(good() * 100)
                                .divide(BigDecimal.valueOf(valid()), GUARD_DIGITS, RoundingMode.HALF_EVEN);
        };
    }

    static BigDecimal rounded(BigDecimal exact, Item item) {
        return exact.setScale(item == Item.GOOD_SHARE ? 1 : 0, RoundingMode.HALF_EVEN);
    }

    /** Editions by which the days' indexes were made, in the order of time. */
    String editions() {
        return days.stream().map(AirDay::edition).distinct().collect(Collectors.joining("、"));
    }

    /** The days that count for this item. */
    List<AirDay> counting(Item item) {
        return days.stream()
                .filter(
                        switch (item) {
                            case PM10 -> day -> day.value(Pollutant.PM10).isValid();
                            case PM25 -> day -> day.value(Pollutant.PM25).isValid();
                            case GOOD_DAYS -> AirDay::isGood;
                            case VALID_DAYS, GOOD_SHARE -> AirDay::isValid;
                        })
                .toList();
    }

    /** Whether this period has so many valid days that the later one may be compared with it. */
    boolean countsEnoughFor(AirPeriod later, Item item) {
        Item valid = item.isConcentration() ? item : Item.VALID_DAYS;
        return counting(valid).size() * 4L >= later.counting(valid).size() * 3L;
    }

    private @Nullable BigDecimal mean(Pollutant pollutant) {
        List<BigDecimal> values = published(day -> day.value(pollutant).published());
        return values.isEmpty()
                ? null
                : values.stream()
                        .reduce(BigDecimal.ZERO, BigDecimal::add)
                        .divide(BigDecimal.valueOf(values.size()), GUARD_DIGITS, RoundingMode.HALF_EVEN);
    }

    private List<BigDecimal> published(Function<AirDay, @Nullable BigDecimal> value) {
        return days.stream()
                .map(value)
                .flatMap(published -> Optional.ofNullable(published).stream())
                .toList();
    }

    private long valid() {
        return days.stream().filter(AirDay::isValid).count();
    }

    private long good() {
        return days.stream().filter(AirDay::isGood).count();
    }
}
