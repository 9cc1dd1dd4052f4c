package org.ecoledger.assessment;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.assessment.ScoreViews.DifferenceList;
import org.ecoledger.assessment.ScoreViews.PeriodList;
import org.ecoledger.assessment.ScoreViews.ScoreList;
import org.ecoledger.assessment.ScoreViews.Verification;
import org.ecoledger.assessment.ScoreViews.VersionList;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Scores, their closing and correction, and how any of them is proved. */
@RestController
@RequestMapping("/api/v1/scores")
class ScoreController {
    private final Scores scores;
    private final Runs runs;
    private final Trials trials;
    private final Differences differences;
    private final Verifying verifying;
    private final ScorePages pages;
    private final Jurisdictions jurisdictions;
    private final Regions regions;
    private final Clock clock;

    ScoreController(
            Scores scores,
            Runs runs,
            Trials trials,
            Differences differences,
            Verifying verifying,
            ScorePages pages,
            Jurisdictions jurisdictions,
            Regions regions,
            Clock clock) {
        this.scores = scores;
        this.runs = runs;
        this.trials = trials;
        this.differences = differences;
        this.verifying = verifying;
        this.pages = pages;
        this.jurisdictions = jurisdictions;
        this.regions = regions;
        this.clock = clock;
    }

    record Closing(boolean reviewed) {}

    record Reason(@Nullable String reason) {
        String text() {
            return reason == null ? "" : reason;
        }
    }

    /** @param rules a rule set's code, with {@code @region} where several regions have one; default the counties' */
    @GetMapping
    ScoreList list(
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String rules,
            Locale locale,
            Actor actor) {
        AssessmentPeriod asked = period == null
                ? AssessmentPeriod.quarterOf(CityTime.today(clock))
                : AssessmentPeriod.of(period).orElseThrow(() -> Problem.malformed("assessment.no-such-period", period));
        return table(asked, rules, locale, actor);
    }

    /** Which periods run, wait to be closed or are closed, with the rule sets of each. */
    @GetMapping("/periods")
    PeriodList periods() {
        return pages.periods();
    }

    @PostMapping("/{period}/close")
    ScoreList close(@PathVariable String period, @RequestBody Closing form, Locale locale, Actor actor) {
        AssessmentPeriod closed = period(period);
        refuseOutsideCity(actor);
        scores.close(actor, closed, form.reviewed());
        return table(closed, null, locale, actor);
    }

    @PostMapping("/{period}/annul")
    ScoreList annul(@PathVariable String period, @RequestBody Reason form, Locale locale, Actor actor) {
        AssessmentPeriod annulled = period(period);
        refuseOutsideCity(actor);
        scores.annul(actor, annulled, form.text());
        return table(annulled, null, locale, actor);
    }

    @PostMapping("/{period}/correct")
    ScoreList correct(@PathVariable String period, @RequestBody Reason form, Locale locale, Actor actor) {
        AssessmentPeriod corrected = period(period);
        refuseOutsideCity(actor);
        scores.correct(actor, corrected, form.text());
        return table(corrected, null, locale, actor);
    }

    /** Computes the trial anew. */
    @PostMapping("/{period}/refresh")
    ScoreList refresh(@PathVariable String period, Locale locale, Actor actor) {
        AssessmentPeriod tried = period(period);
        refuseOutsideCity(actor);
        if (!runs.inForce(tried).isEmpty()) {
            throw Problem.conflict("assessment.already-closed", tried.title());
        }
        scores.refuseUnbegun(tried);
        trials.refresh(tried);
        return table(tried, null, locale, actor);
    }

    @GetMapping("/{period}/{rules}/versions")
    VersionList versions(@PathVariable String period, @PathVariable String rules) {
        return pages.versions(runs.versions(period(period), rules));
    }

