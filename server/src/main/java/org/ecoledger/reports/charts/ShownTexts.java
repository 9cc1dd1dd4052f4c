package org.ecoledger.reports.charts;

import java.math.BigDecimal;
import org.ecoledger.reports.charts.ChartSpec.Form;
import org.jfree.chart.labels.CategoryItemLabelGenerator;
import org.jfree.data.category.CategoryDataset;
import org.jspecify.annotations.Nullable;

/** Labels figures with their own texts, rounded as everywhere else. In a stack zeros are not written. */
final class ShownTexts implements CategoryItemLabelGenerator {
    private final Plate plate;

    ShownTexts(Plate plate) {
        this.plate = plate;
    }

    @Override
    public @Nullable String generateLabel(CategoryDataset data, int line, int number) {
        BigDecimal value = plate.lines().get(line).value(number);
        boolean silent = value == null || (plate.form() == Form.STACKED && value.signum() == 0);
        return silent ? null : plate.lines().get(line).text(number);
    }

    @Override
    public String generateRowLabel(CategoryDataset data, int line) {
        return plate.lines().get(line).name();
    }

    @Override
    public String generateColumnLabel(CategoryDataset data, int number) {
        return plate.labels().get(number);
    }
}
