package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.Snapshot;
import org.ecoledger.assessment.rules.Value.Span;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;

/** The days that a snapshot's period has had when it was taken. */
record FactDays(LocalDate yearBegin, LocalDate from, LocalDate to, LocalDate through) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    static FactDays of(Snapshot snapshot) {
        LocalDate from = snapshot.period().from();
        LocalDate to = snapshot.period().to();
        LocalDate yesterday = CityTime.at(snapshot.takenAt()).toLocalDate().minusDays(1);
        return new FactDays(from.withDayOfYear(1), from, to, to.isAfter(yesterday) ? yesterday : to);
    }

    LocalDate from(Span span) {
        return span == Span.PERIOD ? from : yearBegin;
    }

    /** Why these are too few days to measure anything by; null where they suffice. */
    @Nullable
    String tooFew(List<Fact> valid, Span span, BigDecimal leastValidShare) {
        if (leastValidShare.signum() == 0) {
            return null;
        }
        long length = length(span);
        long days = days(valid);
        boolean enough = HUNDRED.multiply(BigDecimal.valueOf(days))
                        .compareTo(leastValidShare.multiply(BigDecimal.valueOf(length)))
                >= 0;
        return enough ? null : length + "天中只有" + days + "天有效，不足" + leastValidShare.toPlainString() + "%";
    }

    /** How many days have no data, in words; null where the rule set does not count days or none is missing. */
    @Nullable
    String missing(List<Fact> valid, Span span, BigDecimal leastValidShare) {
        long missing = length(span) - days(valid);
        return leastValidShare.signum() == 0 || missing <= 0 ? null : "另有" + missing + "天无有效数据，未计入";
    }

    private long length(Span span) {
        return Math.max(0, ChronoUnit.DAYS.between(from(span), through) + 1);
    }

    private static long days(List<Fact> facts) {
        return facts.stream().map(Fact::day).distinct().count();
    }
}
