package org.ecoledger.fires;

import org.ecoledger.deadlines.Deadlines;
import org.ecoledger.matters.MatterMoved;
import org.ecoledger.problems.Problem;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps on the fire what its matter has come to, in the step's own transaction. */
@Component
class FireMoves {
    private static final String VERIFY = "fire.verify";

    private final FireRows rows;
    private final Deadlines deadlines;

    FireMoves(FireRows rows, Deadlines deadlines) {
        this.rows = rows;
        this.deadlines = deadlines;
    }

    @EventListener
    void moved(MatterMoved step) {
        String matter = step.number();
        if (!rows.hasFire(matter)) {
            return;
        }
        switch (step.event()) {
            case "confirmed" -> answered(step);
            case "reduction-asked" -> {
                answered(step);
                rows.reductionAsked(matter);
            }
            case "rectified" -> rows.putOut(matter, step.at());
            case "reopened" -> reopened(matter);
            case "merged" -> refuseAlone(matter);
            case "cause-recorded" -> refuseWithoutCause(matter);
            default -> {
                // the state alone says it
            }
        }
        rows.moved(matter, step.toState());
    }

    private void answered(MatterMoved step) {
        boolean inTime = deadlines.find("matter:" + step.number()).stream()
                .filter(deadline -> deadline.code().equals(VERIFY))
                .noneMatch(deadline -> deadline.isOverdueAt(step.at()));
        rows.answered(step.number(), step.at(), inTime);
    }

    /** A fire without sightings cannot be handled again; what was merged wrongly is split out of the other. */
    private void reopened(String matter) {
        rows.holderOf(matter).stream().findFirst().ifPresent(holder -> {
            throw Problem.unacceptable("fires.reopen-other", holder);
        });
        rows.putOut(matter, null);
    }

    /** A matter goes into another one with its fire's sightings, never without. */
    private void refuseAlone(String matter) {
        rows.standingAlone(matter).stream().findFirst().ifPresent(number -> {
            throw Problem.unacceptable("fires.merge-on-fire", number);
        });
    }

    /** A fire is not closed before it is known why it burnt (C17). */
    private void refuseWithoutCause(String matter) {
        rows.withoutCause(matter).stream().findFirst().ifPresent(number -> {
            throw Problem.unacceptable("fires.cause-first", number);
        });
    }
}
