package org.ecoledger.matters;

import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.duty.Deputy;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Post;
import org.ecoledger.organisation.Posts;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a step for which the person and the state are right: judges what was given, then writes all that follows from it. */
@Component
class StepTaking {
    private static final String CLOSE_MERGED = "close-merged";
    private static final Actor WITH_ITS_HOLDER = Actor.system("merged-files");

    private final MatterRows rows;
    private final Steps steps;
    private final Attempts attempts;
    private final ActionRules rules;
    private final Consequences consequences;
    private final Signing signing;
    private final Procedures procedures;
    private final MatterClocks clocks;
    private final Posts posts;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    StepTaking(
            MatterRows rows,
            Steps steps,
            Attempts attempts,
            ActionRules rules,
            Consequences consequences,
            Signing signing,
            Procedures procedures,
            MatterClocks clocks,
            Posts posts,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.steps = steps;
        this.attempts = attempts;
        this.rules = rules;
        this.consequences = consequences;
        this.signing = signing;
        this.procedures = procedures;
        this.clocks = clocks;
        this.posts = posts;
        this.audit = audit;
        this.events = events;
    }

    /**
     * @param deputy for whom the actor stands in with this step; null where the actor acts as such
     * @throws Problem 422 with all objections to what was given
     */
    Matter take(Actor actor, Matter matter, Procedure procedure, Row row, ActionInput input, @Nullable Deputy deputy) {
        Attempt attempt = attempts.gather(actor, matter, procedure, row, input, deputy);
        List<Objection> objections = rules.apply(attempt);
        if (!objections.isEmpty()) {
            throw Problem.objections("matters.step-refused", objections);
        }
        return take(attempt);
    }

    private Matter take(Attempt attempt) {
        Matter matter = attempt.matter();
        Matter after = Moves.after(attempt);
        rows.move(after);
        attempts.attachPhotos(attempt);
        Post post = posts.of(attempt.actor().account()).orElse(null);
        Step step = Moves.step(attempt, post);
        signing.of(attempt, steps.add(matter.number(), step), step);
        clocks.moved(attempt.actor(), after, attempt.row(), attempt.input());
        consequences.of(attempt);
        audit.record(
                attempt.actor(),
                "matter." + attempt.row().event(),
                matter.subject(),
                matter.state() + " -> " + after.state() + " "
                        + attempt.input().kept().fields() + attempt.onBehalf());
        events.publishEvent(new MatterMoved(
                matter.number(),
                attempt.row().event(),
                matter.state(),
                after.state(),
                after.county(),
                after.owner(),
                attempt.actor().account(),
                attempt.now()));
        endChildren(attempt);
        return rows.find(matter.number(), Jurisdiction.everything()).orElseThrow();
    }

    /** Files that were merged and have no reporter of their own end with the file that holds them. */
    private void endChildren(Attempt attempt) {
        if (!attempt.ends()) {
            return;
        }
        attempt.children()
                .forEach(child -> rows.lock(child.number(), Jurisdiction.everything())
                        .ifPresent(locked -> endChild(locked, attempt)));
    }

    private void endChild(Matter child, Attempt parent) {
        Procedure procedure = procedures.get(child.track(), child.procedure());
        procedure
                .find(child.state(), CLOSE_MERGED)
                .ifPresent(row -> take(
                        WITH_ITS_HOLDER,
                        child,
                        procedure,
                        row,
                        ActionInput.of(child.version(), parent.matter().number()),
                        null));
    }
}
