package org.ecoledger.reports.charts;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.ecoledger.organisation.Region;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.Scope;

/**
 * One place along a chart's axis, and what the addresses of its figures are filled with. Names that it does not have make an
 * address that is not asked: a month that has not begun is no missing one.
 */
record Slot(String label, Map<String, String> names) {
    private static final Pattern NAME = Pattern.compile("\\{([a-z-]+)}");
    private static final int MONTHS = 12;

    Slot {
        names = Map.copyOf(names);
    }

    /** The twelve months of the year in which the period ends; this year's are known up to the end of the period, and today. */
    static List<Slot> months(Scope scope, Map<String, String> more) {
        int year = scope.period().to().getYear();
        LocalDate last = last(scope);
        return IntStream.rangeClosed(1, MONTHS)
                .mapToObj(number -> YearMonth.of(year, number))
                .map(month -> month(scope, month, last, more))
                .toList();
    }

    private static Slot month(Scope scope, YearMonth month, LocalDate last, Map<String, String> more) {
        Map<String, String> names = new HashMap<>(more);
        names.put("region", scope.region().code());
        YearMonth before = month.minusYears(1);
        names.put("last-month", before.toString());
        names.put("last-month-from", before.atDay(1).toString());
        names.put("last-month-to", before.atEndOfMonth().toString());
        if (!month.atDay(1).isAfter(last)) {
            LocalDate end = month.atEndOfMonth();
            names.put("month", month.toString());
            names.put("month-from", month.atDay(1).toString());
            names.put("month-to", (end.isAfter(last) ? last : end).toString());
        }
        return new Slot(month.getMonthValue() + "月", names);
    }

    static Slot place(Scope scope, Region place) {
        Period air = scope.period().upTo(scope.today().minusDays(1));
        return new Slot(
                place.name(),
                Map.of(
                        "region", scope.region().code(),
                        "place", place.code(),
                        "period", scope.period().code(),
                        "span", span(air),
                        "last-span", span(air.yearBefore())));
    }

    /** The last day of the period that has begun. */
    static LocalDate last(Scope scope) {
        LocalDate to = scope.period().to();
        return to.isAfter(scope.today()) ? scope.today() : to;
    }

    private static String span(Period period) {
        return switch (period.kind()) {
            case MONTH, QUARTER, HALF, YEAR -> period.code();
            case DAY, WEEK, RANGE -> period.from() + ".." + period.to();
        };
    }

    Optional<String> filled(String address) {
        Matcher name = NAME.matcher(address);
        boolean known = name.results().map(one -> one.group(1)).allMatch(names::containsKey);
        return known
                ? Optional.of(NAME.matcher(address).replaceAll(one -> Matcher.quoteReplacement(names.getOrDefault(one.group(1), ""))))
                : Optional.empty();
    }
}
