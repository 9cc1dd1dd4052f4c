package org.ecoledger.matters.lookback;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * From which closures is drawn, and how many.
 *
 * @param region code of the region in which the matters lie
 * @param from first day of the closures
 * @param to last day of the closures
 * @param track name of a procedure; null for all
 * @param kind of problem; null for all
 * @param proven only those closed with proven rectification
 * @param byCounty each county is a stratum from which is drawn separately
 * @param size so many, of each stratum; null where a share is asked for
 * @param share so many percent, of each stratum, a fraction counted as one more
 */
record Criteria(
        String region,
        LocalDate from,
        LocalDate to,
        @Nullable String track,
        @Nullable String kind,
        boolean proven,
        boolean byCounty,
        @Nullable Integer size,
        @Nullable BigDecimal share) {}
