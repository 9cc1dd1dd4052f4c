package org.ecoledger.inspection.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What is counted of an inspection's cases, as a condition over one case. Words: {@code inspection/case-measures.csv}. */
enum CaseCount {
    RECEIVED("true"),
    STARRED("c.starred"),
    UNDISPATCHED("m.state = 'opened'"),
    UNRECEIVED("k.waits"),
    RECEIPT_LATE("k.waits and k.receipt_due < :now"),
    OPEN(States.OPEN),
    STARRED_OPEN("c.starred and " + States.OPEN),
    IN_SIGNING("m.state in ('submitted', 'reviewed', 'approved', 'sealed')"),
    TONIGHT(States.OPEN + " and m.due_at > :now and m.due_at <= :night"),
    OVERDUE(States.OPEN + " and m.due_at <= :now"),
    DIFFERING("m.number = any(:differing)"),
    RETURNED("k.returns >= 1"),
    RETURNED_OFTEN("k.returns >= 2"),
    DOUBTFUL("d.matter is not null"),
    REPORTED(States.REPORTED),
    ON_TIME(States.REPORTED + " and k.in_time"),
    LATE(States.REPORTED + " and not k.in_time"),
    TRUE(States.REPORTED + " and m.truth = 'true'"),
    PARTLY(States.REPORTED + " and m.truth = 'partly'"),
    UNTRUE(States.REPORTED + " and m.truth = 'untrue'"),
    DONE(States.REPORTED + " and m.handling = 'done'"),
    STAGED(States.REPORTED + " and m.handling = 'staged'"),
    UNSETTLED(States.REPORTED + " and m.handling = 'open'"),
    SETTLED(States.REPORTED + " and m.handling in ('done', 'staged')"),
    SOLVABLE(States.REPORTED + " and m.truth is distinct from 'untrue'"),
    SOLVED(States.REPORTED + " and m.truth is distinct from 'untrue' and m.handling = 'done' and m.proven"),
    REPLIED(States.REPORTED + " and s.matter is not null"),
    ACCOUNTABLE(States.REPORTED + " and btrim(s.accountability) not in ('', '无', '无。', '/', '-', '不涉及')"),
    MERGED("m.disposition = 'merged'");

    private final String condition;

    CaseCount(String condition) {
        this.condition = condition;
    }

    /** States of the procedure {@code handover}, grouped. */
    private static final class States {
        static final String OPEN =
                "m.state in ('opened', 'dispatched', 'objected', 'accepted', 'checked', 'submitted', 'reviewed', 'approved', 'sealed')";
        /** A merged report ends with the file that holds it and is no reply of its own. */
        static final String REPORTED = "m.state in ('reported', 'closed') and m.disposition <> 'merged'";
    }

    String condition() {
        return condition;
    }

    /** Name of its column in a query. */
    String column() {
        return "count_" + name().toLowerCase(Locale.ROOT);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Optional<CaseCount> of(String code) {
        return Arrays.stream(values())
                .filter(count -> count.code().equals(code))
                .findFirst();
    }
}
