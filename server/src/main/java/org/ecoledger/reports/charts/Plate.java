package org.ecoledger.reports.charts;

import java.awt.Color;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoledger.figures.Figure;
import org.ecoledger.reports.charts.ChartSpec.Form;
import org.jspecify.annotations.Nullable;

/**
 * A chart with its figures, ready to be drawn.
 *
 * @param title with its region, year or period, and unit
 * @param labels along the axis
 * @param foot where the figures come from, and which are missing
 */
record Plate(Form form, String title, String unit, List<String> labels, List<Line> lines, @Nullable Mark mark, String foot) {

    Plate {
        labels = List.copyOf(labels);
        lines = List.copyOf(lines);
    }

    /** @param figures one for each label; empty where none was asked for */
    record Line(String name, Color colour, List<Optional<Figure>> figures) {
        Line {
            figures = List.copyOf(figures);
        }

        @Nullable
        BigDecimal value(int number) {
            return figures.get(number)
                    .flatMap(figure -> Optional.ofNullable(figure.value()))
                    .orElse(null);
        }

        String text(int number) {
            return figures.get(number).map(Figure::text).orElse("");
        }
    }

    /** A line across the chart, such as a limit with its clause. */
    record Mark(BigDecimal value, String text, boolean limit) {}

    /** Whether there is anything to draw. */
    boolean isEmpty() {
        return figures().stream().allMatch(figure -> figure.value() == null);
    }

    /** All its figures, series after series. */
    List<Figure> figures() {
        return lines.stream()
                .flatMap(line -> line.figures().stream())
                .flatMap(Optional::stream)
                .toList();
    }

    /** What it shows, for who cannot see it. */
    String description() {
        return title + "。"
                + lines.stream().map(this::inWords).collect(Collectors.joining("；"))
                + "。" + foot;
    }

    private String inWords(Line line) {
        return line.name() + "："
                + IntStream.range(0, labels.size())
                        .filter(number -> line.figures().get(number).isPresent())
                        .mapToObj(number -> labels.get(number) + line.text(number))
                        .collect(Collectors.joining("、"));
    }
}
