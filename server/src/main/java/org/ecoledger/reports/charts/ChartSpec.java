package org.ecoledger.reports.charts;

import java.awt.Color;
import java.util.List;

/**
 * A chart as {@code reports/charts/charts.csv} describes it.
 *
 * @param mark a line across it: {@code limit:} and an item of GB 3095, or {@code target:} and an indicator; empty for none
 * @param source where its figures come from, as it stands below the chart
 */
record ChartSpec(
        String code,
        Form form,
        Along along,
        String title,
        String unit,
        List<Series> series,
        String mark,
        String source) {

    static final String LIMIT = "limit:";
    static final String TARGET = "target:";
    static final String ASCENDING = "ascending";

    ChartSpec {
        series = List.copyOf(series);
    }

    /** How its figures are drawn. */
    enum Form {
        LINE,
        BARS,
        STACKED,
        /** Bars in the order of their length, the better above. */
        RANKED
    }

    /** What stands along its axis. */
    enum Along {
        /** The twelve months of the year in which the period ends. */
        MONTHS,
        COUNTIES,
        /** Those ranked in the closed period. */
        SCORES
    }

    /** @param address of its figures, with the names of {@link Slot} in braces */
    record Series(String name, String address, Color colour) {}

    String markOf(String kind) {
        return mark.startsWith(kind) ? mark.substring(kind.length()) : "";
    }
}
