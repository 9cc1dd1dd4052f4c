package org.ecoledger.matters;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.matters.AnswerResults.AnswerResult;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Row;
import org.springframework.stereotype.Component;

/** Which answers lead from where a matter stands to their end, each along rows that its procedure allows to this person. */
@Component
class AnswerWays {
    private final AnswerResults results;
    private final Procedures procedures;
    private final Standings standings;

    AnswerWays(AnswerResults results, Procedures procedures, Standings standings) {
        this.results = results;
        this.procedures = procedures;
        this.standings = standings;
    }

    /** An answer with the steps that are still to be taken for it. */
    record Way(AnswerResult result, List<Row> rows) {

        Row last() {
            return rows.getLast();
        }

        private boolean asksForFinding() {
            return rows.stream().anyMatch(row -> row.needs(MatterFields.FINDING));
        }
    }

    List<Way> of(Actor actor, Matter matter) {
        Procedure procedure = procedures.get(matter.track(), matter.procedure());
        Authority authority = standings.of(actor, matter);
        return results.all().stream()
                .flatMap(result -> way(result, matter, procedure, authority).stream())
                .toList();
    }

    private static Optional<Way> way(AnswerResult result, Matter matter, Procedure procedure, Authority authority) {
        var rows = new ArrayList<Row>();
        String state = matter.state();
        for (String action : result.actions()) {
            Optional<Row> row = procedure.find(state, action).filter(authority::mayTake);
            if (row.isPresent()) {
                rows.add(row.get());
                state = row.get().to();
            }
        }
        boolean whole = !rows.isEmpty()
                && rows.getLast().action().equals(result.actions().getLast());
        return Optional.of(new Way(result, List.copyOf(rows))).filter(way -> whole && agrees(way, matter));
    }

    /** What was found before is not said anew on the way. */
    private static boolean agrees(Way way, Matter matter) {
        String finding = way.result().finding();
        return finding.isEmpty() || way.asksForFinding() || finding.equals(matter.truth());
    }
}
