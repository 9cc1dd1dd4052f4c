package org.ecoledger.assessment.checks;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.checks.CheckViews.CheckView;
import org.ecoledger.assessment.checks.CheckViews.FindingLine;
import org.ecoledger.assessment.checks.TownshipCheck.Four;
import org.ecoledger.assessment.checks.TownshipChecks.Assignment;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.CheckForm;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.clock.CityTime;
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

/** Sampling plans and checks in the field (P8, P10). */
@RestController
@RequestMapping("/api/v1/checks")
class CheckController {
    private final CheckPlans plans;
    private final TownshipChecks checks;
    private final CheckFindings findings;
    private final CheckRules rules;
    private final CheckViews views;
    private final CheckViewers viewers;
    private final CheckerChoices choices;
    private final Clock clock;

    CheckController(
            CheckPlans plans,
            TownshipChecks checks,
            CheckFindings findings,
            CheckRules rules,
            CheckViews views,
            CheckViewers viewers,
            CheckerChoices choices,
            Clock clock) {
        this.plans = plans;
        this.checks = checks;
        this.findings = findings;
        this.rules = rules;
        this.views = views;
        this.viewers = viewers;
        this.choices = choices;
        this.clock = clock;
    }

    record Drawing(
            @Nullable String period,
            @Nullable String ruleSet,
            @Nullable String seed) {}

    record Reason(@Nullable String reason) {}

    record More(@Nullable String township) {}

    record Assigned(
            @Nullable List<Long> checks,
            @Nullable Long account,
            @Nullable String unit,
            @Nullable LocalDate due) {}

    record Completed(
            @Nullable LocalDate day,
            @Nullable String measures,
            @Nullable String progress,
            @Nullable String quality,
            @Nullable String effect) {}

    record PlanLine(
            long id,
            String period,
            String title,
            String rules,
            Instant drawnAt,
            String drawnBy,
            @Nullable String annulReason) {}

    record RuleChoice(String code, String title, int openDrawn, int covertEach) {}

    /** @param drawable rule sets with a sampling plan in the asked period, for which none is drawn yet */
    record PlanList(String period, List<PlanLine> rows, List<RuleChoice> drawable, boolean office, Instant asOf) {}

    /** @param repeated whether the draw, repeated now from seed and townships, gave the same places */
    record PlanFile(
            PlanLine plan,
            String seed,
            int openDrawn,
            int covertEach,
            boolean repeated,
            boolean office,
            List<CheckPlan.Township> townships,
            List<CheckView> checks,
            Instant asOf) {}

    record MyChecks(List<CheckView> rows, Instant asOf) {}

    record LineView(
            String code,
            String name,
            String english,
            String scene,
            String each,
            @Nullable String cap,
            @Nullable String photo) {}

    record UnitChoice(String code, String name) {}

    record CheckFile(
            CheckView check,
            List<LineView> lines,
            List<UnitChoice> units,
            List<FindingLine> findings,
            LocalDate today) {}

    record Checkers(List<CheckerChoices.Checker> people, List<UnitChoice> units) {}

    @GetMapping("/plans")
    PlanList plans(@RequestParam(defaultValue = "") String period, Actor actor) {
        boolean office = viewers.of(actor).office();
        AssessmentPeriod of =
                AssessmentPeriod.of(period).orElseGet(() -> AssessmentPeriod.quarterOf(CityTime.today(clock)));
        return new PlanList(
                of.code(),
                plans.all().stream().map(this::line).toList(),
                rules.withForm(of).stream()
                        .filter(one -> one.sampling() != null
                                && plans.inForce(of.code(), one.code()).isEmpty())
                        .map(CheckController::choice)
                        .toList(),
                office,
                clock.instant());
    }

    @PostMapping("/plans")
    @ResponseStatus(HttpStatus.CREATED)
    PlanFile draw(@RequestBody Drawing drawing, Actor actor) {
        CheckPlan plan =
                plans.draw(actor, orEmpty(drawing.period()), orNull(drawing.ruleSet()), orNull(drawing.seed()));
        return plan(plan.id(), actor);
    }

