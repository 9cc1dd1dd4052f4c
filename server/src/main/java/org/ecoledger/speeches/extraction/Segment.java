package org.ecoledger.speeches.extraction;

import java.util.ArrayList;
import java.util.List;
import org.ecoledger.speeches.extraction.UnitReader.Mention;
import org.jspecify.annotations.Nullable;

/** Clauses of one sentence that one unit or group of units is to do. */
final class Segment {
    private final List<Mention> leading = new ArrayList<>();
    private final List<Mention> helping = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();
    private boolean carried;
    private @Nullable String due;

    List<Mention> leading() {
        return leading;
    }

    List<Mention> helping() {
        return helping;
    }

    List<Clause> clauses() {
        return clauses;
    }

    /** Whether those in charge are named behind the measure. */
    boolean listed() {
        return due != null || !leading.isEmpty() && clauses.stream().allMatch(clause -> clause.units().isEmpty()) && !carried;
    }

    /** Whether its units were named in a sentence before. */
    boolean carried() {
        return carried;
    }

    void carry(List<Mention> units) {
        leading.addAll(units);
        carried = true;
    }

    /** Takes those in charge who are named behind the measure. */
    void charge(List<Mention> leads, List<Mention> helps, @Nullable String until) {
        leading.addAll(leads);
        helping.addAll(helps);
        due = until;
    }

    /** The deadline that is named behind the measure. */
    @Nullable
    String due() {
        return due;
    }

    private boolean idle() {
        return leading.isEmpty() && clauses.stream().noneMatch(Clause::asks);
    }

    private void take(Clause clause) {
        (clause.helping() ? helping : leading).addAll(clause.units());
        helping.addAll(clause.with());
        clauses.add(clause);
    }

    /** The segments of a sentence: a clause with units of its own begins one, unless they only help. */
    static List<Segment> of(List<Clause> clauses) {
        List<Segment> segments = new ArrayList<>();
        Segment current = new Segment();
        segments.add(current);
        for (Clause clause : clauses) {
            boolean begins = !clause.units().isEmpty() && !clause.helping() && !current.idle();
            if (begins) {
                current = new Segment();
                segments.add(current);
            }
            current.take(clause);
        }
        return segments;
    }
}
