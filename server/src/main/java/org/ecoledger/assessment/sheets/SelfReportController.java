package org.ecoledger.assessment.sheets;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.checks.CheckViewers;
import org.ecoledger.assessment.sheets.SelfReport.Verdict;
import org.ecoledger.assessment.sheets.SheetViews.SheetFile;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The draw among self-reports and what the checks of the drawn ones bring (L22). */
@RestController
@RequestMapping("/api/v1/sheets")
class SelfReportController {
    private final SelfReports reports;
    private final SheetViews views;
    private final CheckViewers viewers;
    private final Clock clock;

    SelfReportController(SelfReports reports, SheetViews views, CheckViewers viewers, Clock clock) {
        this.reports = reports;
        this.views = views;
        this.viewers = viewers;
        this.clock = clock;
    }

    record Reason(@Nullable String reason) {}

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
        return views.file(id, actor);
    }

    @PostMapping("/{id}/check/decide")
    SheetFile decide(@PathVariable long id, @RequestBody Decided given, Actor actor) {
        Verdict verdict = switch (said(given.verdict())) {
            case "CONFIRMED" -> Verdict.CONFIRMED;
            case "REFUTED" -> Verdict.REFUTED;
            default ->
                throw Problem.objections(
                        "assessment.sheet.refused", List.of(Objection.to("verdict", "assessment.sheet.verdict")));
        };
        reports.decide(actor, id, verdict, said(given.words()), given.proofs() == null ? List.of() : given.proofs());
        return views.file(id, actor);
    }

    @PostMapping("/{id}/check/reopen")
    SheetFile reopen(@PathVariable long id, @RequestBody Reason given, Actor actor) {
        reports.reopen(actor, id, said(given.reason()));
        return views.file(id, actor);
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text.strip();
    }
}
