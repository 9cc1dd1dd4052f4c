package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.figures.Figure;
import org.jspecify.annotations.Nullable;

/**
 * What was measured for one subject.
 *
 * @param value unrounded; null when it could not be measured, and then {@code note} says why
 * @param text as shown
 * @param working how the value came about, in numbers: 59÷92
 * @param facts what it was made from
 */
record Measured(
        @Nullable BigDecimal value,
        String text,
        String unit,
        String working,
        List<Fact> facts,
        @Nullable String note) {

    Measured {
        facts = List.copyOf(facts);
    }

    static Measured missing(String unit, List<Fact> facts, String note) {
        return new Measured(null, Figure.MISSING, unit, "", facts, note);
    }
}
