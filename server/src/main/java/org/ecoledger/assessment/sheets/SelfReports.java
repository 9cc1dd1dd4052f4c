package org.ecoledger.assessment.sheets;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.assessment.checks.CheckViewer;
import org.ecoledger.assessment.checks.CheckViewers;
import org.ecoledger.assessment.checks.TownshipChecks;
import org.ecoledger.assessment.checks.TownshipDraw;
import org.ecoledger.assessment.checks.Words;
import org.ecoledger.assessment.sheets.SelfReport.Verdict;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Self-reports carry a price (L22): some are drawn by a seed that anybody can repeat, a unit from elsewhere checks them, and a
 * false one counts zero.
 */
@Service
public class SelfReports {
    private static final String SEED = "[0-9A-Za-z._-]{1,64}";

    private final SheetKinds kinds;
    private final SheetRows sheets;
    private final SelfReportRows rows;
    private final TownshipChecks checks;
    private final CheckViewers viewers;
    private final Units units;
    private final EvidenceFiles evidence;
    private final Audit audit;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    SelfReports(
            SheetKinds kinds,
            SheetRows sheets,
            SelfReportRows rows,
            TownshipChecks checks,
            CheckViewers viewers,
            Units units,
            EvidenceFiles evidence,
            Audit audit,
            Clock clock) {
        this.kinds = kinds;
        this.sheets = sheets;
        this.rows = rows;
        this.checks = checks;
        this.viewers = viewers;
        this.units = units;
        this.evidence = evidence;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Draws among the self-reports in force; once per kind and period.
     *
     * @param seed null for one made by chance
     */
    @Transactional
    public List<SelfReport> draw(Actor actor, String kind, String period, int count, @Nullable String seed) {
        viewers.office(actor);
        SheetKind of = kinds.get(kind);
        rows.hold(kind, period);
        if (rows.isDrawn(kind, period)) {
            throw Problem.conflict("assessment.sheet.drawn-already", of.name(), period);
        }
        List<String> candidates = of.self() ? rows.inForce(kind, period) : List.of();
        var objections = new ArrayList<Objection>();
        if (candidates.isEmpty()) {
            objections.add(Objection.to("kind", "assessment.sheet.nothing-to-draw", of.name()));
        } else if (count < 1 || count > candidates.size()) {
            objections.add(Objection.to("count", "assessment.sheet.draw-count", candidates.size()));
        }
        if (seed != null && !seed.matches(SEED)) {
            objections.add(Objection.to("seed", "assessment.check.seed"));
        }
        refuse(objections);
        String used = seed == null ? newSeed() : seed;
        long draw = rows.add(
                actor, kind, period, used, count, TownshipDraw.of(used, kind + "|" + period, candidates, count));
        audit.record(actor, "self-reports.drawn", "self-draw:" + draw, kind + " " + period + " seed=" + used);
        return rows.of(kind, period);
    }

    /** Names the unit that checks a drawn self-report; never one of the same county. */
    @Transactional
    public SelfReport assign(Actor actor, long sheet, String unit, @Nullable LocalDate due) {
        viewers.office(actor);
        SelfReport report = undecided(sheet);
        var objections = new ArrayList<Objection>();
        Unit checker = units.find(unit).orElse(null);
        if (checker == null) {
            objections.add(Objection.to("unit", "assessment.sheet.no-such-unit"));
        } else if (checks.isOwn(checker, report.reporterPath())) {
            objections.add(
                    Objection.to("unit", "assessment.check.own-jurisdiction", checker.name(), report.reporter()));
        }
        if (due != null && due.isBefore(CityTime.today(clock))) {
            objections.add(Objection.to("due", "assessment.sheet.due"));
        }
        refuse(objections);
        rows.assign(sheet, unit, due);
        audit.record(actor, "self-report.assigned", Sheet.subject(sheet), unit);
        return rows.find(sheet).orElseThrow();
    }

    /** The checker says with proof whether it is as reported. */
    @Transactional
    public SelfReport decide(Actor actor, long sheet, Verdict verdict, String words, List<UUID> proofs) {
        SelfReport report = undecided(sheet);
        CheckViewer viewer = viewers.of(actor);
        Unit unit = viewer.unit();
        if (unit == null || !unit.code().equals(report.unit())) {
            throw Problem.forbidden("assessment.check.not-yours");
        }
        List<EvidenceFile> files = evidence.all(proofs);
        var objections = new ArrayList<Objection>();
        if (words.isBlank() || words.length() > Words.LONGEST) {
            objections.add(Objection.to("words", "assessment.check.reason", Words.LONGEST));
        }
        if (proofs.isEmpty()) {
            objections.add(Objection.to("proofs", "assessment.check.proof-wanted"));
        }
        if (!Words.areOwn(files, proofs, actor)) {
            objections.add(Objection.to("proofs", "assessment.check.photo-not-yours"));
        }
        refuse(objections);
        for (EvidenceFile file : files) {
            sheets.addProof(sheet, file, true);
            evidence.attach(actor, file.id(), Sheet.subject(sheet));
        }
        rows.decide(actor, sheet, verdict, words.strip());
        sheets.step(actor, sheet, verdict == Verdict.REFUTED ? "refute" : "confirm", words.strip());
        audit.record(
                actor, "self-report." + verdict.name().toLowerCase(Locale.ROOT), Sheet.subject(sheet), words.strip());
        return rows.find(sheet).orElseThrow();
    }

    /** The office takes a verdict back with a reason; the self-report is to be checked again. */
    @Transactional
    public SelfReport reopen(Actor actor, long sheet, String reason) {
        viewers.office(actor);
        SelfReport report = rows.lock(sheet).orElseThrow(() -> Problem.notFound("assessment.sheet.not-drawn"));
        Words.reason(reason);
        if (report.verdict() == null) {
            throw Problem.conflict("assessment.sheet.not-decided");
        }
        rows.reopen(sheet);
        sheets.step(actor, sheet, "reopen", reason.strip());
        audit.record(actor, "self-report.reopened", Sheet.subject(sheet), reason.strip());
        return rows.find(sheet).orElseThrow();
    }

    /** The draw of this kind and period, for the office; others see what their unit checks. */
    public List<SelfReport> of(Actor actor, String kind, String period) {
        CheckViewer viewer = viewers.of(actor);
        Unit unit = viewer.unit();
        return rows.of(kind, period).stream()
                .filter(report -> viewer.office() || unit != null && unit.code().equals(report.unit()))
                .toList();
    }

    /** What the person's unit is to check. */
    public List<SelfReport> ofChecker(Actor actor) {
        Unit unit = viewers.of(actor).unit();
        return unit == null ? List.of() : rows.ofChecker(unit.code());
    }

    Optional<String> seedOf(String kind, String period) {
        return rows.seedOf(kind, period);
    }

    private SelfReport undecided(long sheet) {
        SelfReport report = rows.lock(sheet)
                .filter(SelfReport::drawn)
                .orElseThrow(() -> Problem.notFound("assessment.sheet.not-drawn"));
        if (report.verdict() != null) {
            throw Problem.conflict("assessment.sheet.decided-already");
        }
        return report;
    }

    private static void refuse(List<Objection> objections) {
        if (!objections.isEmpty()) {
            throw Problem.objections("assessment.sheet.refused", objections);
        }
    }

    private String newSeed() {
        byte[] bytes = new byte[8];
        random.nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }
}
