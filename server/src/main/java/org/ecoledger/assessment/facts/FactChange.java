package org.ecoledger.assessment.facts;

import org.jspecify.annotations.Nullable;

/**
 * How a fact stands in a later snapshot.
 *
 * @param before null for one that was added
 * @param after null for one that was taken away, such as an annulled finding
 */
public record FactChange(@Nullable Fact before, @Nullable Fact after) {

    /** What became of it. */
    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public Kind kind() {
        return before == null ? Kind.ADDED : after == null ? Kind.REMOVED : Kind.CHANGED;
    }

    /** The fact as it is now, or as it was last. */
    public Fact fact() {
        Fact one = after == null ? before : after;
        if (one == null) {
            throw new IllegalStateException("A change is of a fact");
        }
        return one;
    }
}
