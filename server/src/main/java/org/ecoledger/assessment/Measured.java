package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.jspecify.annotations.Nullable;

/**
 * What was measured for one item and one county.
 *
 * @param value unrounded; null when it could not be measured, and then {@code note} says why
 * @param text as shown
 * @param working how the value came about, in numbers: 59÷92
 * @param inputs the days, matters and targets it was made from
 */
record Measured(
        @Nullable BigDecimal value,
        String text,
        String unit,
        String working,
        List<Input> inputs,
        @Nullable String note,
        Instant asOf) {

    static Measured missing(List<Input> inputs, String note, Instant asOf) {
        return new Measured(null, Figure.MISSING, "%", "", inputs, note, asOf);
    }
}
