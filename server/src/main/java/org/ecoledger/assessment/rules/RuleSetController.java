package org.ecoledger.assessment.rules;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.assessment.rules.RuleViews.RuleSetRow;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** The issued rule sets: published, in words, with their text and hash (M15-01). */
@RestController
@RequestMapping("/api/v1/rule-sets")
class RuleSetController {
    private final RuleSets ruleSets;
    private final RuleDrafts drafts;
    private final RuleViews views;
    private final CityOnly city;
    private final Clock clock;

    RuleSetController(RuleSets ruleSets, RuleDrafts drafts, RuleViews views, CityOnly city, Clock clock) {
        this.ruleSets = ruleSets;
        this.drafts = drafts;
        this.views = views;
        this.city = city;
        this.clock = clock;
    }

    record RuleSetList(List<RuleSetRow> rows, @Nullable String next, long total, Instant asOf) {}

    /**
     * @param text as issued
     * @param actions draft: begin a new one from this; replay
     */
    record RuleSetPage(
            RuleSetRow rules,
            String text,
            List<RuleWords.Section> words,
            List<RuleExamples.Example> examples,
            List<String> actions) {}

    /**
     * What may be written in a rule set, for the editor.
     *
     * @param parts the first is the rule set itself
     * @param consequences codes that a trigger may name
     * @param ruleSets codes that a cascade may reach
     */
    record Shape(
            List<RuleShape.Part> parts,
            List<FactKinds.FactKind> facts,
            List<OpenQuestions.Question> questions,
            List<String> consequences,
            List<String> ruleSets) {}

    @GetMapping
    RuleSetList list() {
        List<RuleSetRow> rows = ruleSets.written()
                .map(views::row)
                .sorted(Comparator.comparing(RuleSetRow::code)
                        .thenComparing(RuleSetRow::validFrom, Comparator.reverseOrder()))
                .toList();
        return new RuleSetList(rows, null, rows.size(), clock.instant());
    }

    @GetMapping("/shape")
    Shape shape() {
        return new Shape(
                List.copyOf(RuleShape.OF_RULE_SETS.parts().values()),
                FactKinds.ALL,
                OpenQuestions.ALL,
                ConsequenceChecks.consequences(),
                ruleSets.all().stream().map(RuleSet::code).distinct().sorted().toList());
    }

    @GetMapping("/{code}/{version}")
    RuleSetPage open(@PathVariable String code, @PathVariable String version, Locale locale, Actor actor) {
        RuleSets.Written written =
                ruleSets.written(code, version).orElseThrow(() -> Problem.notFound("assessment.rule-set-missing"));
        var actions = new ArrayList<String>();
        if (city.covers(actor) && actor.isAnyOf(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST)) {
            actions.add("draft");
            actions.add("replay");
        }
        return new RuleSetPage(
                views.row(written),
                written.text(),
                RuleWords.of(written.rules(), locale),
                RuleExamples.of(written.rules(), locale),
                List.copyOf(actions));
    }

    @PostMapping(consumes = "application/json")
    @ResponseStatus(HttpStatus.CREATED)
    RuleSetRow issue(@RequestBody String text, Actor actor) {
        city.refuseOthers(actor);
        RuleSet issued = drafts.issue(actor, text);
        return views.row(ruleSets.written(issued.code(), issued.version()).orElseThrow());
    }
}
