package org.ecoledger.assessment;

import java.math.BigDecimal;
import org.ecoledger.figures.Figure.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A subject's marks for one item.
 *
 * @param value the measured value, such as a share in percent; null when it could not be measured
 * @param marks unrounded; null when the item is left out
 * @param note what a reader must know: why it could not be measured and what the rule set does then
 * @param ref address of the figure that shows the facts behind it
 */
public record ItemScore(
        String item,
        @Nullable BigDecimal value,
        String valueText,
        String unit,
        @Nullable BigDecimal marks,
        String marksText,
        @Nullable String note,
        String ref) {

    public Shown shownMarks() {
        return Shown.of(marks, marksText, "分", ref);
    }

    public Shown shownValue() {
        return Shown.of(value, valueText, unit, ref);
    }
}
