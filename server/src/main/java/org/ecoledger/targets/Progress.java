package org.ecoledger.targets;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * A target with its running sums through a day: all that a pace is made from.
 *
 * @param through last day that is counted
 * @param toCome how many results are still to come; null where that is not known
 */
record Progress(
        Target target,
        LocalDate through,
        Tally tally,
        @Nullable Integer toCome) {

    /** The last whole day that counts when a target is looked at on this day: today is not over. */
    static LocalDate through(Target target, LocalDate asOf, LocalDate today) {
        LocalDate last = asOf.isAfter(target.to()) ? target.to() : asOf;
        boolean unfinished = last.equals(today) && !last.isBefore(target.from());
        return unfinished ? last.minusDays(1) : last;
    }

    int daysPassed() {
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(target.from(), through) + 1));
    }

    int daysLeft() {
        LocalDate next = through.isBefore(target.from()) ? target.from() : through.plusDays(1);
        return Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(next, target.to()) + 1));
    }

    /** Days without a valid value, where each day brings one. */
    int missing() {
        return target.indicator().isDaily() ? daysPassed() - tally.count() : 0;
    }
}
