package org.ecoledger.reports.documents;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.reports.contradictions.Contradiction;
import org.ecoledger.reports.writing.Block;
import org.ecoledger.reports.writing.Block.Span;

/**
 * Where a document's text prints figures of the database. The database is held against what people typed and not against itself.
 *
 * @param pieces the stretches of each piece of the text, in the order of the checked text
 */
record PrintedFigures(List<List<Stretch>> pieces) {
    private record Stretch(int from, int to) {}

    static PrintedFigures of(List<Block> blocks) {
        List<List<Stretch>> pieces = new ArrayList<>();
        for (Block block : blocks) {
            switch (block) {
                case Block.Heading heading -> pieces.add(stretches(heading.spans()));
                case Block.Paragraph paragraph -> pieces.add(stretches(paragraph.spans()));
                case Block.Table table ->
                    table.rows().forEach(row -> row.cells().forEach(cell -> pieces.add(stretches(cell.spans()))));
                case Block.Picture _ -> {}
            }
        }
        return new PrintedFigures(pieces);
    }

    private static List<Stretch> stretches(List<Span> spans) {
        List<Stretch> stretches = new ArrayList<>();
        int at = 0;
        for (Span span : spans) {
            int to = at + span.text().length();
            if (!span.refs().isEmpty()) {
                stretches.add(new Stretch(at, to));
            }
            at = to;
        }
        return stretches;
    }

    /** Whether the database speaks against a figure that it printed itself. */
    boolean hold(Contradiction contradiction) {
        return contradiction.known() != null
                && contradiction.marks().stream()
                        .allMatch(mark -> pieces.get(mark.piece()).stream()
                                .anyMatch(printed -> printed.from() < mark.to() && mark.from() < printed.to()));
    }
}
