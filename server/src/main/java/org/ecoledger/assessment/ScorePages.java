package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.assessment.ScoreViews.Choice;
import org.ecoledger.assessment.ScoreViews.DifferenceList;
import org.ecoledger.assessment.ScoreViews.DifferenceRow;
import org.ecoledger.assessment.ScoreViews.FactRow;
import org.ecoledger.assessment.ScoreViews.ItemRow;
import org.ecoledger.assessment.ScoreViews.LossRow;
import org.ecoledger.assessment.ScoreViews.Past;
import org.ecoledger.assessment.ScoreViews.PeriodList;
import org.ecoledger.assessment.ScoreViews.PeriodRow;
import org.ecoledger.assessment.ScoreViews.PlaceRow;
import org.ecoledger.assessment.ScoreViews.RunView;
import org.ecoledger.assessment.ScoreViews.ScoreItem;
import org.ecoledger.assessment.ScoreViews.ScoreList;
import org.ecoledger.assessment.ScoreViews.ScoreRow;
import org.ecoledger.assessment.ScoreViews.ScoreRules;
import org.ecoledger.assessment.ScoreViews.Verification;
import org.ecoledger.assessment.ScoreViews.VersionList;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactChange;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.RuleSets;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Makes the pages' views of scores. */
@Component
class ScorePages {
    private final RuleSets ruleSets;
    private final Runs runs;
    private final RunTables tables;
    private final Clock clock;

    ScorePages(RuleSets ruleSets, Runs runs, RunTables tables, Clock clock) {
        this.ruleSets = ruleSets;
        this.runs = runs;
        this.tables = tables;
        this.clock = clock;
    }

    ScoreList table(ScoreTable table, String state, List<String> actions, Jurisdiction jurisdiction, Locale locale) {
        AssessmentPeriod period = table.period();
        String rules = ScoreRefs.of(period, table.rules()).rules();
        Run run = table.run();
        Map<String, Score> previous = past(Periods.before(period), rules, table, jurisdiction);
        Map<String, Score> yearBefore = past(Periods.yearBefore(period), rules, table, jurisdiction);
        List<ScoreRow> rows = table.scores().stream()
                .map(score -> row(
                        score,
                        table.rules(),
                        was(Periods.before(period), previous.get(score.subject().code()), score),
                        was(
                                Periods.yearBefore(period),
                                yearBefore.get(score.subject().code()),
                                score)))
                .toList();
        return new ScoreList(
                period.code(),
                period.title(),
                period.from(),
                period.to(),
                state,
                rules(rules, table.rules(), locale),
                rows,
                null,
                rows.size(),
                actions,
                run == null ? null : view(run, runs.inForce(period)),
                table.computedAt(),
                choices(period, runs.inForce(period), ruleSets.all()),
                clock.instant());
    }

    private Map<String, Score> past(
            AssessmentPeriod period, String rules, ScoreTable table, Jurisdiction jurisdiction) {
        return table.scores().isEmpty()
                ? Map.of()
                : runs.inForce(period, rules)
                        .map(run -> runs.scores(run.id(), jurisdiction).stream()
                                .collect(Collectors.toMap(
                                        score -> score.subject().code(), Function.identity())))
                        .orElse(Map.of());
    }

    private static @Nullable Past was(AssessmentPeriod period, @Nullable Score then, Score now) {
        if (then == null) {
            return null;
        }
        Integer before = then.place();
        Integer place = now.place();
        boolean scored = then.total() != null && now.total() != null;
        return new Past(
                period.code(),
                period.title(),
                before,
                then.places(),
                then.shownTotal(),
                before == null || place == null ? null : before - place,
                scored
                        ? new BigDecimal(now.text())
                                .subtract(new BigDecimal(then.text()))
                                .toPlainString()
                        : null);
    }

    private static ScoreRow row(Score score, RuleSet rules, @Nullable Past previous, @Nullable Past yearBefore) {
        Map<String, ItemScore> items =
                score.items().stream().collect(Collectors.toMap(ItemScore::item, Function.identity()));
        return new ScoreRow(
                score.subject().kind().name(),
                score.subject().code(),
                score.subject().name(),
                score.place(),
                score.places(),
                score.last(),
                score.shownTotal(),
                score.gap() == null ? null : score.gap().shown(),
                score.lead() == null ? null : score.lead().shown(),
                score.note(),
                rules.items().stream()
                        .flatMap(item -> Stream.ofNullable(items.get(item.code())))
                        .map(item -> new ItemRow(item.item(), item.shownMarks(), item.shownValue(), item.note()))
                        .toList(),
                score.losses().stream()
                        .map(loss -> new LossRow(loss.code(), loss.name(), loss.shown()))
                        .toList(),
                previous,
                yearBefore);
    }

    private static ScoreRules rules(String key, RuleSet rules, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        return new ScoreRules(
                key,
                rules.code(),
                rules.version(),
                rules.title(),
                rules.english(),
                rules.subjects().name(),
                rules.within(),
                rules.total(),
                rules.decimals(),
                rules.rounding().name(),
                rules.ranking().by().name(),
                rules.ranking().ties().name(),
                rules.ranking().tieBreaker(),
                rules.items().stream()
                        .map(item -> new ScoreItem(
                                item.code(),
                                item.name(),
                                item.english(),
                                item.points(),
                                item.bonus(),
                                english
                                        ? item.formula().english("")
                                        : item.formula().chinese(""),
                                item.missing().name()))
                        .toList(),
                rules.hash());
    }

