package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is measured or counted, a row of {@code reports/contradictions/indicators.csv}.
 *
 * @param dimension in which it is said; empty where several are usual
 * @param least smallest value that a station or a year can show, in {@code unit}
 * @param most largest
 * @param whole the indicator of which this one is a part; empty where it is none
 */
record Indicator(
        String name,
        List<String> aliases,
        String dimension,
        @Nullable BigDecimal least,
        @Nullable BigDecimal most,
        String unit,
        String whole) {

    static Indicator of(String[] cells) {
        return new Indicator(
                cells[0],
                List.of(cells[1].split("\\|")),
                cells[2],
                number(cells[3]),
                number(cells[4]),
                cells[5],
                cells[6]);
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }
}
