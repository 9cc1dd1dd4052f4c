package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.standards.Edition;
import org.jspecify.annotations.Nullable;

/**
 * The trophic state of a lake.
 *
 * @param index TLI(Σ), three decimals; null unless all five items are there
 * @param level by the unrounded index; null with it
 * @param indices the index of each item, three decimals
 * @param missing the items that have no index: not measured, or zero, which has no logarithm
 */
public record TrophicJudgement(
        @Nullable BigDecimal index,
        @Nullable TrophicLevel level,
        Map<WaterItem, BigDecimal> indices,
        List<WaterItem> missing,
        Edition edition,
        String clause) {

    public TrophicJudgement {
        indices = Collections.unmodifiableMap(new LinkedHashMap<>(indices));
        missing = List.copyOf(missing);
    }
}
