package org.ecoledger.standards.water;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * The class of one item.
 *
 * @param value as it was judged: rounded, in the item's unit
 * @param exceedance null unless the item is worse than class Ⅲ
 */
public record ItemJudgement(
        WaterItem item,
        BigDecimal value,
        WaterClass waterClass,
        @Nullable Exceedance exceedance) {}