    /** All periods that were closed, and those of this and the last year that have begun and to which rules apply. */
    PeriodList periods() {
        LocalDate today = CityTime.today(clock);
        List<RuleSet> rules = ruleSets.all();
        Map<AssessmentPeriod, List<Run>> closed = tables.inForce().stream().collect(Collectors.groupingBy(Run::period));
        LocalDate first = today.minusYears(1).withDayOfYear(1);
        Stream<AssessmentPeriod> begun = Stream.iterate(first, day -> day.isBefore(today), day -> day.plusMonths(1))
                .flatMap(day -> Arrays.stream(AssessmentPeriod.Kind.values()).map(kind -> Periods.on(kind, day)))
                .filter(period -> period.from().isBefore(today));
        List<PeriodRow> rows = Stream.concat(closed.keySet().stream(), begun)
                .distinct()
                .map(period -> row(period, today, choices(period, closed.getOrDefault(period, List.of()), rules)))
                .filter(row -> !row.choices().isEmpty())
                .sorted(Comparator.comparing(PeriodRow::from).reversed().thenComparing(PeriodRow::period))
                .toList();
        return new PeriodList(rows, null, rows.size(), clock.instant());
    }

    private static PeriodRow row(AssessmentPeriod period, LocalDate today, List<Choice> choices) {
        boolean closed = choices.stream().anyMatch(choice -> choice.state().equals("CLOSED"));
        String state = closed ? "CLOSED" : period.to().isBefore(today) ? "OPEN" : "RUNNING";
        return new PeriodRow(
                period.code(), period.title(), period.kind().name(), period.from(), period.to(), state, choices);
    }

    /** The rule sets of a period: those by which it was closed, or those that apply. */
    private static List<Choice> choices(AssessmentPeriod period, List<Run> closed, List<RuleSet> all) {
        List<RuleSet> rules = closed.isEmpty()
                ? RuleOrder.of(all, period)
                : all.stream()
                        .filter(one -> closed.stream().anyMatch(run -> isBy(run, one)))
                        .toList();
        String state = closed.isEmpty() ? "OPEN" : "CLOSED";
        return rules.stream()
                .map(one -> new Choice(
                        ScoreRefs.of(period, one).rules(),
                        one.title(),
                        one.english(),
                        one.version(),
                        one.subjects().name(),
                        state))
                .toList();
    }

    private static boolean isBy(Run run, RuleSet rules) {
        return run.ruleSet().equals(rules.code()) && run.ruleVersion().equals(rules.version());
    }

    VersionList versions(List<Run> all) {
        List<Run> inForce =
                all.isEmpty() ? List.of() : runs.inForce(all.getFirst().period());
        List<RunView> rows = all.stream().map(run -> view(run, inForce)).toList();
        return new VersionList(rows, null, rows.size(), clock.instant());
    }

    Verification verification(Run run, Verifying.Result result, int many) {
        return new Verification(
                view(run, runs.inForce(run.period())),
                result.possible() ? result.isSame() : null,
                result.hash(),
                result.deviations(),
                many,
                clock.instant());
    }

    DifferenceList differences(Run from, Run to, RuleSet rules, Differences.Difference difference) {
        List<Run> inForce = runs.inForce(to.period());
        Map<String, String> names = new HashMap<>();
        rules.items().forEach(item -> names.put(item.code(), item.name()));
        rules.deductions().forEach(deduction -> names.put(deduction.code(), deduction.name()));
        List<DifferenceRow> rows = difference.numbers().stream()
                .map(changed -> new DifferenceRow(
                        changed.score().subject().code(),
                        changed.score().subject().name(),
                        changed.item(),
                        names.getOrDefault(changed.item(), changed.item()),
                        orNothing(changed.before(), changed.after()),
                        orNothing(changed.after(), changed.before()),
                        changed.facts().stream().map(ScorePages::fact).toList()))
                .toList();
        return new DifferenceList(
                view(from, inForce),
                view(to, inForce),
                difference.moved().stream().map(ScorePages::moved).toList(),
                rows,
                difference.facts().stream().map(ScorePages::fact).toList(),
                null,
                rows.size(),
                clock.instant());
    }

    private static PlaceRow moved(Differences.Moved moved) {
        Score before = moved.before();
        Score after = moved.after();
        Shown was = before == null ? null : before.shownTotal();
        Shown is = after == null ? null : after.shownTotal();
        return new PlaceRow(
                moved.score().subject().code(),
                moved.score().subject().name(),
                before == null ? null : before.place(),
                after == null ? null : after.place(),
                orNothing(was, is),
                orNothing(is, was));
    }

    /** A number, or that there was none, under the address of the other one. */
    private static Shown orNothing(@Nullable Shown shown, @Nullable Shown other) {
        return shown != null
                ? shown
                : Shown.missing("分", Optional.ofNullable(other).map(Shown::ref).orElse(""));
    }

    private static FactRow fact(FactChange change) {
        Fact before = change.before();
        Fact after = change.after();
        return new FactRow(
                change.kind(),
                change.fact().source(),
                change.fact().subject(),
                change.fact().label(),
                before == null ? null : before.text(),
                after == null ? null : after.text(),
                change.fact().unit(),
                change.fact().ref());
    }

    private static RunView view(Run run, List<Run> inForce) {
        boolean isInForce = inForce.stream().anyMatch(one -> one.id() == run.id());
        return new RunView(
                run.id(),
                run.annulledAt() != null ? "ANNULLED" : isInForce ? "IN_FORCE" : "REPLACED",
                run.rules(),
                run.ruleVersion(),
                run.version(),
                run.reason(),
                run.inputHash(),
                run.resultHash(),
                run.snapshot() != null,
                run.closedAt(),
                run.closedBy(),
                run.annulledAt(),
                run.annulledBy(),
                run.annulReason());
    }
}
