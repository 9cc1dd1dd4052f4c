package org.ecoledger.assessment;

import java.math.BigDecimal;
import org.ecoledger.figures.Figure.Shown;

/**
 * What a deduction or a decided cascade took from a total.
 *
 * @param points unrounded
 * @param ref address of the figure that shows the facts behind it
 */
public record ScoreLoss(String code, String name, BigDecimal points, String text, String ref) {

    public Shown shown() {
        return Shown.of(points, text, "分", ref);
    }
}
