package org.ecoledger.procedures;

import java.util.Locale;

/**
 * What a step does to a limit. In the table: {@code start handle}.
 *
 * @param limit name of the limit within the procedure: {@code accept}, {@code handle}
 */
public record ClockMove(Move move, String limit) {

    /** What can happen to a clock. */
    public enum Move {
        START,
        STOP,
        PAUSE,
        RESUME,
        EXTEND
    }

    static ClockMove of(String cell) {
        String[] words = cell.strip().split("\\s+");
        if (words.length != 2) {
            throw new IllegalArgumentException("“" + cell + "” is not of the form “start handle”");
        }
        return new ClockMove(Move.valueOf(words[0].toUpperCase(Locale.ROOT)), words[1]);
    }

    @Override
    public String toString() {
        return move.name().toLowerCase(Locale.ROOT) + " " + limit;
    }
}
