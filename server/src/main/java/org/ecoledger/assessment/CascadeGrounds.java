package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.Snapshot;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.Cascade;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.SubjectKind;
import org.ecoledger.assessment.rules.Value.Span;
import org.jspecify.annotations.Nullable;

/**
 * Whose facts cost another one points or places (扣分连带: M15-12, P16, N59, X7). What they cost is found by computing everything
 * once more without them; only those count for whom the facts themselves count, not those whom they pass by in the ranking.
 *
 * @param used facts from which a subject's points were worked out, each looked up once
 */
record CascadeGrounds(
        RuleSet rules,
        List<RuleSet> all,
        Snapshot snapshot,
        Measuring measuring,
        List<Subject> subjects,
        Standings standings,
        Map<String, Set<Fact>> used) {

    static CascadeGrounds of(
            RuleSet rules,
            List<RuleSet> all,
            Snapshot snapshot,
            Measuring measuring,
            List<Subject> subjects,
            Standings standings) {
        return new CascadeGrounds(rules, all, snapshot, measuring, subjects, standings, new HashMap<>());
    }

    /** What one lost by another's facts. */
    private record Cost(
            Subject whose,
            Standing with,
            Standing without,
            @Nullable Integer place,
            @Nullable Integer before) {}

    List<Ground> found() {
        return rules.cascades().stream().flatMap(this::grounds).toList();
    }

    private Stream<Ground> grounds(Cascade cascade) {
        return causes(cascade).entrySet().stream().flatMap(cause -> grounds(cascade, cause.getKey(), cause.getValue()));
    }

    /** The facts that may cascade, by whom they fall back on. */
    private Map<Subject, List<Fact>> causes(Cascade cascade) {
        Map<String, Subject> candidates = snapshot.subjects().stream()
                .filter(subject -> subject.kind() == cascade.to())
                .collect(Collectors.toMap(Subject::code, Function.identity(), (one, _) -> one, TreeMap::new));
        FactDays days = measuring.days();
        var found = new TreeMap<String, List<Fact>>();
        for (Fact fact : measuring.index().all(cascade.source(), cascade.item())) {
            boolean counts =
                    !fact.day().isBefore(days.from(Span.PERIOD)) && !fact.day().isAfter(days.to());
            if (counts) {
                owners(fact, cascade.to())
                        .filter(candidates::containsKey)
                        .forEach(owner -> found.computeIfAbsent(owner, _ -> new ArrayList<>())
                                .add(fact));
            }
        }
        var causes = new LinkedHashMap<Subject, List<Fact>>();
        found.forEach((owner, facts) -> causes.put(Objects.requireNonNull(candidates.get(owner)), facts));
        return causes;
    }

    private static Stream<String> owners(Fact fact, SubjectKind to) {
        return switch (to) {
            case COUNTY, TOWNSHIP -> Stream.of(fact.path().split("/"));
            case DEPARTMENT ->
                Stream.concat(Stream.of(fact.subject()), Stream.ofNullable(fact.responsible()))
                        .distinct();
        };
    }

    private Stream<Ground> grounds(Cascade cascade, Subject owner, List<Fact> facts) {
        Set<Fact> left = Collections.newSetFromMap(new IdentityHashMap<>());
        left.addAll(facts);
        Set<Subject> touched = subjects.stream()
                .filter(subject -> facts.stream().anyMatch(fact -> touches(fact, subject)))
                .collect(Collectors.toSet());
        Measuring without = measuring.without(cascade.source(), left::contains, touched::contains);
        Standings spared = Standings.of(rules, subjects, without);
        return subjects.stream()
                .filter(subject -> touched.contains(subject) && !subject.equals(owner))
                .map(subject -> cost(subject, spared))
                .filter(cost -> holds(cascade.when(), cost))
                .flatMap(cost -> grounds(cascade, owner, taken(facts, cost), cost));
    }

    /** Those of the facts from which points were worked out at all; the others cost nothing. */
    private List<Fact> taken(List<Fact> facts, Cost cost) {
        Set<Fact> all = used.computeIfAbsent(cost.whose().code(), _ -> used(cost.with()));
        List<Fact> taken = facts.stream().filter(all::contains).toList();
        return taken.isEmpty() ? facts : taken;
    }

    private static Set<Fact> used(Standing standing) {
        Set<Fact> used = Collections.newSetFromMap(new IdentityHashMap<>());
        standing.items().forEach(marks -> used.addAll(marks.facts()));
        standing.losses().forEach(lost -> used.addAll(lost.facts()));
        return used;
    }

    private static boolean touches(Fact fact, Subject subject) {
        return fact.subject().equals(subject.code())
                || Objects.equals(fact.responsible(), subject.code())
                || ("/" + fact.path()).contains("/" + subject.region() + "/");
    }

    private Cost cost(Subject subject, Standings spared) {
        String code = subject.code();
        return new Cost(
                subject,
                Objects.requireNonNull(standings.standings().get(code)),
                Objects.requireNonNull(spared.standings().get(code)),
                standings.place(code),
                spared.place(code));
    }

    private static boolean holds(Cascade.When when, Cost cost) {
        BigDecimal with = cost.with().total();
        BigDecimal without = cost.without().total();
        boolean points = with != null && without != null && without.compareTo(with) > 0;
        Integer place = cost.place();
        Integer before = cost.before();
        return points
                && switch (when) {
                    case POINTS -> true;
                    case PLACE -> place != null && before != null && before < place;
                };
    }

    private Stream<Ground> grounds(Cascade cascade, Subject owner, List<Fact> facts, Cost cost) {
        BigDecimal lost = Objects.requireNonNull(cost.without().total())
                .subtract(Objects.requireNonNull(cost.with().total()));
        BigDecimal amount = cascade.effect() instanceof Cascade.Effect.Minus(var points) ? points : null;
        String follows = amount == null ? "排名垫底" : "扣" + amount.toPlainString() + "分";
        String fell = cost.place() == null || Objects.equals(cost.place(), cost.before())
                ? ""
                : "，名次由第" + cost.before() + "变为第" + cost.place();
        String sentence = owner.name() + "的" + facts.size() + "项事实使"
                + cost.whose().name() + snapshot.period().title() + "少得" + rules.text(lost) + "分" + fell + "，按“"
                + cascade.name() + "”应" + follows + "。";
        List<Ground.Link> chain = chain(facts, cost, lost);
        return GroundLinks.ofCascade(rules, all, cascade).stream()
                .map(consequence -> new Ground(
                        Ground.Kind.CASCADE,
                        cascade.code(),
                        owner,
                        consequence.orElse(null),
                        sentence,
                        cascade.basis(),
                        amount,
                        chain));
    }

    /** From the facts over each number that they lowered to the total and the place. */
    private List<Ground.Link> chain(List<Fact> facts, Cost cost, BigDecimal lost) {
        Set<Fact> left = Collections.newSetFromMap(new IdentityHashMap<>());
        left.addAll(facts);
        ScoreRefs refs = ScoreRefs.of(snapshot.period(), rules);
        String code = cost.whose().code();
        String name = cost.whose().name();
        var chain = new ArrayList<>(GroundLinks.of(facts));
        for (int i = 0; i < cost.with().items().size(); i++) {
            Outcome.Marks with = cost.with().items().get(i);
            Outcome.Marks without = cost.without().items().get(i);
            if (!with.text().equals(without.text())) {
                chain.add(new Ground.Link(
                        name + " · " + with.item().name() + "得分",
                        without.text() + "→" + with.text() + "分",
                        refs.item(code, with.item().code())));
            }
        }
        for (int i = 0; i < cost.with().losses().size(); i++) {
            Outcome.Lost with = cost.with().losses().get(i);
            if (with.facts().stream().anyMatch(left::contains)) {
                chain.add(new Ground.Link(
                        name + " · " + with.name(), "扣" + rules.text(with.points()) + "分", refs.loss(code, i + 1)));
            }
        }
        chain.add(new Ground.Link(
                name + "总分",
                "少得" + rules.text(lost) + "分，为"
                        + rules.text(Objects.requireNonNull(cost.with().total())) + "分",
                refs.total(code)));
        if (cost.place() != null && !Objects.equals(cost.place(), cost.before())) {
            chain.add(new Ground.Link(name + "名次", "第" + cost.before() + "→第" + cost.place(), refs.total(code)));
        }
        return List.copyOf(chain);
    }
}
