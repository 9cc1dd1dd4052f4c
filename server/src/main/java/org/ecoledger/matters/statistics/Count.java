package org.ecoledger.matters.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is counted, as a condition over matters received in a period or over closures of a period. Words: {@code matters/statistics.csv}. */
enum Count {
    RECEIVED(Cohort.RECEIVED, "true"),
    ADMITTED(Cohort.RECEIVED, "m.disposition in ('handle', 'merged') and m.version > 0"),
    DECLINED(Cohort.RECEIVED, "m.disposition = 'declined'"),
    TRANSFERRED(Cohort.RECEIVED, "m.disposition = 'transferred'"),
    SETTLED(
            Cohort.RECEIVED,
            "m.disposition in ('handle', 'merged') and m.closed_at is not null and m.handling in ('staged', 'done')"),
    STAGED(
            Cohort.RECEIVED,
            "m.disposition in ('handle', 'merged') and m.closed_at is not null and m.handling = 'staged'"),
    REACHED(Cohort.RECEIVED, "m.satisfaction in ('satisfied', 'fairly', 'dissatisfied')"),
    SATISFIED(Cohort.RECEIVED, "m.satisfaction in ('satisfied', 'fairly')"),
    REPEATED(Cohort.RECEIVED, "x.matter is not null"),
    CLOSED(Cohort.CLOSED, "true"),
    LIMITED(Cohort.CLOSED, "c.in_time is not null"),
    ON_TIME(Cohort.CLOSED, "c.in_time"),
    SOLVABLE(Cohort.CLOSED, "coalesce(c.disposition, m.disposition) = 'handle' and c.truth is distinct from 'untrue'"),
    SOLVED(
            Cohort.CLOSED,
            "coalesce(c.disposition, m.disposition) = 'handle' and c.truth is distinct from 'untrue' and c.proven"),
    REBOUNDED(Cohort.CLOSED, "c.reopened_why in ('rebound', 'lookback')");

    private final Cohort cohort;
    private final String condition;

    Count(Cohort cohort, String condition) {
        this.cohort = cohort;
        this.condition = condition;
    }

    Cohort cohort() {
        return cohort;
    }

    String condition() {
        return condition;
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Name of its column in a query. */
    String column() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Count> of(String code) {
        return Arrays.stream(values())
                .filter(count -> count.code().equals(code))
                .findFirst();
    }
}
