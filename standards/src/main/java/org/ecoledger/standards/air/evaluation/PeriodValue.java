package org.ecoledger.standards.air.evaluation;

import java.math.BigDecimal;
import java.util.Optional;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.air.Digits;
import org.ecoledger.standards.air.Limit;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/**
 * A mean or percentile of a period, beside the limit that judges it.
 *
 * @param exact in the item's unit, not rounded
 * @param published in the item's published digits, rounded once
 * @param limit null where none judges it, as with the mean of CO and O3
 * @param exceedMultiple (C − S) / S to two decimals where the published value is above the limit, else null
 */
public record PeriodValue(
        Ratio exact,
        BigDecimal published,
        @Nullable Limit limit,
        @Nullable BigDecimal exceedMultiple) {

    private static final int MULTIPLE_DECIMALS = 2;

    static PeriodValue of(Pollutant pollutant, Ratio exact, Optional<Limit> limit, Digits digits) {
        BigDecimal multiple = limit.filter(set -> set.isExceededBy(exact))
                .map(set ->
                        quotient(pollutant, exact, set, digits).minus(Ratio.ONE).rounded(MULTIPLE_DECIMALS))
                .orElse(null);
        return new PeriodValue(exact, pollutant.published(exact), limit.orElse(null), multiple);
    }

    /** C / S with the concentration in the digits in which it enters. */
    static Ratio quotient(Pollutant pollutant, Ratio concentration, Limit limit, Digits digits) {
        return digits.taken(pollutant, concentration).dividedBy(Ratio.of(limit.value()));
    }

    /** Whether the published value is above the limit; never where there is no limit. */
    public boolean isAboveLimit() {
        return limit != null && limit.isExceededBy(exact);
    }
}
