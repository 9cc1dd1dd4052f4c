package org.ecoledger.reports.contradictions.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.intake.papers.Paper;
import org.ecoledger.intake.papers.Paper.Repair;
import org.ecoledger.intake.papers.Spot;
import org.ecoledger.problems.Problem;
import org.ecoledger.reports.contradictions.CheckedText;
import org.ecoledger.reports.contradictions.CheckedText.Piece;
import org.ecoledger.reports.contradictions.CheckedText.Place;

/** A paper as the checker wants it: as it is shown, piece by piece, so that marks fall on the words that the reader sees. */
final class PaperPlaces {
    private PaperPlaces() {}

    /** @throws Problem 422 when only its begin was read: to call that free of contradictions would mislead */
    static CheckedText checked(Paper paper) {
        if (paper.repairs().stream().anyMatch(repair -> repair.kind() == Repair.Kind.CUT_OFF)) {
            throw Problem.unacceptable("checks.text.too-long", "50", "2");
        }
        Map<String, Integer> begins = beginsOfTables(paper.pieces());
        List<Piece> placed = new ArrayList<>();
        for (Paper.Piece piece : paper.pieces()) {
            Spot spot = piece.spot();
            boolean isTitle = spot.column() > 0 && spot.row() < begins.getOrDefault(table(spot), 0);
            placed.add(new Piece(piece.text(), isTitle ? new Place.Paragraph(spot.row()) : place(spot)));
        }
        return new CheckedText(paper.name(), placed);
    }

    /** A note or header has the number that it has among its like. */
    static Place place(Spot spot) {
        return spot.column() > 0
                ? new Place.Cell(spot.table(), spot.row(), spot.column())
                : new Place.Paragraph(spot.row());
    }

    /** The first row of each table with more than one cell in it: what stands alone above is a title and no heading. */
    private static Map<String, Integer> beginsOfTables(List<Paper.Piece> pieces) {
        Map<String, Integer> begins = new HashMap<>();
        for (int at = 1; at < pieces.size(); at++) {
            Spot before = pieces.get(at - 1).spot();
            Spot spot = pieces.get(at).spot();
            boolean isSameRow = spot.column() > 0
                    && spot.row() == before.row()
                    && table(spot).equals(table(before));
            if (isSameRow) {
                begins.putIfAbsent(table(spot), spot.row());
            }
        }
        return begins;
    }

    private static String table(Spot spot) {
        return spot.kind() + " " + spot.table();
    }
}