    /** What two versions have otherwise; without numbers the newest two. */
    @GetMapping("/{period}/{rules}/differences")
    DifferenceList differences(
            @PathVariable String period,
            @PathVariable String rules,
            @RequestParam(required = false) @Nullable Integer from,
            @RequestParam(required = false) @Nullable Integer to,
            Actor actor) {
        List<Run> all = runs.versions(period(period), rules);
        Run newer = version(all, to == null ? newest(all) : to);
        Run older = version(all, from == null ? newer.version() - 1 : from);
        return pages.differences(
                older, newer, scores.rulesOf(newer), differences.between(older, newer, jurisdictions.of(actor)));
    }

    /** The table computed again from its facts; without a number the newest version. */
    @GetMapping("/{period}/{rules}/verify")
    Verification verify(
            @PathVariable String period,
            @PathVariable String rules,
            @RequestParam(required = false) @Nullable Integer version) {
        List<Run> all = runs.versions(period(period), rules);
        Run run = version(all, version == null ? newest(all) : version);
        return pages.verification(
                run,
                verifying.verify(run),
                runs.scores(run.id(), Jurisdiction.everything()).size());
    }

    private ScoreList table(AssessmentPeriod period, @Nullable String asked, Locale locale, Actor actor) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        boolean isClosed = !runs.inForce(period).isEmpty();
        Optional<ScoreTable> closed =
                asked == null ? scores.closed(period, jurisdiction) : scores.closed(period, asked, jurisdiction);
        if (closed.isPresent()) {
            return pages.table(closed.get(), "CLOSED", actions(period, true, actor), jurisdiction, locale);
        }
        if (isClosed) {
            throw Problem.notFound("assessment.no-such-rules", String.valueOf(asked), period.title());
        }
        RuleSet rules = rules(period, asked);
        if (!seesTrials(actor)) {
            var nothing = new ScoreTable(period, rules, null, null, List.of());
            return pages.table(nothing, "OPEN", List.of(), jurisdiction, locale);
        }
        scores.refuseUnbegun(period);
        return pages.table(trials.of(rules, period), "TRIAL", actions(period, false, actor), jurisdiction, locale);
    }

    private RuleSet rules(AssessmentPeriod period, @Nullable String asked) {
        List<RuleSet> all = scores.rules(period);
        if (all.isEmpty()) {
            throw Problem.unacceptable("assessment.no-rule-set", period.title());
        }
        return asked == null
                ? RuleOrder.first(all)
                : all.stream()
                        .filter(rules -> ScoreRefs.of(period, rules).rules().equals(asked)
                                || rules.code().equals(asked))
                        .findFirst()
                        .orElseThrow(() -> Problem.notFound("assessment.no-such-rules", asked, period.title()));
    }

    /** Scores appear when a period closes; before, the office, the analysts and the city's leaders see trials. */
    private boolean seesTrials(Actor actor) {
        return coversCity(actor)
                && actor.isAnyOf(
                        Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST, Role.LEADER_IN_CHARGE, Role.PRINCIPAL_LEADER);
    }

    private List<String> actions(AssessmentPeriod period, boolean closed, Actor actor) {
        var actions = new ArrayList<String>();
        if (coversCity(actor) && actor.isAnyOf(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST)) {
            if (closed) {
                actions.addAll(List.of("correct", "annul"));
            } else {
                if (scores.isOver(period)) {
                    actions.add("close");
                }
                actions.add("refresh");
            }
        }
        return actions;
    }

    private boolean coversCity(Actor actor) {
        return regions.city().filter(jurisdictions.of(actor)::covers).isPresent();
    }

    private void refuseOutsideCity(Actor actor) {
        if (!coversCity(actor)) {
            throw Problem.forbidden("assessment.city-only");
        }
    }

    private static int newest(List<Run> all) {
        return all.isEmpty() ? 0 : all.getFirst().version();
    }

    private static Run version(List<Run> all, int version) {
        return all.stream()
                .filter(run -> run.version() == version)
                .findFirst()
                .orElseThrow(() -> Problem.notFound("assessment.no-such-version", version));
    }

    private static AssessmentPeriod period(String code) {
        return AssessmentPeriod.of(code).orElseThrow(() -> Problem.notFound("assessment.no-such-period", code));
    }
}
