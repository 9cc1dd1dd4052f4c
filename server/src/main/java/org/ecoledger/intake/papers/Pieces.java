package org.ecoledger.intake.papers;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.intake.papers.Paper.Piece;
import org.jspecify.annotations.Nullable;

/** Gathers a text's pieces in reading order while it is read; of one too long to have been written by people only the begin. */
final class Pieces {
    static final int MOST_PIECES = 20_000;
    static final int MOST_CHARACTERS = 500_000;

    private static final int SHOWN_OF_REST = 40;

    private final List<Piece> pieces = new ArrayList<>();
    private int characters;
    private @Nullable String rest;

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
            rest = words.substring(end, whole(words, Math.min(words.length(), end + SHOWN_OF_REST)));
        }
    }

    /** Whether what comes is left away. */
    boolean isFull() {
        return rest != null;
    }

    List<Piece> all() {
        return List.copyOf(pieces);
    }

    /** The first words that were left away; empty where everything was taken. */
    Optional<String> rest() {
        return Optional.ofNullable(rest);
    }

    /** Not between the two halves of one character. */
    private static int whole(String words, int end) {
        return end > 0 && end < words.length() && Character.isHighSurrogate(words.charAt(end - 1)) ? end - 1 : end;
    }
}
