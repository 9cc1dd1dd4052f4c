package org.ecoledger.matters;

import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Post;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.procedures.Need;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Row;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Takes a step for which the person and the state are right: judges what was given, then writes all that follows from it. */
@Component
class StepTaking {
    private final MatterRows rows;
    private final Steps steps;
    private final Attempts attempts;
    private final MatterClocks clocks;
    private final Posts posts;
    private final Audit audit;
    private final ApplicationEventPublisher events;

    StepTaking(
            MatterRows rows,
            Steps steps,
            Attempts attempts,
            MatterClocks clocks,
            Posts posts,
            Audit audit,
            ApplicationEventPublisher events) {
        this.rows = rows;
        this.steps = steps;
        this.attempts = attempts;
        this.clocks = clocks;
        this.posts = posts;
        this.audit = audit;
        this.events = events;
    }

    /** @throws Problem 422 with all objections to what was given */
    Matter take(Actor actor, Matter matter, Procedure procedure, Row row, ActionInput input) {
        Attempt attempt = attempts.gather(actor, matter, row, input);
        List<Objection> objections = Rule.apply(ActionRules.ALL, attempt);
        if (!objections.isEmpty()) {
            throw Problem.objections("matters.step-refused", objections);
        }
        return take(attempt, procedure);
    }

    private Matter take(Attempt attempt, Procedure procedure) {
        Matter matter = attempt.matter();
        Matter after = Moves.after(attempt, procedure);
        rows.move(after);
        attempts.attachPhotos(attempt);
        steps.add(matter.number(), stepOf(attempt));
        clocks.moved(
                attempt.actor(),
                after,
                attempt.row(),
                days(attempt),
                attempt.input().noteOrEmpty());
        audit.record(
                attempt.actor(),
                "matter." + attempt.row().event(),
                matter.subject(),
                matter.state() + " -> " + after.state() + " " + attempt.input().fields());
        events.publishEvent(new MatterMoved(
                matter.number(),
                attempt.row().event(),
                matter.state(),
                after.state(),
                after.county(),
                after.owner(),
                attempt.actor().account(),
                attempt.now()));
        return rows.find(matter.number(), Jurisdiction.everything()).orElseThrow();
    }

    private Step stepOf(Attempt attempt) {
        Row row = attempt.row();
        Post post = posts.of(attempt.actor().account()).orElse(null);
        Unit unit = post == null ? null : post.unit();
        return new Step(
                0,
                attempt.matter().version() + 1,
                row.action(),
                row.from(),
                row.to(),
                attempt.actor().account(),
                attempt.actor().name(),
                post == null ? null : post.title(),
                unit == null ? null : unit.code(),
                unit == null ? null : unit.name(),
                attempt.now(),
                attempt.input().noteOrEmpty(),
                row.signs(),
                Moves.chosen(attempt),
                attempt.photos().stream()
                        .map(photo -> new Step.Photo(photo.id(), Doubts.about(photo, attempt)))
                        .toList());
    }

    private static int days(Attempt attempt) {
        String days = attempt.input().field("extension");
        return attempt.row().needs(Need.EXTENSION) && days != null ? Integer.parseInt(days) : 0;
    }
}
