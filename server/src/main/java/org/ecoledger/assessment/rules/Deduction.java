package org.ecoledger.assessment.rules;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What each fact of a kind costs: 焚烧垃圾池每次直扣0.5分 (N57).
 *
 * @param source such as {@code finding}
 * @param item kind of finding, {@code *} for all
 * @param each points per fact; null where the fact's own value says it
 * @param cap most that it can cost in a period; null where there is no cap
 */
public record Deduction(
        String code,
        String name,
        String english,
        String source,
        String item,
        Scope scope,
        @Nullable BigDecimal each,
        @Nullable BigDecimal cap) {}
