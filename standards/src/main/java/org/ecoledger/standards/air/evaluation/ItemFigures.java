package org.ecoledger.standards.air.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.air.Validity;
import org.jspecify.annotations.Nullable;

/**
 * What the daily values of one item amount to over a period, before they are judged.
 *
 * @param days how many valid daily values there are
 * @param mean of them, exactly; null without any, as the percentile
 * @param percentile the one that HJ 663 asks for
 * @param daysAboveLimit how many are above the limit of the day
 * @param highest the highest in published digits, and the first day that has it; null without any
 * @param validity whether there are enough
 */
record ItemFigures(
        int days,
        @Nullable Ratio mean,
        @Nullable Ratio percentile,
        int daysAboveLimit,
        @Nullable BigDecimal highest,
        @Nullable LocalDate highestDay,
        Validity validity) {}
