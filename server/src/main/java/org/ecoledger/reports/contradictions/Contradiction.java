package org.ecoledger.reports.contradictions;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Figures that cannot all be true, or one that cannot be true.
 *
 * @param rule which rule found it, such as {@code rate-of-change}
 * @param marks the figures, in reading order
 * @param says what the text says, in one sentence
 * @param implies what follows from it and contradicts, with the calculation
 * @param mend what to look at or to add
 * @param known address of the figure of the database that knows better; null where the text contradicts itself
 */
public record Contradiction(
        String rule,
        Weight weight,
        List<Mark> marks,
        String says,
        String implies,
        String mend,
        @Nullable String known) {

    public Contradiction {
        marks = List.copyOf(marks);
    }

    /** How sure it is. */
    public enum Weight {
        /** The figures exclude each other. */
        CONTRADICTION,
        /** They can be true only if something is added, such as another denominator. */
        QUESTION
    }

    /**
     * A figure in its place.
     *
     * @param piece index of the piece in the checked text, from 0
     * @param from first character in the piece
     * @param to the character after the last
     */
    public record Mark(int piece, int from, int to, String text) {}
}
