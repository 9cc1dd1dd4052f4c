package org.ecoledger.assessment.sheets;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.checks.CheckViewer;
import org.ecoledger.assessment.checks.CheckViewers;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.sheets.SelfReport.Verdict;
import org.ecoledger.assessment.sheets.Sheets.Mark;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Sheets of the assessing units, who gives them, and the draw among self-reports (DU30, DU31, L22). */
@RestController
@RequestMapping("/api/v1/sheets")
class SheetController {
    private final Sheets sheets;
    private final SheetKinds kinds;
    private final SheetRows rows;
    private final Appointments appointments;
    private final SelfReports reports;
    private final SelfReportRows reportRows;
    private final CheckViewers viewers;
    private final Units units;
    private final EvidenceFiles evidence;
    private final Clock clock;

    SheetController(
            Sheets sheets,
            SheetKinds kinds,
            SheetRows rows,
            Appointments appointments,
            SelfReports reports,
            SelfReportRows reportRows,
            CheckViewers viewers,
            Units units,
            EvidenceFiles evidence,
            Clock clock) {
        this.sheets = sheets;
        this.kinds = kinds;
        this.rows = rows;
        this.appointments = appointments;
        this.reports = reports;
        this.reportRows = reportRows;
        this.viewers = viewers;
        this.units = units;
        this.evidence = evidence;
        this.clock = clock;
    }

    record KindView(
            String code,
            String name,
            String english,
            String assessor,
            BigDecimal full,
            String subjects,
            boolean self,
            String basis) {}

    record SheetLine(
            long id, KindView kind, String period, String unit, String unitName, String state, int given, int of) {}

    /** @param mine kinds that the reader's unit may give in this period */
    record SheetList(
            String period,
            List<SheetLine> rows,
            List<KindView> mine,
            List<KindView> kinds,
            boolean office,
            boolean checks,
            Instant asOf) {}

    record LineView(String subject, String name, @Nullable BigDecimal marks, String reason) {}

    record ProofView(UUID id, String name, String url, @Nullable String thumbnailUrl, String sha256, boolean verdict, boolean annulled) {}

    record SheetFile(
            SheetLine head,
            boolean locked,
            @Nullable String submittedBy,
            @Nullable Instant submittedAt,
            @Nullable String signedBy,
            @Nullable Instant signedAt,
            @Nullable String returnReason,
            List<LineView> lines,
            List<ProofView> proofs,
            List<SheetRows.Step> story,
            @Nullable SelfReport check,
            List<String> actions) {}

    record NewSheet(@Nullable String kind, @Nullable String period) {}

    record MarkGiven(
            @Nullable String subject,
            @Nullable String marks,
            @Nullable String reason) {}

    record Entered(@Nullable List<MarkGiven> marks, @Nullable List<UUID> proofs) {}

    record Reason(@Nullable String reason) {}

    record UnitChoice(String code, String name) {}

    record AppointmentList(List<Appointments.Appointment> rows, List<KindView> kinds, List<UnitChoice> units) {}

    record Appointed(
            @Nullable String duty,
            @Nullable String unit,
            @Nullable String reason) {}

    record Drawn(
            @Nullable String kind,
            @Nullable String period,
            @Nullable Integer count,
            @Nullable String seed) {}

    record DrawList(@Nullable String seed, List<SelfReport> rows, boolean office, Instant asOf) {}

    record Named(@Nullable String unit, @Nullable LocalDate due) {}

    record Decided(
            @Nullable String verdict,
            @Nullable String words,
            @Nullable List<UUID> proofs) {}

