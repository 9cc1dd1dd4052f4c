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
    private boolean listed;
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
        return listed;
    }

    /** Whether its units were named in a sentence before. */
    boolean carried() {
        return carried;
    }

    /** @param all whether whatever is told is theirs to do, as behind a label: 县公安局：… */
    void carry(List<Mention> units, boolean all) {
        leading.addAll(units);
        carried = true;
        listed = all;
    }

    /** Puts the units that are meant for a word that takes them up; leaves it where nobody can tell. */
    void takeUp(List<Mention> meant) {
        if (!meant.isEmpty()) {
            leading.clear();
            leading.addAll(meant);
        }
    }

    /** Takes those in charge who are named behind the measure. */
    void charge(List<Mention> leads, List<Mention> helps, @Nullable String until) {
        leading.addAll(leads);
        helping.addAll(helps);
        due = until;
        listed = due != null || !leads.isEmpty();
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
        (clause.helping() && !(leading.isEmpty() && clauses.isEmpty()) ? helping : leading).addAll(clause.units());
        helping.addAll(clause.with());
        clauses.add(clause);
    }

    /**
     * The segments of a sentence: a clause with units of its own begins one, unless they only help; a clause that only says of what
     * the next one speaks (对工作不力的单位，由市纪委约谈) goes with it.
     */
    static List<Segment> of(String plain, List<Clause> clauses) {
        List<Segment> segments = new ArrayList<>();
        Segment current = new Segment();
        segments.add(current);
        for (int at = 0; at < clauses.size(); at++) {
            Clause clause = clauses.get(at);
            boolean leadsIn = at + 1 < clauses.size() && leadsIn(plain, clause) && begins(clauses.get(at + 1));
            boolean passed = begins(clause) && current.clauses.stream().anyMatch(Clause::over);
            if ((begins(clause) && !current.ledIn(clause) || leadsIn) && !current.idle() || passed) {
                current = new Segment();
                segments.add(current);
            }
            current.take(clause);
        }
        return segments;
    }

    private static boolean begins(Clause clause) {
        return !clause.units().isEmpty() && !clause.helping();
    }

    private static boolean leadsIn(String plain, Clause clause) {
        return clause.units().isEmpty() && !clause.asks() && plain.startsWith("对", clause.head());
    }

    /** Whether it only holds what leads in this clause. */
    private boolean ledIn(Clause clause) {
        return leading.isEmpty() && clauses.stream().noneMatch(Clause::asks) && !clauses.contains(clause);
    }
}
