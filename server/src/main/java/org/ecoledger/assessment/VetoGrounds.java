package org.ecoledger.assessment;

import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.Snapshot;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.Scope;
import org.ecoledger.assessment.rules.Value.Span;
import org.ecoledger.assessment.rules.Veto;
import org.ecoledger.assessment.rules.Veto.Condition;
import org.ecoledger.clock.CityTime;

/** Whose veto conditions hold (X6, N61). Whether anything follows is decided by a person (ruling 5). */
record VetoGrounds(RuleSet rules, Snapshot snapshot, Measuring measuring, List<Subject> subjects) {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    /** Why a condition holds. */
    private record Held(String sentence, List<Ground.Link> chain) {}

    List<Ground> all() {
        return subjects.stream()
                .flatMap(subject -> rules.vetoes().stream().flatMap(veto -> grounds(veto, subject)))
                .toList();
    }

    private Stream<Ground> grounds(Veto veto, Subject subject) {
        return held(veto.condition(), subject).stream()
                .flatMap(held -> GroundLinks.ofVeto(rules, veto.code()).stream()
                        .map(consequence -> new Ground(
                                Ground.Kind.VETO,
                                veto.code(),
                                subject,
                                consequence.orElse(null),
                                subject.name() + held.sentence() + "，符合一票否决条件“" + veto.name() + "”。证据："
                                        + veto.evidence() + "。",
                                veto.basis(),
                                null,
                                held.chain())));
    }

    private Optional<Held> held(Condition condition, Subject subject) {
        return switch (condition) {
            case Condition.NotBy(var source, var items, var by) -> notBy(source, items, by, subject);
            case Condition.Occurs(var source, var item, var scope, var least) -> {
                List<Fact> facts = facts(source, item, scope, subject);
                yield facts.size() < least
                        ? Optional.empty()
                        : Optional.of(new Held("本期发生" + facts.size() + "次", GroundLinks.of(facts)));
            }
            case Condition.Fails(var source, var item, var scope) -> {
                List<Fact> failed = facts(source, item, scope, subject).stream()
                        .filter(fact -> Objects.equals(fact.mark(), false))
                        .toList();
                yield failed.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new Held("有" + failed.size() + "项未达到要求", GroundLinks.of(failed)));
            }
        };
    }

    private List<Fact> facts(String source, String item, Scope scope, Subject subject) {
        FactDays days = measuring.days();
        return measuring.index().of(source, item, scope, subject, days.from(Span.PERIOD), days.to());
    }

    private Optional<Held> notBy(String source, List<String> items, String by, Subject subject) {
        LocalDate day =
                MonthDay.parse("--" + by).atYear(snapshot.period().from().getYear());
        Instant end = CityTime.startOf(day.plusDays(1));
        boolean due = !day.isBefore(snapshot.period().from())
                && !day.isAfter(snapshot.period().to())
                && !snapshot.takenAt().isBefore(end);
        if (!due) {
            return Optional.empty();
        }
        var missing = new ArrayList<String>();
        var chain = new ArrayList<Ground.Link>();
        for (String item : items) {
            List<Fact> facts = measuring.index().of(source, item, Scope.OWN, subject);
            if (facts.stream().noneMatch(fact -> moment(fact).isBefore(end))) {
                missing.add(item);
                chain.addAll(facts.isEmpty() ? List.of(nothing(item, subject)) : late(facts));
            }
        }
        return missing.isEmpty()
                ? Optional.empty()
                : Optional.of(new Held(
                        "在" + day + "以前有" + missing.size() + "项没有到位（" + String.join("、", missing) + "）", chain));
    }

    private Ground.Link nothing(String item, Subject subject) {
        return new Ground.Link(
                item, "没有到位的记录", ScoreRefs.of(snapshot.period(), rules).total(subject.code()));
    }

    private static List<Ground.Link> late(List<Fact> facts) {
        return facts.stream()
                .flatMap(fact -> Stream.concat(
                        Stream.of(new Ground.Link(
                                fact.label(), TIME.format(CityTime.at(moment(fact))) + "才到位", fact.ref())),
                        GroundLinks.of(fact)))
                .toList();
    }

    /** The moment that counts; where only the day is known, its beginning. */
    private static Instant moment(Fact fact) {
        Instant at = fact.at();
        return at == null ? CityTime.startOf(fact.day()) : at;
    }
}
