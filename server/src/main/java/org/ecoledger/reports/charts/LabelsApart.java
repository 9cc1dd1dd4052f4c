package org.ecoledger.reports.charts;

import java.math.BigDecimal;
import org.jfree.chart.labels.ItemLabelAnchor;
import org.jfree.chart.labels.ItemLabelPosition;
import org.jfree.chart.renderer.category.LineAndShapeRenderer;
import org.jfree.chart.ui.TextAnchor;

/** Lines whose labels stand away from the other line: below the point where the other lies above it. */
final class LabelsApart extends LineAndShapeRenderer {
    private static final ItemLabelPosition ABOVE =
            new ItemLabelPosition(ItemLabelAnchor.OUTSIDE12, TextAnchor.BOTTOM_CENTER);
    private static final ItemLabelPosition BELOW =
            new ItemLabelPosition(ItemLabelAnchor.OUTSIDE6, TextAnchor.TOP_CENTER);

    private final transient Plate plate;

    LabelsApart(Plate plate) {
        super(true, true);
        this.plate = plate;
    }

    @Override
    public ItemLabelPosition getPositiveItemLabelPosition(int line, int number) {
        BigDecimal own = plate.lines().get(line).value(number);
        boolean otherAbove = own != null
                && plate.lines().stream().anyMatch(other -> {
                    BigDecimal value = other.value(number);
                    return value != null && value.compareTo(own) > 0;
                });
        return otherAbove ? BELOW : ABOVE;
    }
}
