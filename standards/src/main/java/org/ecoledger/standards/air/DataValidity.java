package org.ecoledger.standards.air;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.ResourceTable;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.TimeSpan;

/**
 * How many values the means of hours, months, quarters, half-years and years need: GB 3095, table 4. The day and the
 * eight hours of ozone are in {@link ValidityRules}.
 */
public final class DataValidity {

    private static final String HOUR = "HOUR";
    private static final List<Minimum> ALL = ResourceTable.read(DataValidity.class, "validity.csv").rows().stream()
            .map(Minimum::from)
            .toList();

    private final Edition edition;

    private DataValidity(Edition edition) {
        this.edition = edition;
    }

    /** The minima in force on the day. */
    public static DataValidity on(LocalDate day) {
        return new DataValidity(Editions.inForce(Subject.AIR_LIMITS, day));
    }

    /** A one-hour mean, from the minutes of the hour that were sampled (45 of 60). */
    public Validity hour(int minutes) {
        Minimum minimum = minimum(Sampling.HOURLY, HOUR).orElseThrow();
        return new Validity(
                List.of(new Validity.Count("hour", minimum.counted(), minutes, minimum.needed())),
                edition,
                minimum.clause());
    }

    /**
     * The mean of an item measured hour by hour, from its valid days (a year: 324 of them, and 27 in each month, 25 in
     * February).
     *
     * @param validDays days with a valid daily value; those outside the span are left out
     */
    public Validity of(TimeSpan span, Collection<LocalDate> validDays) {
        return of(Sampling.HOURLY, span, validDays);
    }

    /**
     * The mean over a span. A span for which the standard has no rule, such as a run of days, needs one valid day.
     *
     * @param validDays days with a valid daily value; those outside the span are left out
     */
    public Validity of(Sampling sampling, TimeSpan span, Collection<LocalDate> validDays) {
        Map<YearMonth, Integer> months = new HashMap<>();
        validDays.stream()
                .filter(span::contains)
                .distinct()
                .forEach(day -> months.merge(YearMonth.from(day), 1, Integer::sum));
        return of(sampling, span, months);
    }

    /**
     * As {@link #of(TimeSpan, Collection)}, from the number of valid days in each month of the span.
     *
     * @param validDays months without any may be absent
     */
    public Validity of(TimeSpan span, Map<YearMonth, Integer> validDays) {
        return of(Sampling.HOURLY, span, validDays);
    }

    private Validity of(Sampling sampling, TimeSpan span, Map<YearMonth, Integer> months) {
        int present = months.values().stream().mapToInt(Integer::intValue).sum();
        Optional<Minimum> found = minimum(sampling, span.kind().name());
        if (found.isEmpty()) {
            return new Validity(List.of(days(span.label(), present, 1)), edition, "");
        }
        Minimum minimum = found.get();
        List<Validity.Count> counts = new ArrayList<>();
        if (minimum.needed() > 0) {
            counts.add(days(span.label(), present, minimum.needed()));
        }
        for (YearMonth month : span.months()) {
            counts.add(days(month.toString(), months.getOrDefault(month, 0), minimum.in(month)));
        }
        return new Validity(counts, edition, minimum.clause());
    }

    private Optional<Minimum> minimum(Sampling sampling, String span) {
        return ALL.stream()
                .filter(minimum -> minimum.edition().equals(edition.code()))
                .filter(minimum ->
                        minimum.sampling() == sampling && minimum.span().equals(span))
                .findFirst();
    }

    private static Validity.Count days(String span, int present, int needed) {
        return new Validity.Count(span, Statistic.Counted.DAYS, present, needed);
    }

    private record Minimum(
            String edition,
            String clause,
            Sampling sampling,
            String span,
            Statistic.Counted counted,
            int needed,
            int month,
            int february) {

        static Minimum from(ResourceTable.Row row) {
            return new Minimum(
                    row.text("edition"),
                    row.text("clause"),
                    Sampling.valueOf(row.text("sampling")),
                    row.text("span"),
                    Statistic.Counted.valueOf(row.text("counted")),
                    count(row, "needed"),
                    count(row, "month"),
                    count(row, "february"));
        }

        /** Zero where the table sets none. */
        private static int count(ResourceTable.Row row, String column) {
            return row.has(column) ? row.number(column).intValueExact() : 0;
        }

        int in(YearMonth of) {
            return of.getMonthValue() == 2 ? february : month;
        }
    }
}
