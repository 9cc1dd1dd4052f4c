package org.ecoledger.procedures;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a step does to a limit. In the table: {@code start handle}, or {@code pause handle until} where a field of the step
 * says until when.
 *
 * @param limit name of the limit within the procedure: {@code accept}, {@code handle}
 * @param until field of the step with the day on which it ends; null where the limit's own length counts
 */
public record ClockMove(Move move, String limit, @Nullable String until) {

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
        if (words.length < 2 || words.length > 3) {
            throw new IllegalArgumentException("“" + cell + "” is not of the form “start handle”");
        }
        return new ClockMove(
                Move.valueOf(words[0].toUpperCase(Locale.ROOT)), words[1], words.length == 3 ? words[2] : null);
    }

    @Override
    public String toString() {
        return move.name().toLowerCase(Locale.ROOT) + " " + limit + (until == null ? "" : " " + until);
    }
}
