package org.ecoledger.targets.reported;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody reports.
 *
 * @param value null for a share, which is made of its two numbers
 */
public record NewReport(
        String indicator,
        String region,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        @Nullable BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        @Nullable UUID proof,
        String note) {}
