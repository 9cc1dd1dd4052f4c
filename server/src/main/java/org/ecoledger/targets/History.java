package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.ecoledger.targets.outlook.Bootstrap;

/** What the same days as those that are left brought in earlier years, and what the days of late brought. */
final class History {
    static final int YEARS = 5;

    /** Of the days of an earlier year so many must be valid for it to be taken: set by this project. */
    private static final BigDecimal ENOUGH = new BigDecimal("0.75");

    private static final int DAILY_BLOCK = 10;
    private static final int OTHER_BLOCK = 30;

    private final Progress progress;
    private final boolean daily;
    private final LocalDate next;
    private final NavigableMap<LocalDate, Tally> days = new TreeMap<>();

    /** @param results from the first day of the earliest year to the last day that counts */
    History(Progress progress, List<Result> results) {
        this.progress = progress;
        this.daily = progress.target().indicator().isDaily();
        LocalDate from = progress.target().from();
        this.next =
                progress.through().isBefore(from) ? from : progress.through().plusDays(1);
        results.forEach(
                result -> days.merge(result.day(), new Tally(result.numerator(), result.denominator()), History::plus));
    }

    /** Years before the target's that have enough data, newest first. */
    List<Integer> years() {
        return IntStream.rangeClosed(1, YEARS)
                .filter(this::isEnough)
                .map(back -> progress.target().to().getYear() - back)
                .boxed()
                .toList();
    }

    /** Sums of the same days as those that are left, in that year. */
    Tally rest(int year) {
        int back = progress.target().to().getYear() - year;
        return between(next.minusYears(back), progress.target().to().minusYears(back));
    }

    /** Sums of the days of late. */
    Tally lately(int count) {
        return between(progress.through().minusDays(count - 1L), progress.through());
    }

    Bootstrap.Year blocks(int year) {
        int back = progress.target().to().getYear() - year;
        LocalDate first = next.minusYears(back);
        int size = daily ? DAILY_BLOCK : OTHER_BLOCK;
        int blocks = (progress.daysLeft() + size - 1) / size;
        var numerator = new double[blocks];
        var denominator = new double[blocks];
        days.subMap(first, true, progress.target().to().minusYears(back), true).forEach((day, tally) -> {
            int block = Math.min(blocks - 1, Math.toIntExact(ChronoUnit.DAYS.between(first, day)) / size);
            numerator[block] += tally.numerator().doubleValue();
            denominator[block] += tally.denominator().doubleValue();
        });
        return new Bootstrap.Year(numerator, denominator);
    }

    private boolean isEnough(int back) {
        LocalDate from = progress.target().from().minusYears(back);
        LocalDate to = progress.target().to().minusYears(back);
        if (!daily) {
            return !days.subMap(from, true, to, true).isEmpty();
        }
        BigDecimal left = BigDecimal.valueOf(progress.daysLeft());
        return between(next.minusYears(back), to).denominator().compareTo(left.multiply(ENOUGH)) >= 0;
    }

    private Tally between(LocalDate first, LocalDate last) {
        return first.isAfter(last)
                ? Tally.NONE
                : days.subMap(first, true, last, true).values().stream().reduce(Tally.NONE, History::plus);
    }

    private static Tally plus(Tally one, Tally other) {
        return new Tally(
                one.numerator().add(other.numerator()), one.denominator().add(other.denominator()));
    }
}
