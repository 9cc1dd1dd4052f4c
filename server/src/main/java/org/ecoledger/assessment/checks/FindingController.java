package org.ecoledger.assessment.checks;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.checks.CheckController.LineView;
import org.ecoledger.assessment.checks.CheckFindings.Recorded;
import org.ecoledger.assessment.checks.CheckViews.FindingFile;
import org.ecoledger.assessment.checks.CheckViews.FindingLine;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.CheckForm;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Findings of checks: recorded, listed, objected to, decided. */
@RestController
@RequestMapping("/api/v1/checks")
class FindingController {
    private static final int MOST_ROWS = 200;

    private final CheckFindings findings;
    private final CheckFindingRows rows;
    private final FindingObjections objections;
    private final CheckRules rules;
    private final CheckViews views;
    private final CheckViewers viewers;
    private final CheckerChoices choices;
    private final Regions regions;
    private final Sentences sentences;
    private final Clock clock;

    FindingController(
            CheckFindings findings,
            CheckFindingRows rows,
            FindingObjections objections,
            CheckRules rules,
            CheckViews views,
            CheckViewers viewers,
            CheckerChoices choices,
            Regions regions,
            Sentences sentences,
            Clock clock) {
        this.findings = findings;
        this.rows = rows;
        this.objections = objections;
        this.rules = rules;
        this.views = views;
        this.viewers = viewers;
        this.choices = choices;
        this.regions = regions;
        this.sentences = sentences;
        this.clock = clock;
    }

    record FindingGiven(
            @Nullable String township,
            @Nullable String ruleSet,
            @Nullable String kind,
            @Nullable Instant at,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            @Nullable String datum,
            @Nullable String place,
            @Nullable String words,
            @Nullable String responsible,
            @Nullable List<UUID> photos) {}

    record Decided(@Nullable String reason, @Nullable List<UUID> proofs) {}

    /** @param said what happened, in words */
    record RecordedView(String number, boolean repeated, String said) {}

    record FindingList(List<FindingLine> rows, @Nullable String next, long total, Instant asOf) {}

    record RegionChoice(String code, String name) {}

    record RulesChoice(String code, String title, List<LineView> lines) {}

    record FindingOptions(
            boolean office,
            List<RegionChoice> townships,
            List<CheckController.UnitChoice> units,
            List<RulesChoice> rules) {}

    @PostMapping("/{id}/findings")
    RecordedView record(@PathVariable long id, @RequestBody FindingGiven given, Actor actor, Locale locale) {
        return said(findings.record(actor, id, finding(given)), locale);
    }

    @GetMapping("/findings")
    FindingList list(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String township,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String state,
            @RequestParam(required = false) @Nullable String text,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "50") int limit,
            Actor actor,
            Locale locale) {
        var filter = new FindingFilter(period, township, kind, state, text);
        CheckViewer viewer = viewers.of(actor);
        int most = Math.clamp(limit, 1, MOST_ROWS);
        long before = after.matches("[0-9]{1,18}") ? Long.parseLong(after) : Long.MAX_VALUE;
        List<Map.Entry<Long, CheckFinding>> found = rows.page(filter, before, most + 1, viewer);
        List<Map.Entry<Long, CheckFinding>> page = found.stream().limit(most).toList();
        return new FindingList(
                page.stream().map(row -> views.line(row.getValue(), locale)).toList(),
                found.size() > most ? String.valueOf(page.getLast().getKey()) : null,
                rows.count(filter, viewer),
                clock.instant());
    }

    @GetMapping("/findings/options")
    FindingOptions options(@RequestParam(defaultValue = "") String period, Actor actor) {
        CheckViewer viewer = viewers.of(actor);
        AssessmentPeriod of =
                AssessmentPeriod.of(period).orElseGet(() -> AssessmentPeriod.quarterOf(CityTime.today(clock)));
        return new FindingOptions(
                viewer.office(),
                regions.all().stream()
                        .filter(region -> region.level() == Region.Level.TOWNSHIP
                                && viewer.jurisdiction().covers(region))
                        .map(region -> new RegionChoice(region.code(), region.name()))
                        .toList(),
                viewer.office() ? choices.units() : List.of(),
                rules.withForm(of).stream().map(FindingController::choice).toList());
    }

    @PostMapping("/findings")
    RecordedView recordOutside(@RequestBody FindingGiven given, Actor actor, Locale locale) {
        return said(
                findings.recordOutside(
                        actor,
                        CheckController.orEmpty(given.township()),
                        CheckController.orNull(given.ruleSet()),
                        finding(given)),
                locale);
    }

    @GetMapping("/findings/{number}")
    FindingFile file(@PathVariable String number, Actor actor, Locale locale) {
        CheckFinding finding = findings.find(actor, number)
                .orElseThrow(() -> Problem.notFound("assessment.check.no-such-finding", number));
        return views.file(actor, finding, locale);
    }

    /** Before the check is done, by its checker. */
    @PostMapping("/findings/{number}/withdraw")
    FindingFile withdraw(@PathVariable String number, @RequestBody Decided given, Actor actor, Locale locale) {
        findings.withdraw(actor, number, CheckController.orEmpty(given.reason()));
        return file(number, actor, locale);
    }

    /** @param action of the table {@code check-finding}: object, uphold or annul */
    @PostMapping("/findings/{number}/steps/{action}")
    FindingFile step(
            @PathVariable String number,
            @PathVariable String action,
            @RequestBody Decided given,
            Actor actor,
            Locale locale) {
        CheckFinding after = objections.take(
                actor,
                number,
                action,
                CheckController.orEmpty(given.reason()),
                given.proofs() == null ? List.of() : given.proofs());
        return views.file(actor, after, locale);
    }

    private static RulesChoice choice(RuleSet rules) {
        CheckForm form = CheckRules.form(rules);
        return new RulesChoice(
                rules.code(),
                rules.edition(),
                form.lines().stream().map(CheckController::line).toList());
    }

    private RecordedView said(Recorded recorded, Locale locale) {
        CheckFinding finding = recorded.finding();
        String code = recorded.repeated() ? "assessment.check.same-finding" : "assessment.check.recorded";
        return new RecordedView(
                finding.number(),
                recorded.repeated(),
                sentences.say(
                        code,
                        List.of(finding.number(), finding.townshipName(), finding.name(), finding.recordedByName()),
                        locale));
    }

    private static NewFinding finding(FindingGiven given) {
        return new NewFinding(
                CheckController.orEmpty(given.kind()),
                given.at(),
                given.lon(),
                given.lat(),
                CheckController.orNull(given.datum()),
                CheckController.orEmpty(given.place()),
                CheckController.orEmpty(given.words()),
                CheckController.orNull(given.responsible()),
                given.photos() == null ? List.of() : given.photos());
    }
}
