package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.util.List;
import org.ecoledger.figures.Figure.Shown;
import org.jspecify.annotations.Nullable;

/**
 * A county's score of one period.
 *
 * @param total unrounded; null when the rule set gives none
 * @param text as shown
 * @param place from 1; null without a total
 * @param places how many counties are ranked
 * @param gap what the next better county has more, as the shown totals say; null for the first
 * @param ref address of the figure that shows the items behind the total
 */
public record Score(
        String county,
        String countyName,
        @Nullable BigDecimal total,
        String text,
        @Nullable Integer place,
        int places,
        @Nullable BigDecimal gap,
        @Nullable String gapText,
        @Nullable String note,
        String ref,
        @Nullable String gapRef,
        List<ItemScore> items) {

    public Score {
        items = List.copyOf(items);
    }

    public Shown shownTotal() {
        return Shown.of(total, text, "分", ref);
    }

    /** Null for the first. */
    public @Nullable Shown shownGap() {
        return gap == null || gapText == null || gapRef == null ? null : Shown.of(gap, gapText, "分", gapRef);
    }
}
