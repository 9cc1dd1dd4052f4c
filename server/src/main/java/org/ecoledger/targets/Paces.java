package org.ecoledger.targets;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem;
import org.ecoledger.targets.Indicator.Aggregation;
import org.ecoledger.targets.Pace.Value;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The pace 配速 of every target: where it stands, what the remaining days must bring, whether it can still be met. */
@Component
public class Paces {
    private static final String DAYS = "天";

    private final Targets targets;
    private final DayValues days;
    private final PaceSentences sentences;
    private final Clock clock;

    Paces(Targets targets, DayValues days, PaceSentences sentences, Clock clock) {
        this.targets = targets;
        this.days = days;
        this.sentences = sentences;
        this.clock = clock;
    }

    /** The pace of this target on this day, from the daily figures up to it. */
    public Pace of(Target target, LocalDate asOf) {
        if (target.indicator().aggregation() == Aggregation.REPORTED) {
            return sentences.spoken(target, asOf, asOf, Standing.NO_DATA, Map.of());
        }
        return pace(target, asOf, course(target, asOf));
    }

    /** The paces of all targets in force on this day, wholes before parts. */
    public List<Pace> on(LocalDate asOf, String region, Jurisdiction jurisdiction) {
        return targets.inForceOn(asOf, region, jurisdiction).stream()
                .map(target -> of(target, asOf))
                .toList();
    }

    /** Refuses a day that has not begun; without one it is today. */
    LocalDate dayOrToday(@Nullable LocalDate asOf) {
        LocalDate today = CityTime.today(clock);
        if (asOf != null && asOf.isAfter(today)) {
            throw Problem.unacceptable("targets.as-of-in-future", asOf.toString());
        }
        return asOf == null ? today : asOf;
    }

    Course course(Target target, LocalDate asOf) {
        LocalDate last = asOf.isAfter(target.to()) ? target.to() : asOf;
        List<DayValue> passed = last.isBefore(target.from())
                ? List.of()
                : days.between(target.region(), target.indicator().item(), target.from(), last);
        return Course.of(target, passed, last, CityTime.today(clock));
    }

    private Pace pace(Target target, LocalDate asOf, Course course) {
        var values = new EnumMap<Measure, Value>(Measure.class);
        values.put(Measure.VALID_DAYS, days(course.valid()));
        values.put(Measure.MISSING_DAYS, days(course.missing()));
        values.put(Measure.DAYS_LEFT, days(course.daysLeft()));
        Standing standing = target.indicator().aggregation() == Aggregation.MEAN
                ? mean(target, course, values)
                : goodDays(target, course, values);
        return sentences.spoken(target, asOf, course.through(), standing, values);
    }

    private static Standing mean(Target target, Course course, Map<Measure, Value> values) {
        Indicator indicator = target.indicator();
        MeanPace pace = MeanPace.of(
                target.value(),
                indicator.decimals(),
                indicator.tightWithin(),
                course.sum(),
                course.valid(),
                course.daysLeft());
        put(values, Measure.SO_FAR, pace.mean(), indicator.decimals(), RoundingMode.HALF_EVEN, indicator.unit());
        put(values, Measure.BEST, pace.best(), indicator.decimals(), RoundingMode.HALF_EVEN, indicator.unit());
        // A control value is shown rounded down: who keeps to the shown one keeps to the exact one.
        int decimals = indicator.controlDecimals();
        put(values, Measure.NEEDED, pace.needed(), decimals, RoundingMode.FLOOR, indicator.unit());
        put(
                values,
                Measure.NEEDED_WITH_ROUNDING,
                pace.neededWithRounding(),
                decimals,
                RoundingMode.FLOOR,
                indicator.unit());
        return pace.standing();
    }

    private static Standing goodDays(Target target, Course course, Map<Measure, Value> values) {
        DaysPace pace = DaysPace.of(
                target.value().intValueExact(),
                target.indicator().tightWithin(),
                course.good(),
                course.bad(),
                course.missing(),
                course.daysLeft());
        values.put(Measure.SO_FAR, days(pace.good()));
        values.put(Measure.BAD_DAYS, days(pace.bad()));
        values.put(Measure.NEEDED, days(pace.needed()));
        values.put(Measure.BAD_DAYS_LEFT, days(pace.badDaysLeft()));
        values.put(Measure.BEST, days(pace.most()));
        Quotient share = pace.shareNeeded();
        if (share != null) {
            var percent = new Quotient(share.sum().movePointRight(2), share.days());
            put(values, Measure.SHARE, percent, 2, RoundingMode.HALF_EVEN, "%");
        }
        return pace.standing();
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
}
