package org.ecoledger.assessment;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.FactChange;
import org.ecoledger.assessment.facts.Snapshot;
import org.ecoledger.assessment.facts.Snapshots;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What two runs of one period have otherwise, number by number, and which facts did it (C9). */
@Component
public class Differences {
    private final Scores scores;
    private final Runs runs;
    private final Snapshots snapshots;

    Differences(Scores scores, Runs runs, Snapshots snapshots) {
        this.scores = scores;
        this.runs = runs;
        this.snapshots = snapshots;
    }

    /**
     * @param before null for one that was not scored then, {@code after} likewise
     */
    public record Moved(@Nullable Score before, @Nullable Score after) {
        /** The one that there is. */
        public Score score() {
            return Objects.requireNonNull(after == null ? before : after);
        }
    }

    /**
     * A number that changed.
     *
     * @param item code of an item, or of what took points
     * @param facts changes of facts that this number rests on
     */
    public record Changed(
            Score score,
            String item,
            @Nullable Shown before,
            @Nullable Shown after,
            List<FactChange> facts) {}

    /**
     * @param moved those whose total or place changed
     * @param facts all changes of facts
     */
    public record Difference(List<Moved> moved, List<Changed> numbers, List<FactChange> facts) {}

    /** The difference as this jurisdiction may see it. */
    public Difference between(Run from, Run to, Jurisdiction jurisdiction) {
        Map<String, Score> before = bySubject(runs.scores(from.id(), jurisdiction));
        Map<String, Score> after = bySubject(runs.scores(to.id(), jurisdiction));
        Causes causes = causes(from, to);
        var moved = new ArrayList<Moved>();
        var numbers = new ArrayList<Changed>();
        Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .forEach(subject -> {
                    Moved one = new Moved(before.get(subject), after.get(subject));
                    if (!standing(one.before()).equals(standing(one.after()))) {
                        moved.add(one);
                    }
                    numbers.addAll(numbers(one, causes));
                });
        Set<String> seen =
                Stream.concat(before.keySet().stream(), after.keySet().stream()).collect(Collectors.toSet());
        return new Difference(moved, numbers, causes.of(seen));
    }

    private static String standing(@Nullable Score score) {
        return score == null ? "" : score.total() + " " + score.place() + "/" + score.places();
    }

    private static List<Changed> numbers(Moved moved, Causes causes) {
        Map<String, Shown> before = numbers(moved.before());
        Map<String, Shown> after = numbers(moved.after());
        String subject = moved.score().subject().code();
        return Stream.concat(before.keySet().stream(), after.keySet().stream())
                .distinct()
                .sorted()
                .filter(item -> !value(before.get(item)).equals(value(after.get(item))))
                .map(item ->
                        new Changed(moved.score(), item, before.get(item), after.get(item), causes.of(subject, item)))
                .toList();
    }

    private static Map<String, Shown> numbers(@Nullable Score score) {
        var numbers = new TreeMap<String, Shown>();
        if (score != null) {
            score.items().forEach(item -> numbers.put(item.item(), item.shownMarks()));
            score.losses().forEach(loss -> numbers.put(loss.code(), loss.shown()));
        }
        return numbers;
    }

    private static String value(@Nullable Shown shown) {
        return shown == null ? "" : shown.value() + " " + shown.text();
    }

    private static Map<String, Score> bySubject(List<Score> scores) {
        return scores.stream().collect(Collectors.toMap(score -> score.subject().code(), Function.identity()));
    }

    /** Changed facts, and which numbers rest on them. */
    private record Causes(List<FactChange> changes, Map<String, Set<Fact>> used) {
        List<FactChange> of(String subject, String item) {
            Set<Fact> facts = used.getOrDefault(subject + "\n" + item, Set.of());
            return changes.stream().filter(change -> isAmong(facts, change)).toList();
        }

        List<FactChange> of(Set<String> subjects) {
            Set<Fact> seen = used.entrySet().stream()
                    .filter(entry -> subjects.contains(entry.getKey().split("\n", -1)[0]))
                    .flatMap(entry -> entry.getValue().stream())
                    .collect(Collectors.toSet());
            return changes.stream().filter(change -> isAmong(seen, change)).toList();
        }
    }

    private static boolean isAmong(Set<Fact> facts, FactChange change) {
        return Stream.concat(Stream.ofNullable(change.before()), Stream.ofNullable(change.after()))
                .anyMatch(facts::contains);
    }

    private Causes causes(Run from, Run to) {
        Optional<Snapshot> old = snapshot(from);
        Optional<Snapshot> now = snapshot(to);
        if (old.isEmpty() || now.isEmpty()) {
            return new Causes(List.of(), Map.of());
        }
        List<FactChange> changes = snapshots.difference(old.get(), now.get());
        Set<Fact> changed = changes.stream()
                .flatMap(change -> Stream.concat(Stream.ofNullable(change.before()), Stream.ofNullable(change.after())))
                .collect(Collectors.toSet());
        var used = new HashMap<String, Set<Fact>>();
        use(Assessing.of(scores.rulesOf(from), old.get()), changed, used);
        use(Assessing.of(scores.rulesOf(to), now.get()), changed, used);
        return new Causes(changes, used);
    }

    private Optional<Snapshot> snapshot(Run run) {
        return Optional.ofNullable(run.snapshot()).flatMap(snapshots::find);
    }

    private static void use(Outcome outcome, Set<Fact> changed, Map<String, Set<Fact>> used) {
        for (Outcome.Result result : outcome.results()) {
            String subject = result.subject().code();
            result.items().forEach(marks -> use(subject, marks.item().code(), marks.facts(), changed, used));
            result.losses().forEach(lost -> use(subject, lost.code(), lost.facts(), changed, used));
        }
    }

    private static void use(
            String subject, String item, List<Fact> facts, Set<Fact> changed, Map<String, Set<Fact>> used) {
        facts.stream()
                .filter(changed::contains)
                .forEach(fact -> used.computeIfAbsent(subject + "\n" + item, _ -> new HashSet<>())
                        .add(fact));
    }
}
