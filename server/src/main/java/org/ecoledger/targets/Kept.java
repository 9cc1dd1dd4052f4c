package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.ecoledger.targets.Indicator.Aggregation;
import org.ecoledger.targets.Pace.Value;
import org.jspecify.annotations.Nullable;

/**
 * Running sums of a target through a day as they are stored, and where it stood.
 *
 * @param was where it stood on the day before; null on the first day
 * @param since first day of this standing
 * @param control what the remaining days might have averaged on the day before; for means only
 * @param causes what made the standing change on this day; empty on others
 */
record Kept(
        long target,
        LocalDate day,
        Tally tally,
        @Nullable Integer toCome,
        Standing standing,
        @Nullable Standing was,
        LocalDate since,
        @Nullable BigDecimal control,
        List<Cause> causes,
        String edition) {
    /** So many days back a reason is looked for. */
    static final int WINDOW = 14;

    private static final int MOST_CAUSES = 14;

    /**
     * The next day's row.
     *
     * @param before the row of the day before; null on the first day
     * @param recent results of the last days up to this one, asked for when the standing has changed
     */
    static Kept next(Progress progress, @Nullable Kept before, Supplier<List<Result>> recent) {
        Pacing pacing = Pacing.of(progress);
        Standing was = before == null ? null : before.standing();
        boolean turned = before != null && was != pacing.standing();
        BigDecimal control = before == null ? null : control(progress.target(), before);
        return new Kept(
                progress.target().id(),
                progress.through(),
                progress.tally(),
                progress.toCome(),
                pacing.standing(),
                was,
                before == null || turned ? progress.through() : before.since(),
                control,
                turned && was != null
                        ? causes(progress.target().indicator(), was, pacing.standing(), control, recent.get())
                        : List.of(),
                progress.target().indicator().standard());
    }

    Progress progress(Target of) {
        return new Progress(of, day, tally, toCome);
    }

    private static @Nullable BigDecimal control(Target target, Kept before) {
        if (target.indicator().aggregation() != Aggregation.MEAN) {
            return null;
        }
        Map<Measure, Value> values = Pacing.of(before.progress(target)).values();
        Value needed = values.get(Measure.NEEDED);
        return needed == null ? null : new BigDecimal(needed.text());
    }

    static boolean isWorse(Standing was, Standing now) {
        return now.ordinal() > was.ordinal() && was != Standing.NO_DATA && now != Standing.NO_DATA;
    }

    private static List<Cause> causes(
            Indicator indicator, Standing was, Standing now, @Nullable BigDecimal control, List<Result> recent) {
        boolean worse = isWorse(was, now);
        List<Result> fitting = recent.stream()
                .filter(result -> switch (indicator.aggregation()) {
                    case MEAN -> control != null && result.numerator().compareTo(control) > 0 == worse;
                    case COUNT_OF_DAYS, SHARE -> result.numerator().signum() == 0 == worse;
                    case REPORTED, CLEARED, LATEST -> result.numerator().signum() != 0;
                })
                .toList();
        return fitting.subList(Math.max(0, fitting.size() - MOST_CAUSES), fitting.size()).stream()
                .map(result -> new Cause(result.day(), result.label(), result.text(), result.unit(), result.ref()))
                .toList();
    }
}
