package org.ecoledger.speeches;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to become of a proposal when it is accepted: what the sentence itself cannot say.
 *
 * @param into what is made from it
 * @param takers codes of the units that take it on, the leading one first; empty for those that the sentence names
 * @param each whether every taker gets a task of its own, with a clock of its own; null while nobody decided
 * @param measure kind of the measure, for a task
 * @param battle which of the four battles it belongs to, for a task
 */
public record Filing(
        Into into,
        List<String> takers,
        @Nullable Boolean each,
        @Nullable String measure,
        @Nullable String battle) {
    public Filing {
        takers = List.copyOf(takers);
    }

    /** What a proposal can become. */
    public enum Into {
        /** A task of the year's list: a draft until it is issued. */
        TASK,
        /** A promised figure in a draft letter. */
        TARGET,
        /** Words in a draft letter: a duty, or a task in words. */
        ITEM,
        /** A statement of the speech that is confirmed and kept, and of which nothing is made. */
        STATEMENT
    }
}
