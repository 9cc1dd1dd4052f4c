package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;

/**
 * The days of a target's period that have passed, and how many are to come.
 *
 * @param through last day that counts
 * @param days every day from the first of the period to {@code through}
 */
record Course(LocalDate through, List<DayValue> days, int daysLeft) {

    /**
     * @param days every day from the first of the period to {@code asOf}
     * @param today the day that is not over yet: whatever its hours so far say, it is still to come
     */
    static Course of(Target target, List<DayValue> days, LocalDate asOf, LocalDate today) {
        boolean unfinished = asOf.equals(today) && !days.isEmpty();
        List<DayValue> passed = unfinished ? days.subList(0, days.size() - 1) : days;
        LocalDate through = unfinished ? asOf.minusDays(1) : asOf;
        LocalDate next = through.isBefore(target.from()) ? target.from() : through.plusDays(1);
        int left = Math.toIntExact(Math.max(0, ChronoUnit.DAYS.between(next, target.to()) + 1));
        return new Course(through, passed, left);
    }

    int valid() {
        return Math.toIntExact(days.stream().filter(day -> day.value() != null).count());
    }

    int missing() {
        return days.size() - valid();
    }

    int good() {
        return Math.toIntExact(days.stream().filter(DayValue::isGood).count());
    }

    int bad() {
        return Math.toIntExact(days.stream().filter(DayValue::isBad).count());
    }

    BigDecimal sum() {
        return days.stream().map(DayValue::value).filter(Objects::nonNull).reduce(BigDecimal.ZERO, BigDecimal::add);
    }
}
