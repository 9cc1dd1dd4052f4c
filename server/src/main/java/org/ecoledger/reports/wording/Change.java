package org.ecoledger.reports.wording;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A comparison of two figures.
 *
 * @param value signed: percent, percentage points, or how many; null where there is none, as against a base of zero
 * @param text as it is printed: 下降12%, 提高15.6个百分点, 增加18天, 持平
 */
public record Change(@Nullable BigDecimal value, String text) {}
