package org.ecoledger.reports;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.ecoledger.figures.Figure;

/**
 * What the weekly report of an inspection says (P13).
 *
 * @param inspection its name
 * @param to the leading bodies that get it (主送)
 * @param copies who collects it (抄送)
 */
record WeeklyText(
        String title, String inspection, List<String> to, List<String> copies, List<Section> sections, List<Grid> grids)
        implements DocumentText {

    record Section(String heading, Passage said) {}

    /** A table; what stands in a cell opens where it is a number. */
    record Grid(String code, String heading, List<String> columns, List<List<Passage>> rows) {
        Grid exchanging(UnaryOperator<Figure> figures) {
            return new Grid(
                    code,
                    heading,
                    columns,
                    rows.stream()
                            .map(row -> row.stream()
                                    .map(cell -> cell.exchanging(figures))
                                    .toList())
                            .toList());
        }
    }

    @Override
    public List<Figure> figures() {
        return Stream.concat(
                        sections.stream().flatMap(section -> section.said().figures()),
                        grids.stream()
                                .flatMap(grid -> grid.rows().stream())
                                .flatMap(List::stream)
                                .flatMap(Passage::figures))
                .distinct()
                .toList();
    }

    @Override
    public WeeklyText exchanging(UnaryOperator<Figure> figures) {
        return new WeeklyText(
                title,
                inspection,
                to,
                copies,
                sections.stream()
                        .map(section ->
                                new Section(section.heading(), section.said().exchanging(figures)))
                        .toList(),
                grids.stream().map(grid -> grid.exchanging(figures)).toList());
    }
}
