package org.ecoledger.targets;

import static org.ecoledger.targets.Measure.*;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.EnumMap;
import java.util.Map;
import org.ecoledger.targets.Indicator.Direction;
import org.ecoledger.targets.Pace.Value;
import org.jspecify.annotations.Nullable;

/**
 * What running sums say about a target, each kind by its own arithmetic. A pure function: the same sums give the same pace,
 * whether they were kept day by day or added up at once.
 */
record Pacing(Standing standing, Map<Measure, Value> values) {
    private static final String DAYS = "天";
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static Pacing of(Progress progress) {
        var values = new EnumMap<Measure, Value>(Measure.class);
        values.put(DAYS_LEFT, days(progress.daysLeft()));
        if (progress.target().indicator().isDaily()) {
            values.put(VALID_DAYS, days(progress.tally().count()));
            values.put(MISSING_DAYS, days(progress.missing()));
        }
        Standing standing = switch (progress.target().indicator().aggregation()) {
            case MEAN -> mean(progress, values);
            case COUNT_OF_DAYS -> goodDays(progress, values);
            case SHARE -> share(progress, values);
            case REPORTED -> sum(progress, values);
            case LATEST -> latest(progress, values);
            case CLEARED -> cleared(progress, values);
        };
        return new Pacing(standing, values);
    }

    private static Standing mean(Progress progress, Map<Measure, Value> values) {
        Indicator indicator = progress.target().indicator();
        Tally tally = progress.tally();
        MeanPace pace = MeanPace.of(
                progress.target().value(),
                indicator.decimals(),
                indicator.tightWithin(),
                tally.numerator(),
                tally.count(),
                progress.daysLeft());
        put(values, SO_FAR, pace.mean(), indicator.decimals(), RoundingMode.HALF_EVEN, indicator.unit());
        put(values, BEST, pace.best(), indicator.decimals(), RoundingMode.HALF_EVEN, indicator.unit());
        // A control value is shown rounded down: who keeps to the shown one keeps to the exact one.
        int decimals = indicator.controlDecimals();
        put(values, NEEDED, pace.needed(), decimals, RoundingMode.FLOOR, indicator.unit());
        put(values, NEEDED_WITH_ROUNDING, pace.neededWithRounding(), decimals, RoundingMode.FLOOR, indicator.unit());
        return pace.standing();
    }

    private static Standing goodDays(Progress progress, Map<Measure, Value> values) {
        Tally tally = progress.tally();
        int good = tally.numerator().intValueExact();
        DaysPace pace = DaysPace.of(
                progress.target().value().intValueExact(),
                progress.target().indicator().tightWithin(),
                good,
                tally.count() - good,
                progress.missing(),
                progress.daysLeft());
        values.put(SO_FAR, days(pace.good()));
        values.put(BAD_DAYS, days(pace.bad()));
        values.put(NEEDED, days(pace.needed()));
        values.put(BAD_DAYS_LEFT, days(pace.badDaysLeft()));
        values.put(BEST, days(pace.most()));
        Quotient share = pace.shareNeeded();
        if (share != null) {
            var percent = new Quotient(share.sum().multiply(HUNDRED), share.days());
            put(values, SHARE, percent, 2, RoundingMode.HALF_EVEN, "%");
        }
        return pace.standing();
    }

    private static Standing share(Progress progress, Map<Measure, Value> values) {
        Indicator indicator = progress.target().indicator();
        Tally tally = progress.tally();
        Integer toCome = progress.toCome();
        int passed = tally.numerator().intValueExact();
        SharePace pace = SharePace.of(
                progress.target().value(), indicator.tightWithin(), passed, tally.count(), toCome, progress.daysLeft());
        values.put(NUMERATOR, count(passed));
        values.put(DENOMINATOR, count(tally.count()));
        put(values, SO_FAR, pace.share(), indicator.decimals(), RoundingMode.HALF_EVEN, indicator.unit());
        Integer needed = pace.needed();
        Integer failures = pace.failuresLeft();
        if (toCome != null && needed != null && failures != null) {
            values.put(TO_COME, count(toCome));
            values.put(NEEDED, count(needed));
            values.put(FAILURES_LEFT, count(failures));
            int all = tally.count() + toCome;
            Quotient best = all == 0
                    ? null
                    : new Quotient(BigDecimal.valueOf((long) passed + toCome).multiply(HUNDRED), all);
            put(values, BEST, best, indicator.decimals(), RoundingMode.HALF_EVEN, indicator.unit());
        }
        return pace.standing();
    }

