package org.ecoledger.reports.contradictions.checks;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.problems.Problem;
import org.ecoledger.reports.contradictions.CheckedText;
import org.ecoledger.reports.contradictions.CheckedText.Piece;

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
        return new CheckedText(name, pieces);
    }

    List<Spot> spots() {
        return List.copyOf(spots);
    }
}
