package org.ecoledger.assessment;

import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure.Shown;
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

/** Scores, their closing, and the rule sets behind them. */
@RestController
@RequestMapping("/api/v1")
class ScoreController {
    private final Scores scores;
    private final Jurisdictions jurisdictions;
    private final Regions regions;
    private final Clock clock;

    ScoreController(Scores scores, Jurisdictions jurisdictions, Regions regions, Clock clock) {
        this.scores = scores;
        this.jurisdictions = jurisdictions;
        this.regions = regions;
        this.clock = clock;
    }

    /** @param state CLOSED; TRIAL 试算; OPEN for those who see no trials */
    record ScoreList(
            String period,
            String title,
            LocalDate from,
            LocalDate to,
            String state,
            RuleSetView rules,
            List<ScoreRow> rows,
            @Nullable String next,
            long total,
            List<String> actions,
            @Nullable Instant closedAt,
            @Nullable String closedBy,
            Instant asOf) {}

    record ScoreRow(
            String county,
            String countyName,
            @Nullable Integer place,
            int places,
            Shown total,
            @Nullable Shown gap,
            @Nullable String note,
            List<ItemRow> items) {}

    record ItemRow(
            String code, Shown marks, Shown value, @Nullable String note) {}

    record RuleSetView(
            String code,
            String version,
            String title,
            String english,
            LocalDate validFrom,
            @Nullable LocalDate validTo,
            BigDecimal total,
            int decimals,
            String rounding,
            String rankBy,
            String ties,
            @Nullable String tieBreaker,
            List<RuleItemView> items,
            String hash) {}

    record RuleItemView(
            String code,
            String name,
            String english,
            BigDecimal points,
            String measure,
            String formula,
            BigDecimal leastValidShare,
            String missing) {}

    record Closing(boolean reviewed) {}

    record Annulment(@Nullable String reason) {}

    @GetMapping("/scores")
    ScoreList list(@RequestParam(required = false) @Nullable String period, Locale locale, Actor actor) {
        AssessmentPeriod asked = period == null
                ? AssessmentPeriod.quarterOf(CityTime.today(clock))
                : AssessmentPeriod.of(period).orElseThrow(() -> Problem.malformed("assessment.no-such-period", period));
        return table(asked, locale, actor);
    }

    @PostMapping("/scores/{period}/close")
    ScoreList close(@PathVariable String period, @RequestBody Closing form, Locale locale, Actor actor) {
        AssessmentPeriod closed = period(period);
        refuseOutsideCity(actor);
        scores.close(actor, closed, form.reviewed());
        return table(closed, locale, actor);
    }

    @PostMapping("/scores/{period}/annul")
    ScoreList annul(@PathVariable String period, @RequestBody Annulment form, Locale locale, Actor actor) {
        AssessmentPeriod annulled = period(period);
        refuseOutsideCity(actor);
        scores.annul(actor, annulled, form.reason() == null ? "" : form.reason());
        return table(annulled, locale, actor);
    }

    private ScoreList table(AssessmentPeriod period, Locale locale, Actor actor) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        Optional<ScoreTable> closed = scores.closed(period, jurisdiction);
        if (closed.isPresent()) {
            return view(closed.get(), "CLOSED", actions(period, true, actor), locale);
        }
        RuleSet rules = scores.rules(period);
        if (!seesTrials(actor)) {
            return view(new ScoreTable(period, rules, false, null, null, List.of()), "OPEN", List.of(), locale);
        }
        return view(scores.of(rules, period), "TRIAL", actions(period, false, actor), locale);
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
                actions.add("annul");
            } else if (scores.isOver(period)) {
                actions.add("close");
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

    private static AssessmentPeriod period(String code) {
        return AssessmentPeriod.of(code).orElseThrow(() -> Problem.notFound("assessment.no-such-period", code));
    }

    private ScoreList view(ScoreTable table, String state, List<String> actions, Locale locale) {
        List<ScoreRow> rows = table.scores().stream()
                .map(score -> new ScoreRow(
                        score.county(),
                        score.countyName(),
                        score.place(),
                        score.places(),
                        score.shownTotal(),
                        score.shownGap(),
                        score.note(),
                        score.items().stream()
                                .map(item ->
                                        new ItemRow(item.item(), item.shownMarks(), item.shownValue(), item.note()))
                                .toList()))
                .toList();
        return new ScoreList(
                table.period().code(),
                table.period().title(),
                table.period().from(),
                table.period().to(),
                state,
                view(table.rules(), locale),
                rows,
                null,
                rows.size(),
                actions,
                table.closedAt(),
                table.closedBy(),
                clock.instant());
    }

    private static RuleSetView view(RuleSet rules, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        return new RuleSetView(
                rules.code(),
                rules.version(),
                rules.title(),
                rules.english(),
                rules.validFrom(),
                rules.validTo(),
                rules.total(),
                rules.decimals(),
                rules.rounding().name(),
                rules.ranking().by().name(),
                rules.ranking().ties().name(),
                rules.ranking().tieBreaker(),
                rules.items().stream()
                        .map(item -> new RuleItemView(
                                item.code(),
                                item.name(),
                                item.english(),
                                item.points(),
                                item.value().getClass().getSimpleName(),
                                english
                                        ? item.formula().english("%")
                                        : item.formula().chinese("%"),
                                item.leastValidShare(),
                                item.missing().name()))
                        .toList(),
                rules.hash());
    }
}
