package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.figures.Figure.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A subject's score of one period by one rule set.
 *
 * @param total unrounded; null when the rule set gives none
 * @param text as shown
 * @param place from 1; null without a total or where a decision took it
 * @param places how many are ranked
 * @param last whether it is among the last, as the rule set counts them
 * @param gap what the next better has more, as the shown totals say; null for the first
 * @param lead what it has more than the next worse; null for the last
 * @param ref address of the figure that shows the items behind the total
 */
public record Score(
        Subject subject,
        @Nullable BigDecimal total,
        String text,
        @Nullable Integer place,
        int places,
        boolean last,
        @Nullable Distance gap,
        @Nullable Distance lead,
        @Nullable String note,
        String ref,
        List<ItemScore> items,
        List<ScoreLoss> losses) {

    public Score {
        items = List.copyOf(items);
        losses = List.copyOf(losses);
    }

    /** How far it is to a neighbour, and where that opens. */
    public record Distance(BigDecimal points, String text, String ref) {
        public Shown shown() {
            return Shown.of(points, text, "分", ref);
        }
    }

    public Shown shownTotal() {
        return Shown.of(total, text, "分", ref);
    }
}