    private static Standing sum(Progress progress, Map<Measure, Value> values) {
        Indicator indicator = progress.target().indicator();
        Tally tally = progress.tally();
        SumPace pace = SumPace.of(
                indicator.direction(),
                progress.target().value(),
                indicator.tightWithin(),
                tally.numerator(),
                !tally.isEmpty(),
                progress.daysPassed(),
                progress.daysLeft());
        if (tally.isEmpty()) {
            return pace.standing();
        }
        int decimals = indicator.decimals();
        values.put(SO_FAR, new Value(tally.numerator(), indicator.text(tally.numerator()), indicator.unit()));
        values.put(NEEDED, new Value(pace.left(), indicator.promised(pace.left()), indicator.unit()));
        // What must be done is rounded up, what may be used is rounded down.
        boolean cap = indicator.direction() == Direction.AT_MOST;
        RoundingMode safe = cap ? RoundingMode.FLOOR : RoundingMode.CEILING;
        put(values, PER_WEEK, pace.perWeek(), Math.max(1, decimals), safe, indicator.unit());
        put(values, PROJECTED, pace.projected(), decimals, RoundingMode.HALF_EVEN, indicator.unit());
        return pace.standing();
    }

    private static Standing cleared(Progress progress, Map<Measure, Value> values) {
        Indicator indicator = progress.target().indicator();
        Tally tally = progress.tally();
        BigDecimal wanted =
                progress.target().value().multiply(tally.denominator()).divide(HUNDRED, 0, RoundingMode.CEILING);
        SumPace pace = SumPace.of(
                Direction.AT_LEAST,
                wanted,
                indicator.tightWithin(),
                tally.numerator(),
                !tally.isEmpty(),
                progress.daysPassed(),
                progress.daysLeft());
        values.put(NUMERATOR, count(tally.numerator().intValueExact()));
        values.put(DENOMINATOR, count(tally.count()));
        if (tally.isEmpty()) {
            return pace.standing();
        }
        var share = new Quotient(tally.numerator().multiply(HUNDRED), tally.count());
        put(values, SO_FAR, share, indicator.decimals(), RoundingMode.HALF_EVEN, indicator.unit());
        values.put(NEEDED, count(pace.left().intValueExact()));
        put(values, PER_WEEK, pace.perWeek(), 1, RoundingMode.CEILING, "");
        return pace.standing();
    }

    private static Standing latest(Progress progress, Map<Measure, Value> values) {
        Indicator indicator = progress.target().indicator();
        Tally tally = progress.tally();
        if (tally.isEmpty()) {
            return Standing.NO_DATA;
        }
        Ratio ratio = indicator.isShare()
                ? new Ratio(tally.numerator().multiply(HUNDRED), tally.denominator())
                : new Ratio(tally.numerator(), tally.denominator());
        BigDecimal exact = ratio.exact();
        values.put(SO_FAR, new Value(exact, ratio.rounded(indicator.decimals()), indicator.unit()));
        if (indicator.isShare() && !indicator.denominator().isEmpty()) {
            values.put(NUMERATOR, plain(tally.numerator()));
            values.put(DENOMINATOR, plain(tally.denominator()));
        }
        return reached(indicator, ratio, progress.target().value(), progress.daysLeft());
    }

    private static Standing reached(Indicator indicator, Ratio ratio, BigDecimal target, int daysLeft) {
        boolean cap = indicator.direction() == Direction.AT_MOST;
        int side = cap ? -1 : 1;
        boolean reached = ratio.compareTo(target) * side >= 0;
        if (daysLeft == 0) {
            return reached ? Standing.MET : Standing.MISSED;
        }
        BigDecimal slack = cap ? target.add(indicator.tightWithin()) : target.subtract(indicator.tightWithin());
        return reached ? Standing.ON_TRACK : ratio.compareTo(slack) * side >= 0 ? Standing.TIGHT : Standing.OFF_TRACK;
    }

    private static void put(
            Map<Measure, Value> values,
            Measure measure,
            @Nullable Quotient value,
            int decimals,
            RoundingMode mode,
            String unit) {
        if (value != null) {
            values.put(
                    measure,
                    new Value(value.exact(), value.rounded(decimals, mode).toPlainString(), unit));
        }
    }

    private static Value days(int days) {
        return new Value(BigDecimal.valueOf(days), String.valueOf(days), DAYS);
    }

    private static Value count(int count) {
        return new Value(BigDecimal.valueOf(count), String.valueOf(count), "");
    }

    private static Value plain(BigDecimal value) {
        return new Value(value, value.stripTrailingZeros().toPlainString(), "");
    }
}
