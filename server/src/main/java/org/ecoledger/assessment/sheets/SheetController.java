package org.ecoledger.assessment.sheets;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.checks.CheckViewer;
import org.ecoledger.assessment.checks.CheckViewers;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.sheets.SheetViews.KindView;
import org.ecoledger.assessment.sheets.SheetViews.SheetFile;
import org.ecoledger.assessment.sheets.SheetViews.SheetLine;
import org.ecoledger.assessment.sheets.Sheets.Mark;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
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
    private final Appointments appointments;
    private final SelfReports reports;
    private final CheckViewers viewers;
    private final Units units;
    private final SheetViews views;
    private final Clock clock;

    SheetController(
            Sheets sheets,
            SheetKinds kinds,
            Appointments appointments,
            SelfReports reports,
            CheckViewers viewers,
            Units units,
            SheetViews views,
            Clock clock) {
        this.sheets = sheets;
        this.kinds = kinds;
        this.appointments = appointments;
        this.reports = reports;
        this.viewers = viewers;
        this.units = units;
        this.views = views;
        this.clock = clock;
    }

    /** @param mine kinds that the reader's unit may give in this period */
    record SheetList(
            String period,
            List<SheetLine> rows,
            List<KindView> mine,
            List<KindView> kinds,
            boolean office,
            boolean checks,
            Instant asOf) {}

    record NewSheet(@Nullable String kind, @Nullable String period) {}

    record MarkGiven(
            @Nullable String subject,
            @Nullable String marks,
            @Nullable String reason) {}

    record Entered(
            @Nullable List<MarkGiven> marks, @Nullable List<UUID> proofs) {}

    record Reason(@Nullable String reason) {}

    record UnitChoice(String code, String name) {}

    record AppointmentList(List<Appointments.Appointment> rows, List<KindView> kinds, List<UnitChoice> units) {}

    record Appointed(
            @Nullable String duty,
            @Nullable String unit,
            @Nullable String reason) {}

    @GetMapping
    SheetList list(@RequestParam(defaultValue = "") String period, Actor actor) {
        AssessmentPeriod of =
                AssessmentPeriod.of(period).orElseGet(() -> AssessmentPeriod.quarterOf(CityTime.today(clock)));
        CheckViewer viewer = viewers.of(actor);
        List<SheetKind> fitting =
                kinds.all().stream().filter(kind -> kind.appliesTo(of)).toList();
        return new SheetList(
                of.code(),
                sheets.of(actor, of.code()).stream().map(SheetViews::line).toList(),
                fitting.stream()
                        .filter(kind -> gives(viewer, kind))
                        .map(SheetViews::view)
                        .toList(),
                fitting.stream().map(SheetViews::view).toList(),
                viewer.office(),
                !reports.ofChecker(actor).isEmpty(),
                clock.instant());
    }

    private boolean gives(CheckViewer viewer, SheetKind kind) {
        Unit unit = viewer.unit();
        return unit != null
                && (kind.self() ? sheets.isSubject(kind, unit) : appointments.isAppointed(kind.code(), unit.code()));
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    SheetFile open(@RequestBody NewSheet given, Actor actor) {
        return views.file(sheets.open(actor, said(given.kind()), said(given.period())), actor);
    }

    @GetMapping("/{id}")
    SheetFile file(@PathVariable long id, Actor actor) {
        return views.file(id, actor);
    }

    @PutMapping("/{id}")
    SheetFile enter(@PathVariable long id, @RequestBody Entered given, Actor actor) {
        List<Mark> marks = given.marks() == null
                ? List.of()
                : given.marks().stream()
                        .map(one -> new Mark(said(one.subject()), said(one.marks()), said(one.reason())))
                        .toList();
        sheets.enter(actor, id, marks, given.proofs() == null ? List.of() : given.proofs());
        return views.file(id, actor);
    }

    @PostMapping("/{id}/submit")
    SheetFile submit(@PathVariable long id, Actor actor) {
        sheets.submit(actor, id);
        return views.file(id, actor);
    }

    @PostMapping("/{id}/sign")
    SheetFile sign(@PathVariable long id, Actor actor) {
        sheets.sign(actor, id);
        return views.file(id, actor);
    }

    @PostMapping("/{id}/return")
    SheetFile giveBack(@PathVariable long id, @RequestBody Reason given, Actor actor) {
        sheets.giveBack(actor, id, said(given.reason()));
        return views.file(id, actor);
    }

    @GetMapping("/appointments")
    AppointmentList appointments(Actor actor) {
        viewers.office(actor);
        return new AppointmentList(
                appointments.all(),
                kinds.all().stream()
                        .filter(kind -> !kind.self())
                        .map(SheetViews::view)
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

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
