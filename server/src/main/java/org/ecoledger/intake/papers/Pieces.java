package org.ecoledger.intake.papers;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.intake.papers.Paper.Piece;
import org.ecoledger.intake.papers.Paper.Repair;
import org.ecoledger.intake.papers.Paper.Repair.Kind;

/** Gathers a text's pieces in reading order while it is read; of one too long to have been written by people only the begin. */
final class Pieces {
    static final int MOST_PIECES = 20_000;
    static final int MOST_CHARACTERS = 500_000;

    private static final int SHOWN_OF_REST = 40;

    private final List<Piece> pieces = new ArrayList<>();
    private final List<Repair> repairs = new ArrayList<>();
    private int characters;

    /** Nothing but blanks is no piece. */
    void add(String text, Spot spot) {
        String words = text.strip();
        if (words.isEmpty() || isFull()) {
            return;
        }
        int room = pieces.size() < MOST_PIECES ? MOST_CHARACTERS - characters : 0;
        int end = words.length() <= room ? words.length() : whole(words, room);
        if (end > 0) {
            pieces.add(new Piece(words.substring(0, end).stripTrailing(), spot));
            characters += end;
        }
        if (end < words.length()) {
            String rest = words.substring(end, whole(words, Math.min(words.length(), end + SHOWN_OF_REST)));
            repairs.add(new Repair(Kind.CUT_OFF, pieces.size() - 1, rest, ""));
        }
    }

    /** Whether what comes is left away. */
    boolean isFull() {
        return !repairs.isEmpty();
    }

    List<Piece> all() {
        return List.copyOf(pieces);
    }

    List<Repair> repairs() {
        return List.copyOf(repairs);
    }

    /** Not between the two halves of one character. */
    private static int whole(String words, int end) {
        return end > 0 && end < words.length() && Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end;
    }
}
