package org.ecoledger.reports.contradictions.checks;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.problems.Problem;
import org.ecoledger.reports.contradictions.CheckedText;
import org.ecoledger.reports.contradictions.CheckedText.Piece;
import org.ecoledger.reports.contradictions.CheckedText.Place;

/** Gathers a text's pieces in reading order while it is read; one too long to have been written by people is refused there. */
final class Pieces {
    static final int MOST_PIECES = 20_000;
    static final int MOST_CHARACTERS = 500_000;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Spot> spots = new ArrayList<>();
    private int characters;

    /** Nothing but blanks is no piece. */
    void add(String text, Spot spot) {
        String words = text.strip();
        if (words.isEmpty()) {
            return;
        }
        characters += words.length();
        if (pieces.size() >= MOST_PIECES || characters > MOST_CHARACTERS) {
            throw Problem.unacceptable("checks.text.too-long", "50", "2");
        }
        pieces.add(new Piece(words, spot.place()));
        spots.add(spot);
    }

    /** @throws Problem 422 when there is no text in it */
    CheckedText text(String name) {
        if (pieces.isEmpty()) {
            throw Problem.unacceptable("checks.text.nothing-to-read");
        }
        Map<String, Integer> begins = beginsOfTables();
        List<Piece> placed = new ArrayList<>();
        for (int at = 0; at < pieces.size(); at++) {
            Spot spot = spots.get(at);
            boolean isTitle = spot.column() > 0 && spot.row() < begins.getOrDefault(table(spot), 0);
            placed.add(isTitle ? new Piece(pieces.get(at).text(), new Place.Paragraph(spot.row())) : pieces.get(at));
        }
        return new CheckedText(name, placed);
    }

    /** The first row of each table with more than one cell in it: what stands alone above is a title and no heading. */
    private Map<String, Integer> beginsOfTables() {
        Map<String, Integer> begins = new HashMap<>();
        for (int at = 1; at < spots.size(); at++) {
            Spot before = spots.get(at - 1);
            Spot spot = spots.get(at);
            boolean isSameRow = spot.column() > 0 && spot.row() == before.row() && table(spot).equals(table(before));
            if (isSameRow) {
                begins.putIfAbsent(table(spot), spot.row());
            }
        }
        return begins;
    }

    private static String table(Spot spot) {
        return spot.kind() + " " + spot.table();
    }

    List<Spot> spots() {
        return List.copyOf(spots);
    }
}
