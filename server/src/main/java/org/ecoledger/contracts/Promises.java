package org.ecoledger.contracts;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What leaders promised at their visits (M01-12): kept with an answer, or moved with a reason. */
@Service
public class Promises {
    static final int LONGEST_TEXT = 1000;

    private final PromiseRows rows;
    private final Viewers viewers;
    private final EvidenceFiles evidence;
    private final Audit audit;
    private final Clock clock;

    Promises(PromiseRows rows, Viewers viewers, EvidenceFiles evidence, Audit audit, Clock clock) {
        this.rows = rows;
        this.viewers = viewers;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    /** What this person has promised and not kept yet, overdue first. */
    public List<Promise> openOf(Actor actor) {
        return rows.openOf(actor.account());
    }

    /** @throws Problem 404 where the person sees none, 409 when it is done, 422 with all objections to what was given */
    @Transactional
    public Promise keep(Actor actor, long id, String answer, List<UUID> proofs) {
        Promise promise = get(id, actor);
        List<EvidenceFile> files = evidence.all(proofs);
        var objections = new ArrayList<Objection>();
        if (answer.isBlank() || answer.length() > LONGEST_TEXT) {
            objections.add(Objection.to("answer", "contracts.answer-wanted", LONGEST_TEXT));
        }
        if (!areOwn(files, proofs, actor)) {
            objections.add(Objection.to("proofs", "contracts.photo-not-yours"));
        }
        refuse(objections);
        if (!rows.keep(id, answer.strip())) {
            throw Problem.conflict("contracts.promise-done");
        }
        files.forEach(file -> evidence.attach(actor, file.id(), promise.subject()));
        audit.record(actor, "promise.kept", promise.subject(), answer.strip());
        return get(id, actor);
    }

    /** @throws Problem as {@link #keep} */
    @Transactional
    public Promise move(Actor actor, long id, @Nullable LocalDate due, String reason) {
        Promise promise = get(id, actor);
        LocalDate today = CityTime.today(clock);
        var objections = new ArrayList<Objection>();
        if (due == null || !due.isAfter(promise.due()) || due.isBefore(today)) {
            objections.add(Objection.to("due", "contracts.later-day-wanted", promise.due()));
        }
        if (reason.isBlank() || reason.length() > Contracts.LONGEST_REASON) {
            objections.add(Objection.to("reason", "contracts.reason-wanted", Contracts.LONGEST_REASON));
        }
        refuse(objections);
        if (due == null || !rows.move(actor, promise, due, reason.strip())) {
            throw Problem.conflict("contracts.promise-done");
        }
        audit.record(actor, "promise.moved", promise.subject(), promise.due() + " -> " + due + " " + reason.strip());
        return get(id, actor);
    }

    static boolean areOwn(List<EvidenceFile> files, List<UUID> wanted, Actor actor) {
        return files.size() == wanted.stream().distinct().count()
                && files.stream().allMatch(file -> file.subject() == null && file.uploadedBy() == actor.account());
    }

    private Promise get(long id, Actor actor) {
        return rows.find(id, viewers.of(actor)).orElseThrow(() -> Problem.notFound("contracts.no-such-promise"));
    }

    private static void refuse(List<Objection> objections) {
        if (!objections.isEmpty()) {
            throw Problem.objections("contracts.refused", List.copyOf(objections));
        }
    }
}