    @GetMapping("/plans/{id}")
    PlanFile plan(@PathVariable long id, Actor actor) {
        CheckPlan plan = plans.get(id);
        return new PlanFile(
                line(plan),
                plan.seed(),
                plan.openDrawn(),
                plan.covertEach(),
                plans.isRepeated(plan),
                viewers.of(actor).office(),
                plan.townships(),
                checks.ofPlan(actor, id).stream()
                        .map(check -> views.check(actor, check))
                        .toList(),
                clock.instant());
    }

    @PostMapping("/plans/{id}/annul")
    PlanFile annul(@PathVariable long id, @RequestBody Reason reason, Actor actor) {
        plans.annul(actor, id, orEmpty(reason.reason()));
        return plan(id, actor);
    }

    @PostMapping("/plans/{id}/checks")
    @ResponseStatus(HttpStatus.CREATED)
    PlanFile add(@PathVariable long id, @RequestBody More more, Actor actor) {
        plans.addCovert(actor, id, orEmpty(more.township()));
        return plan(id, actor);
    }

    @GetMapping("/checkers")
    Checkers checkers(Actor actor) {
        viewers.office(actor);
        return new Checkers(choices.people(), choices.units());
    }

    @PostMapping("/assign")
    MyChecks assign(@RequestBody Assigned given, Actor actor) {
        List<Long> ids = given.checks() == null ? List.of() : given.checks();
        checks.assign(actor, ids, new Assignment(given.account(), orNull(given.unit()), given.due()));
        return new MyChecks(
                ids.stream()
                        .map(id -> views.check(actor, checks.get(actor, id)))
                        .toList(),
                clock.instant());
    }

    @GetMapping("/mine")
    MyChecks mine(Actor actor) {
        return new MyChecks(
                checks.ofChecker(actor).stream()
                        .map(check -> views.check(actor, check))
                        .toList(),
                clock.instant());
    }

    @GetMapping("/{id}")
    CheckFile check(@PathVariable long id, Actor actor, Locale locale) {
        TownshipCheck check = checks.get(actor, id);
        CheckForm form = rules.form(check.ruleSet(), check.ruleVersion());
        return new CheckFile(
                views.check(actor, check),
                form.lines().stream().map(CheckController::line).toList(),
                choices.answerable(check.path()),
                findings.ofCheck(actor, id).stream()
                        .map(finding -> views.line(finding, locale))
                        .toList(),
                CityTime.today(clock));
    }

    @PostMapping("/{id}/complete")
    CheckFile complete(@PathVariable long id, @RequestBody Completed done, Actor actor, Locale locale) {
        checks.complete(
                actor,
                id,
                done.day(),
                new Four(
                        orEmpty(done.measures()),
                        orEmpty(done.progress()),
                        orEmpty(done.quality()),
                        orEmpty(done.effect())));
        return check(id, actor, locale);
    }

    private PlanLine line(CheckPlan plan) {
        return new PlanLine(
                plan.id(),
                plan.period(),
                AssessmentPeriod.of(plan.period()).map(AssessmentPeriod::title).orElse(plan.period()),
                rules.find(plan.ruleSet(), plan.ruleVersion())
                        .map(RuleSet::edition)
                        .orElse(plan.ruleSet()),
                plan.drawnAt(),
                plan.drawnBy(),
                plan.annulReason());
    }

    static LineView line(CheckForm.Line line) {
        return new LineView(
                line.code(),
                line.name(),
                line.english(),
                line.scene(),
                line.each().toPlainString(),
                Optional.ofNullable(line.cap()).map(BigDecimal::toPlainString).orElse(null),
                line.photo());
    }

    private static RuleChoice choice(RuleSet rules) {
        var sampling = Objects.requireNonNull(rules.sampling());
        return new RuleChoice(rules.code(), rules.edition(), sampling.openDrawn(), sampling.covertEach());
    }

    static String orEmpty(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    static @Nullable String orNull(@Nullable String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }
}
