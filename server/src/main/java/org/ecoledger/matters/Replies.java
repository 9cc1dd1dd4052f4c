package org.ecoledger.matters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What each unit answered in this round, fact by fact, and where they differ (ruling 9): the differing answers stand side
 * by side until the office settles them or reports the difference as it is. Nothing of it is stored twice: it is read from
 * the story.
 */
record Replies(List<Reply> replies, List<Difference> differences) {

    /** The last answer of one unit. */
    record Reply(
            String unit,
            String unitName,
            String actor,
            @Nullable String post,
            Instant at,
            String note,
            Map<String, String> facts) {}

    /**
     * A fact on which units differ.
     *
     * @param values by unit
     * @param settled what the office decided; null where it did not
     * @param reported whether the office reports the difference as it is
     */
    record Difference(
            String fact,
            Map<String, String> values,
            @Nullable String settled,
            boolean reported) {
        boolean isOpen() {
            return settled == null && !reported;
        }
    }

    /** @param round steps since the owner got the matter */
    static Replies in(List<Step> round) {
        Map<String, Reply> byUnit = new LinkedHashMap<>();
        round.stream()
                .filter(step -> step.unit() != null
                        && !isDecision(step)
                        && !factsOf(step).isEmpty())
                .forEach(step -> byUnit.merge(Objects.requireNonNull(step.unit()), reply(step), Replies::later));
        List<Reply> replies = List.copyOf(byUnit.values());
        return new Replies(replies, differences(replies, round));
    }

    List<Difference> open() {
        return differences.stream().filter(Difference::isOpen).toList();
    }

    static Map<String, String> factsOf(Step step) {
        return factsIn(step.fields());
    }

    static Map<String, String> factsIn(Map<String, String> fields) {
        return fields.entrySet().stream()
                .filter(field -> field.getKey().startsWith(Facts.PREFIX))
                .collect(Collectors.toUnmodifiableMap(
                        field -> field.getKey().substring(Facts.PREFIX.length()), Map.Entry::getValue));
    }

    private static boolean isDecision(Step step) {
        return step.action().equals("settle");
    }

    private static Reply reply(Step step) {
        return new Reply(
                Objects.requireNonNull(step.unit()),
                Objects.requireNonNullElse(step.unitName(), ""),
                step.actorName(),
                step.post(),
                step.at(),
                step.note(),
                factsOf(step));
    }

    /** A unit that answers again keeps what it said before of other facts. */
    private static Reply later(Reply before, Reply after) {
        Map<String, String> facts = new LinkedHashMap<>(before.facts());
        facts.putAll(after.facts());
        return new Reply(
                after.unit(),
                after.unitName(),
                after.actor(),
                after.post(),
                after.at(),
                after.note(),
                Map.copyOf(facts));
    }

    private static List<Difference> differences(Collection<Reply> replies, List<Step> round) {
        Map<String, Map<String, String>> byFact = new LinkedHashMap<>();
        replies.forEach(reply -> reply.facts()
                .forEach((fact, value) ->
                        byFact.computeIfAbsent(fact, _ -> new LinkedHashMap<>()).put(reply.unit(), value)));
        var differences = new ArrayList<Difference>();
        byFact.forEach((fact, values) -> {
            if (values.values().stream().distinct().count() > 1) {
                differences.add(difference(fact, values, replies, round));
            }
        });
        return List.copyOf(differences);
    }

    /** A decision counts as long as no unit has answered since. */
    private static Difference difference(
            String fact, Map<String, String> values, Collection<Reply> replies, List<Step> round) {
        Instant newest = replies.stream()
                .filter(reply -> reply.facts().containsKey(fact))
                .map(Reply::at)
                .max(Instant::compareTo)
                .orElseThrow();
        List<Step> later =
                round.stream().filter(step -> !step.at().isBefore(newest)).toList();
        String settled = later.stream()
                .filter(Replies::isDecision)
                .map(step -> factsOf(step).get(fact))
                .filter(Objects::nonNull)
                .reduce((first, last) -> last)
                .orElse(null);
        boolean reported = later.stream().anyMatch(step -> step.action().equals("report-difference"));
        return new Difference(fact, Map.copyOf(values), settled, reported);
    }
}
