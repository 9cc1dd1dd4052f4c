package org.ecoledger.assessment.sheets;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.assessment.checks.CheckViewer;
import org.ecoledger.assessment.checks.CheckViewers;
import org.ecoledger.assessment.checks.ClosedPeriods;
import org.ecoledger.assessment.checks.Words;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.sheets.Sheet.State;
import org.ecoledger.assessment.sheets.SheetRows.Given;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.organisation.Unit;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sheets of the assessing units (DU30, DU31) and self-reports: entered with proof and the reason of each deduction, submitted,
 * signed by the unit's leader, given back by the office with a reason. What the closing of its period locks is changed only
 * after the office has given it back.
 */
@Service
public class Sheets {
    private static final int DECIMALS = 2;

    private final SheetKinds kinds;
    private final Appointments appointments;
    private final SheetSubjects subjects;
    private final SheetRows rows;
    private final SheetReaders readers;
    private final ClosedPeriods closed;
    private final CheckViewers viewers;
    private final EvidenceFiles evidence;
    private final Audit audit;
    private final Clock clock;

    Sheets(
            SheetKinds kinds,
            Appointments appointments,
            SheetSubjects subjects,
            SheetRows rows,
            SheetReaders readers,
            ClosedPeriods closed,
            CheckViewers viewers,
            EvidenceFiles evidence,
            Audit audit,
            Clock clock) {
        this.kinds = kinds;
        this.appointments = appointments;
        this.subjects = subjects;
        this.rows = rows;
        this.readers = readers;
        this.closed = closed;
        this.viewers = viewers;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Marks for one subject as somebody wrote them.
     *
     * @param subject code of a region or unit
     * @param marks a number as text; empty where none are given yet
     */
    public record Mark(String subject, String marks, String reason) {
        public static Mark of(String subject, BigDecimal marks, String reason) {
            return new Mark(subject, marks.toPlainString(), reason);
        }
    }

    /**
     * The sheet of the person's unit, opened where there is none.
     *
     * @throws Problem 403 where the unit is not appointed; 422 where kind and period do not fit
     */
    @Transactional
    public long open(Actor actor, String kind, String period) {
        SheetKind of = kinds.get(kind);
        AssessmentPeriod when = AssessmentPeriod.of(period)
                .filter(of::appliesTo)
                .orElseThrow(() -> Problem.unacceptable("assessment.sheet.period", of.name(), period));
        if (when.from().isAfter(CityTime.today(clock))) {
            throw Problem.unacceptable("assessment.sheet.not-begun", when.title());
        }
        Unit unit = viewers.of(actor).unit();
        boolean mayGive = unit != null
                && (of.self() ? !subjects.of(of, unit).isEmpty() : appointments.isAppointed(kind, unit.code()));
        if (unit == null || !mayGive) {
            throw Problem.forbidden("assessment.sheet.not-your-duty", of.name());
        }
        return rows.open(actor, kind, period, unit.code());
    }

    /**
     * Writes marks and adds proofs; what is not named stays as it was.
     *
     * @throws Problem 403 or 409 where it is not the person's to edit now; 422 with all objections
     */
    @Transactional
    public Sheet enter(Actor actor, long id, List<Mark> marks, List<UUID> proofs) {
        Sheet sheet = editable(actor, id);
        List<EvidenceFile> files = evidence.all(proofs);
        List<Objection> objections = objections(sheet, marks);
        if (!Words.areOwn(files, proofs, actor)) {
            objections.add(Objection.to("proofs", "assessment.check.photo-not-yours"));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("assessment.sheet.refused", objections);
        }
        rows.write(id, marks.stream().map(Sheets::given).toList());
        for (EvidenceFile file : files) {
            rows.addProof(id, file, false);
            evidence.attach(actor, file.id(), Sheet.subject(id));
        }
        audit.record(actor, "sheet.entered", Sheet.subject(id), marks.size() + " marks, " + files.size() + " proofs");
        return rows.find(id).orElseThrow();
    }

    /** Hands the sheet in: complete, with proof and the reason of each deduction. */
    @Transactional
    public Sheet submit(Actor actor, long id) {
        Sheet sheet = editable(actor, id);
        var objections = new ArrayList<Objection>();
        for (Sheet.Line line : sheet.lines()) {
            BigDecimal marks = line.marks();
            if (marks == null) {
                objections.add(Objection.to(field(line.subject(), "marks"), "assessment.sheet.missing", line.name()));
            } else if (marks.compareTo(sheet.kind().full()) < 0 && line.reason().isBlank()) {
                objections.add(Objection.to(field(line.subject(), "reason"), "assessment.sheet.reason", line.name()));
            }
        }
        if (sheet.proofs().stream().allMatch(Sheet.Proof::verdict)) {
            objections.add(Objection.to("proofs", "assessment.sheet.proof"));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("assessment.sheet.refused", objections);
        }
        rows.submitted(actor, id, !sheet.kind().signed());
        rows.step(actor, id, "submit", "");
        audit.record(actor, "sheet.submitted", Sheet.subject(id), sheet.kind().code() + " " + sheet.period());
        return rows.find(id).orElseThrow();
    }

    /** The unit's leader signs; from now on the marks count. */
    @Transactional
    public Sheet sign(Actor actor, long id) {
        Sheet sheet = locked(id);
        if (!isOwn(actor, sheet) || !actor.isAnyOf(Role.LEADER_IN_CHARGE, Role.PRINCIPAL_LEADER)) {
            throw Problem.forbidden("assessment.sheet.leader-signs", sheet.unitName());
        }
        if (sheet.state() != State.SUBMITTED) {
            throw Problem.conflict("assessment.sheet.nothing-to-sign");
        }
        if (Long.valueOf(actor.account()).equals(sheet.submittedBy())) {
            throw Problem.forbidden("assessment.sheet.another-signs");
        }
        rows.signed(actor, id);
        rows.step(actor, id, "sign", "");
        audit.record(actor, "sheet.signed", Sheet.subject(id), sheet.kind().code() + " " + sheet.period());
        return rows.find(id).orElseThrow();
    }

    /** The office gives the sheet back to be mended; until it is signed again it counts no more. */
    @Transactional
    public Sheet giveBack(Actor actor, long id, String reason) {
        viewers.office(actor);
        Sheet sheet = locked(id);
        Words.reason(reason);
        if (sheet.isEditable() && !isLocked(sheet)) {
            throw Problem.conflict("assessment.sheet.not-submitted");
        }
        rows.returned(id, reason.strip());
        rows.step(actor, id, "return", reason.strip());
        audit.record(actor, "sheet.returned", Sheet.subject(id), reason.strip());
        return rows.find(id).orElseThrow();
    }

    /** The sheet as far as the person may see it. */
    public Optional<Sheet> find(Actor actor, long id) {
        return rows.find(id).flatMap(sheet -> readers.seen(viewers.of(actor), sheet));
    }

    /** All of the period, as far as the person may see them. */
    public List<Sheet> of(Actor actor, String period) {
        CheckViewer viewer = viewers.of(actor);
        return rows.of(period).stream()
                .flatMap(sheet -> readers.seen(viewer, sheet).stream())
                .toList();
    }

    /** What the person may do with the sheet now: enter, submit, sign, return. */
    List<String> open(Actor actor, Sheet sheet) {
        var actions = new ArrayList<String>();
        if (isOwn(actor, sheet) && sheet.isEditable() && !isLocked(sheet)) {
            actions.add("enter");
            actions.add("submit");
        }
        if (isOwn(actor, sheet)
                && sheet.state() == State.SUBMITTED
                && actor.isAnyOf(Role.LEADER_IN_CHARGE, Role.PRINCIPAL_LEADER)
                && !Long.valueOf(actor.account()).equals(sheet.submittedBy())) {
            actions.add("sign");
        }
        if (viewers.of(actor).office() && (!sheet.isEditable() || isLocked(sheet))) {
            actions.add("return");
        }
        return actions;
    }

    /** Whether the unit is one of those that report on themselves by this kind. */
    boolean isSubject(SheetKind kind, Unit unit) {
        return kind.self() && !subjects.of(kind, unit).isEmpty();
    }

    boolean isLocked(Sheet sheet) {
        return sheet.state() != State.RETURNED && closed.isClosed(sheet.period());
    }

    private Sheet editable(Actor actor, long id) {
        Sheet sheet = locked(id);
        if (!isOwn(actor, sheet)) {
            throw Problem.forbidden(
                    "assessment.sheet.not-your-duty", sheet.kind().name());
        }
        if (isLocked(sheet)) {
            throw Problem.conflict("assessment.sheet.locked", sheet.period());
        }
        if (!sheet.isEditable()) {
            throw Problem.conflict("assessment.sheet.submitted-already");
        }
        return sheet;
    }

    private Sheet locked(long id) {
        return rows.lock(id).orElseThrow(() -> Problem.notFound("assessment.sheet.no-such-sheet"));
    }

    private boolean isOwn(Actor actor, Sheet sheet) {
        Unit unit = viewers.of(actor).unit();
        return unit != null && unit.code().equals(sheet.unit());
    }

    private static List<Objection> objections(Sheet sheet, List<Mark> marks) {
        var objections = new ArrayList<Objection>();
        var seen = new HashSet<String>();
        for (Mark mark : marks) {
            String field = field(mark.subject(), "marks");
            if (sheet.lines().stream().noneMatch(line -> line.subject().equals(mark.subject()))) {
                objections.add(Objection.to(field, "assessment.sheet.no-such-subject", mark.subject()));
            } else if (!seen.add(mark.subject())) {
                objections.add(Objection.to(field, "assessment.sheet.twice", mark.subject()));
            }
            fault(sheet.kind(), mark.marks())
                    .ifPresent(code -> objections.add(Objection.to(
                            field,
                            code,
                            mark.marks().strip(),
                            sheet.kind().full().toPlainString())));
            if (mark.reason().length() > Words.LONGEST) {
                objections.add(Objection.to(field(mark.subject(), "reason"), "assessment.check.reason", Words.LONGEST));
            }
        }
        return objections;
    }

    /** What is wrong with written marks; nothing where they are empty or good. */
    static Optional<String> fault(SheetKind kind, String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (!text.matches("-?[0-9]{1,6}(\\.[0-9]{1,6})?")) {
            return Optional.of("assessment.sheet.not-a-number");
        }
        BigDecimal marks = new BigDecimal(text);
        if (marks.signum() < 0) {
            return Optional.of("assessment.sheet.below-zero");
        }
        if (marks.compareTo(kind.full()) > 0) {
            return Optional.of("assessment.sheet.over-full");
        }
        return marks.stripTrailingZeros().scale() > DECIMALS
                ? Optional.of("assessment.sheet.decimals")
                : Optional.empty();
    }

    private static Given given(Mark mark) {
        String text = mark.marks().strip();
        return new Given(mark.subject(), number(text), mark.reason().strip());
    }

    private static @Nullable BigDecimal number(String text) {
        return text.isEmpty() ? null : new BigDecimal(text);
    }

    private static String field(String subject, String column) {
        return "marks." + subject + "." + column;
    }
}