    @GetMapping
    SheetList list(@RequestParam(defaultValue = "") String period, Actor actor) {
        AssessmentPeriod of = AssessmentPeriod.of(period)
                .orElseGet(() -> AssessmentPeriod.quarterOf(CityTime.today(clock)));
        CheckViewer viewer = viewers.of(actor);
        List<SheetKind> fitting =
                kinds.all().stream().filter(kind -> kind.appliesTo(of)).toList();
        return new SheetList(
                of.code(),
                sheets.of(actor, of.code()).stream().map(SheetController::line).toList(),
                fitting.stream()
                        .filter(kind -> gives(viewer, kind))
                        .map(SheetController::view)
                        .toList(),
                fitting.stream().map(SheetController::view).toList(),
                viewer.office(),
                !reports.ofChecker(actor).isEmpty(),
                clock.instant());
    }

    private boolean gives(CheckViewer viewer, SheetKind kind) {
        Unit unit = viewer.unit();
        return unit != null
                && (kind.self()
                        ? sheets.isSubject(kind, unit)
                        : appointments.isAppointed(kind.code(), unit.code()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SheetFile open(@RequestBody NewSheet given, Actor actor) {
        return file(sheets.open(actor, said(given.kind()), said(given.period())), actor);
    }

    @GetMapping("/{id}")
    SheetFile file(@PathVariable long id, Actor actor) {
        Sheet sheet =
                sheets.find(actor, id).orElseThrow(() -> Problem.notFound("assessment.sheet.no-such-sheet"));
        CheckViewer viewer = viewers.of(actor);
        Unit unit = viewer.unit();
        SelfReport check = reportRows
                .find(id)
                .filter(one -> one.drawn()
                        && (viewer.office()
                                || one.verdict() != null
                                || unit != null && unit.code().equals(one.unit())))
                .orElse(null);
        return new SheetFile(
                line(sheet),
                sheets.isLocked(sheet),
                sheet.submittedName(),
                sheet.submittedAt(),
                sheet.signedName(),
                sheet.signedAt(),
                sheet.returnReason(),
                sheet.lines().stream()
                        .map(line -> new LineView(line.subject(), line.name(), line.marks(), line.reason()))
                        .toList(),
                proofs(sheet),
                rows.steps(id),
                check,
                actions(actor, sheet, check, viewer));
    }

    private List<String> actions(Actor actor, Sheet sheet, @Nullable SelfReport check, CheckViewer viewer) {
        var actions = new ArrayList<>(sheets.open(actor, sheet));
        if (check == null) {
            return actions;
        }
        Unit unit = viewer.unit();
        boolean decided = check.verdict() != null;
        if (viewer.office()) {
            actions.add(decided ? "reopen" : "assign");
        }
        if (!decided && unit != null && unit.code().equals(check.unit())) {
            actions.add("decide");
        }
        return actions;
    }

    @PutMapping("/{id}")
    SheetFile enter(@PathVariable long id, @RequestBody Entered given, Actor actor) {
        List<Mark> marks = given.marks() == null
                ? List.of()
                : given.marks().stream()
                        .map(one -> new Mark(said(one.subject()), said(one.marks()), said(one.reason())))
                        .toList();
        sheets.enter(actor, id, marks, given.proofs() == null ? List.of() : given.proofs());
        return file(id, actor);
    }

    @PostMapping("/{id}/submit")
    SheetFile submit(@PathVariable long id, Actor actor) {
        sheets.submit(actor, id);
        return file(id, actor);
    }

    @PostMapping("/{id}/sign")
    SheetFile sign(@PathVariable long id, Actor actor) {
        sheets.sign(actor, id);
        return file(id, actor);
    }

    @PostMapping("/{id}/return")
    SheetFile giveBack(@PathVariable long id, @RequestBody Reason given, Actor actor) {
        sheets.giveBack(actor, id, said(given.reason()));
        return file(id, actor);
    }

    @GetMapping("/appointments")
    AppointmentList appointments(Actor actor) {
        viewers.office(actor);
        return new AppointmentList(
                appointments.all(),
                kinds.all().stream()
                        .filter(kind -> !kind.self())
                        .map(SheetController::view)
                        .toList(),
                units.all().stream()
                        .filter(unit -> unit.kind() != Unit.Kind.ENTERPRISE)
                        .map(unit -> new UnitChoice(unit.code(), unit.name()))
                        .toList());
    }

    @PostMapping("/appointments")
    AppointmentList appoint(@RequestBody Appointed given, Actor actor) {
        appointments.appoint(actor, said(given.duty()), said(given.unit()));
        return appointments(actor);
    }

    @PostMapping("/appointments/end")
    AppointmentList end(@RequestBody Appointed given, Actor actor) {
        appointments.end(actor, said(given.duty()), said(given.unit()), said(given.reason()));
        return appointments(actor);
    }

    @GetMapping("/draws")
    DrawList draws(@RequestParam String kind, @RequestParam String period, Actor actor) {
        boolean office = viewers.of(actor).office();
        return new DrawList(
                office ? reports.seedOf(kind, period).orElse(null) : null,
                reports.of(actor, kind, period),
                office,
                clock.instant());
    }

    @GetMapping("/draws/mine")
    DrawList mine(Actor actor) {
        return new DrawList(null, reports.ofChecker(actor), viewers.of(actor).office(), clock.instant());
    }

    @PostMapping("/draws")
    @ResponseStatus(HttpStatus.CREATED)
    DrawList draw(@RequestBody Drawn given, Actor actor) {
        String seed = said(given.seed());
        reports.draw(
                actor,
                said(given.kind()),
                said(given.period()),
                given.count() == null ? 0 : given.count(),
                seed.isEmpty() ? null : seed);
        return draws(said(given.kind()), said(given.period()), actor);
    }

    @PostMapping("/{id}/check/assign")
    SheetFile assign(@PathVariable long id, @RequestBody Named given, Actor actor) {
        reports.assign(actor, id, said(given.unit()), given.due());
        return file(id, actor);
    }

    @PostMapping("/{id}/check/decide")
    SheetFile decide(@PathVariable long id, @RequestBody Decided given, Actor actor) {
        Verdict verdict =
                switch (said(given.verdict())) {
                    case "CONFIRMED" -> Verdict.CONFIRMED;
                    case "REFUTED" -> Verdict.REFUTED;
                    default ->
                        throw Problem.objections(
                                "assessment.sheet.refused",
                                List.of(Problem.Objection.to("verdict", "assessment.sheet.verdict")));
                };
        reports.decide(actor, id, verdict, said(given.words()), given.proofs() == null ? List.of() : given.proofs());
        return file(id, actor);
    }

    @PostMapping("/{id}/check/reopen")
    SheetFile reopen(@PathVariable long id, @RequestBody Reason given, Actor actor) {
        reports.reopen(actor, id, said(given.reason()));
        return file(id, actor);
    }

    private List<ProofView> proofs(Sheet sheet) {
        List<EvidenceFile> files = evidence.all(
                sheet.proofs().stream().map(Sheet.Proof::file).toList());
        return sheet.proofs().stream()
                .flatMap(proof -> files.stream()
                        .filter(file -> file.id().equals(proof.file()))
                        .map(file -> view(proof, file)))
                .toList();
    }

    private static ProofView view(Sheet.Proof proof, EvidenceFile file) {
        String url = "/api/v1/evidence/" + file.id();
        return new ProofView(
                file.id(),
                file.name(),
                file.isImage() ? url + "/preview" : url,
                file.isImage() ? url + "/thumbnail" : null,
                file.sha256(),
                proof.verdict(),
                file.annulled());
    }

    private static SheetLine line(Sheet sheet) {
        long given = sheet.lines().stream().filter(line -> line.marks() != null).count();
        return new SheetLine(
                sheet.id(),
                view(sheet.kind()),
                sheet.period(),
                sheet.unit(),
                sheet.unitName(),
                sheet.state().name(),
                Math.toIntExact(given),
                sheet.lines().size());
    }

    private static KindView view(SheetKind kind) {
        return new KindView(
                kind.code(),
                kind.name(),
                kind.english(),
                kind.assessor(),
                kind.full(),
                kind.subjects().name(),
                kind.self(),
                kind.basis());
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
