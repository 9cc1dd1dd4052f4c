package org.ecoledger.speeches.extraction;

import java.math.BigDecimal;
import org.ecoledger.speeches.extraction.Content.Comparison;
import org.jspecify.annotations.Nullable;

/**
 * A figure in a sentence, with how it is compared; places are those of the paragraph.
 *
 * @param clause where the words begin that belong to it: after the mark or figure before
 * @param verb where the words of comparison begin; the figure's own place where there are none
 * @param from of the number, or of the unit where the number is left out
 * @param to after the unit and 以上, 以内
 * @param value null where it is left blank
 * @param rule by which it was read
 */
record TargetFigure(
        int clause,
        int verb,
        int from,
        int to,
        @Nullable BigDecimal value,
        String unit,
        Comparison comparison,
        String rule) {}
