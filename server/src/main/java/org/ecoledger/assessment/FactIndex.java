package org.ecoledger.assessment;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.Scope;

/** A snapshot's facts by source and by whom they count for, each list in an order of its own making. */
final class FactIndex {
    private static final Comparator<Fact> ORDER = Comparator.comparing(Fact::day)
            .thenComparing(Fact::item)
            .thenComparing(Fact::subject)
            .thenComparing(Fact::key)
            .thenComparing(Fact::ref);

    private final Map<Key, Kept> facts;
    private final Map<String, List<Fact>> bySource;
    private final Predicate<Fact> counted;

    private record Key(String source, Scope scope, String whose) {}

    /** What counts for one, in order, and the same by item: rule sets ask for one item far more often than for several. */
    private record Kept(List<Fact> all, Map<String, List<Fact>> byItem) {
        void add(Fact fact) {
            all.add(fact);
            byItem.computeIfAbsent(fact.item(), _ -> new ArrayList<>()).add(fact);
        }

        Stream<Fact> of(String pattern) {
            return isOfSeveral(pattern)
                    ? all.stream().filter(fact -> matches(pattern, fact.item()))
                    : byItem.getOrDefault(pattern, List.of()).stream();
        }
    }

    private FactIndex(Map<Key, Kept> facts, Map<String, List<Fact>> bySource, Predicate<Fact> counted) {
        this.facts = facts;
        this.bySource = bySource;
        this.counted = counted;
    }

    static FactIndex of(List<Fact> all) {
        var facts = new HashMap<Key, Kept>();
        var bySource = new HashMap<String, List<Fact>>();
        // Facts are many and paths few: where a path leads is looked up once.
        var within = new HashMap<Key, List<Kept>>();
        for (Fact fact : all.stream().sorted(ORDER).toList()) {
            String source = fact.source();
            bySource.computeIfAbsent(source, _ -> new ArrayList<>()).add(fact);
            kept(facts, new Key(source, Scope.OWN, fact.subject())).add(fact);
            within.computeIfAbsent(
                            new Key(source, Scope.WITHIN, fact.path()),
                            path -> places(path.whose())
                                    .map(place -> kept(facts, new Key(source, Scope.WITHIN, place)))
                                    .toList())
                    .forEach(kept -> kept.add(fact));
            String responsible = fact.responsible();
            if (responsible != null) {
                kept(facts, new Key(source, Scope.RESPONSIBLE, responsible)).add(fact);
            }
        }
        return new FactIndex(facts, bySource, _ -> true);
    }

    /** The same without these. */
    FactIndex without(Predicate<Fact> left) {
        return new FactIndex(facts, bySource, counted.and(left.negate()));
    }

    /** Those that count for a subject and fall on days of the span. */
    List<Fact> of(String source, String item, Scope scope, Subject subject, LocalDate from, LocalDate to) {
        return of(source, item, scope, subject).stream()
                .filter(fact -> !fact.day().isBefore(from) && !fact.day().isAfter(to))
                .toList();
    }

    /** Those that count for a subject, of whatever day. */
    List<Fact> of(String source, String item, Scope scope, Subject subject) {
        String whose = scope == Scope.WITHIN ? subject.region() : subject.code();
        Kept kept = facts.get(new Key(source, scope, whose));
        return kept == null ? List.of() : kept.of(item).filter(counted).toList();
    }

    /** All of a source that count, whoever they are about. */
    List<Fact> all(String source, String item) {
        return bySource.getOrDefault(source, List.of()).stream()
                .filter(fact -> matches(item, fact.item()) && counted.test(fact))
                .toList();
    }

    /** Whether an item is meant: {@code *} means all, {@code special-*} all that begin so. */
    static boolean matches(String pattern, String item) {
        return isOfSeveral(pattern)
                ? item.startsWith(pattern.substring(0, pattern.length() - 1))
                : pattern.equals(item);
    }

    private static boolean isOfSeveral(String pattern) {
        return pattern.endsWith("*");
    }

    private static Stream<String> places(String path) {
        return Arrays.stream(path.split("/"));
    }

    private static Kept kept(Map<Key, Kept> facts, Key key) {
        return facts.computeIfAbsent(key, _ -> new Kept(new ArrayList<>(), new HashMap<>()));
    }
}
