package org.ecoledger.targets;

import java.math.BigDecimal;
import org.ecoledger.targets.Indicator.Aggregation;

/**
 * Running sums of an indicator in a period: numerator and denominator, undivided. They can be added to day by day, and the order
 * of what is added within a day does not matter.
 */
record Tally(BigDecimal numerator, BigDecimal denominator) {
    static final Tally NONE = new Tally(BigDecimal.ZERO, BigDecimal.ZERO);

    Tally with(Aggregation aggregation, Result result) {
        return aggregation == Aggregation.LATEST
                ? new Tally(result.numerator(), result.denominator())
                : new Tally(numerator.add(result.numerator()), denominator.add(result.denominator()));
    }

    static Tally of(Aggregation aggregation, Iterable<Result> results) {
        Tally tally = NONE;
        for (Result result : results) {
            tally = tally.with(aggregation, result);
        }
        return tally;
    }

    boolean isEmpty() {
        return denominator.signum() == 0;
    }

    int count() {
        return denominator.intValueExact();
    }
}
