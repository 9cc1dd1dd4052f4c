package org.ecoledger.assessment.checks;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.assessment.checks.FindingSteps.Step;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.notices.Notice;
import org.ecoledger.notices.Notices;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Relation;
import org.ecoledger.procedures.Row;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Objections of the checked unit and what is decided about them, by the table {@code check-finding}: with reason and proof, in
 * the working days that the rule set gives, decided by somebody else than the checker. An annulled finding stays readable and
 * counts nowhere.
 */
@Service
public class FindingObjections {
    private static final String OBJECT = "object";

    private final CheckFindingRows rows;
    private final FindingSteps steps;
    private final CheckViewers viewers;
    private final Procedures procedures;
    private final EvidenceFiles evidence;
    private final Notices notices;
    private final Audit audit;
    private final Clock clock;

    FindingObjections(
            CheckFindingRows rows,
            FindingSteps steps,
            CheckViewers viewers,
            Procedures procedures,
            EvidenceFiles evidence,
            Notices notices,
            Audit audit,
            Clock clock) {
        this.rows = rows;
        this.steps = steps;
        this.viewers = viewers;
        this.procedures = procedures;
        this.evidence = evidence;
        this.notices = notices;
        this.audit = audit;
        this.clock = clock;
    }

    /** The checked unit objects, with reason and proof. */
    @Transactional
    public CheckFinding object(Actor actor, String number, String reason, List<UUID> proofs) {
        return take(actor, number, OBJECT, reason, proofs);
    }

    /** The office finds that the finding stands. */
    @Transactional
    public CheckFinding uphold(Actor actor, String number, String reason) {
        return take(actor, number, "uphold", reason, List.of());
    }

    /** The office annuls the finding: it counts nowhere any more. */
    @Transactional
    public CheckFinding annul(Actor actor, String number, String reason) {
        return take(actor, number, "annul", reason, List.of());
    }

    /**
     * Takes a step of the table.
     *
     * @throws Problem 404 for those who may not see the finding; 409 where its state or the time does not allow it; 403 where
     *     the person may not; 422 with all objections
     */
    @Transactional
    public CheckFinding take(Actor actor, String number, String action, String reason, List<UUID> proofs) {
        CheckViewer viewer = viewers.of(actor);
        CheckFinding finding = rows.lock(number, viewer)
                .filter(one -> one.withdrawReason() == null && one.objectUntil() != null)
                .orElseThrow(() -> Problem.notFound("assessment.check.no-such-finding", number));
        Procedure procedure = procedure(finding);
        Row row = procedure
                .find(finding.state(), action)
                .orElseThrow(() -> Problem.conflict("assessment.check.not-now", number));
        if (!admits(actor, viewer, finding, row)) {
            throw Problem.forbidden("assessment.check.not-yours-to-decide");
        }
        if (isNotBy(actor, finding, row)) {
            throw Problem.forbidden("assessment.check.checker-decides-not");
        }
        if (action.equals(OBJECT) && isOver(finding)) {
            throw Problem.conflict("assessment.check.too-late", String.valueOf(finding.objectUntil()));
        }
        List<EvidenceFile> files = evidence.all(proofs);
        refuse(objections(actor, row, reason, proofs, files));
        files.forEach(file -> evidence.attach(actor, file.id(), CheckFinding.subject(number)));
        rows.move(number, row.to());
        steps.add(actor, viewer, number, new Step(action, row.event(), row.to(), reason.strip(), proofs));
        audit.record(actor, "finding." + row.event(), CheckFinding.subject(number), reason.strip());
        tell(actor, finding, row, reason.strip());
        return rows.find(number, viewer).orElseThrow();
    }

    /** What this person may do with the finding now. */
    List<Row> open(Actor actor, CheckFinding finding) {
        CheckViewer viewer = viewers.of(actor);
        if (finding.withdrawReason() != null || finding.objectUntil() == null) {
            return List.of();
        }
        return procedure(finding).rowsFrom(finding.state()).stream()
                .filter(row -> admits(actor, viewer, finding, row) && !isNotBy(actor, finding, row))
                .filter(row -> !row.action().equals(OBJECT) || !isOver(finding))
                .toList();
    }

    Procedure procedure(CheckFinding finding) {
        return procedures.get(CheckFinding.KIND, finding.procedureVersion());
    }

    private static boolean admits(Actor actor, CheckViewer viewer, CheckFinding finding, Row row) {
        return actor.isSystem() || row.admits(actor, relation -> holds(viewer, finding, relation));
    }

    private boolean isNotBy(Actor actor, CheckFinding finding, Row row) {
        return !row.notBy().isEmpty() && steps.took(finding.number(), actor.account(), row.notBy());
    }

    /** The unit of the township and the one named responsible answer for a finding; the county stands above. */
    private static boolean holds(CheckViewer viewer, CheckFinding finding, Relation relation) {
        Unit unit = viewer.unit();
        if (relation == Relation.OFFICE) {
            return viewer.office();
        }
        if (unit == null) {
            return false;
        }
        boolean owns = unit.region().equals(finding.township()) || unit.code().equals(finding.responsible());
        boolean above = finding.path().startsWith(unit.regionPath())
                && !viewer.jurisdiction().isWholeCity();
        return switch (relation) {
            case OWNER -> owns;
            case OWNER_OR_ABOVE -> owns || above;
            default -> false;
        };
    }

    private boolean isOver(CheckFinding finding) {
        LocalDate until = finding.objectUntil();
        return until != null && CityTime.today(clock).isAfter(until);
    }

    private static List<Objection> objections(
            Actor actor, Row row, String reason, List<UUID> proofs, List<EvidenceFile> files) {
        var objections = new ArrayList<Objection>();
        if (row.demands("reason") && (reason.isBlank() || reason.length() > Words.LONGEST)) {
            objections.add(Words.missing());
        }
        if (row.demands("document") && proofs.isEmpty()) {
            objections.add(Objection.to("proofs", "assessment.check.proof-wanted"));
        }
        if (!Words.areOwn(files, proofs, actor)) {
            objections.add(Objection.to("proofs", "assessment.check.photo-not-yours"));
        }
        return objections;
    }

    private static void refuse(List<Objection> objections) {
        if (!objections.isEmpty()) {
            throw Problem.objections("assessment.check.refused", objections);
        }
    }

    /** Those who took part before are told how it went. */
    private void tell(Actor actor, CheckFinding finding, Row row, String reason) {
        Stream.concat(
                        Stream.of(finding.recordedBy()),
                        steps.of(finding.number()).stream().map(FindingSteps.Told::actor))
                .distinct()
                .filter(account -> account != actor.account())
                .forEach(account -> notices.tell(new Notice(
                        "finding:" + finding.number() + ":" + row.event(),
                        account,
                        "assessment.check." + row.event() + "-notice",
                        List.of(finding.number(), finding.townshipName() + finding.name(), reason),
                        "/checks/findings/" + finding.number(),
                        false)));
    }
}
