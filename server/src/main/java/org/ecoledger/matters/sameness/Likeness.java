package org.ecoledger.matters.sameness;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.ecoledger.matters.sameness.Weights.InForce;
import org.jspecify.annotations.Nullable;

/**
 * How likely two reports are about one problem: points for each piece of evidence, added up and turned into 0 to 1. Which of
 * the two came first makes no difference.
 */
final class Likeness {
    private static final Set<String> GENERAL = Set.of("complaint", "other");
    private static final int WORDS_SHOWN = 6;

    private final Fingerprint one;
    private final Fingerprint other;
    private final InForce weights;
    private final WordWeights words;
    private final List<Reason> reasons = new ArrayList<>();

    /**
     * @param score 0 to 1
     * @param reasons strongest first, for and against
     */
    record Result(double score, List<Reason> reasons) {}

    private Likeness(Fingerprint one, Fingerprint other, InForce weights, WordWeights words) {
        this.one = one;
        this.other = other;
        this.weights = weights;
        this.words = words;
    }

    static Result between(Fingerprint one, Fingerprint other, InForce weights, WordWeights words) {
        return new Likeness(one, other, weights, words).result();
    }

    private Result result() {
        compare("subject", one.told().subject(), other.told().subject());
        compare("station", one.told().station(), other.told().station());
        distance();
        township();
        String firms = names("firm", one.names().firms(), other.names().firms());
        String places = names("name", one.names().places(), other.names().places());
        numbers(places);
        kind();
        topics();
        wording(firms);
        days();
        double points = weights.points("base", "base")
                + reasons.stream().mapToDouble(Reason::points).sum();
        return new Result(
                1 / (1 + Math.exp(-points)),
                reasons.stream()
                        .sorted(Comparator.comparing((Reason reason) -> -Math.abs(reason.points()))
                                .thenComparing(Reason::evidence))
                        .toList());
    }

    private void compare(String evidence, @Nullable String mine, @Nullable String others) {
        if (mine != null && others != null) {
            add(evidence, mine.equals(others) ? "same" : "other");
        }
    }

    private void distance() {
        var mine = one.told().point();
        var others = other.told().point();
        if (mine == null || others == null) {
            add("distance", "unknown");
            return;
        }
        long metres = mine.metresTo(others);
        measured("distance", metres, Long.toString(metres));
    }

    private void township() {
        String mine = one.told().township();
        String others = other.told().township();
        if (mine != null && others != null && !mine.equals(others)) {
            add("township", "other");
        }
    }

    /** Same where a name of the one stands in the text of the other; other where both name something, but nothing shared. */
    private String names(String evidence, Set<String> mine, Set<String> others) {
        var shared = new TreeSet<String>();
        mine.stream().filter(name -> other.text().contains(name)).forEach(shared::add);
        others.stream().filter(name -> one.text().contains(name)).forEach(shared::add);
        if (!shared.isEmpty()) {
            add(evidence, "same", String.join("、", shared));
            return "same";
        }
        if (!mine.isEmpty() && !others.isEmpty()) {
            add(evidence, "other");
            return "other";
        }
        add(evidence, "unknown");
        return "unknown";
    }

    private void numbers(String places) {
        var mine = one.names().numbers();
        var others = other.names().numbers();
        if (places.equals("other") || mine.isEmpty() || others.isEmpty()) {
            return;
        }
        var shared = new TreeSet<>(mine);
        shared.retainAll(others);
        if (shared.isEmpty()) {
            add("number", "other");
        } else {
            add("number", "same", String.join("、", shared));
        }
    }

    private void kind() {
        String mine = one.told().kind();
        String others = other.told().kind();
        boolean general = GENERAL.contains(mine) || GENERAL.contains(others);
        boolean medium = one.told().medium().equals(other.told().medium());
        add("kind", mine.equals(others) ? "same" : general ? "general" : medium ? "medium" : "other");
    }

    private void topics() {
        if (one.topics().isEmpty() || other.topics().isEmpty()) {
            return;
        }
        double shared = share(shared(one.topics(), other.topics()), one.topics(), other.topics());
        measured("topic", shared);
    }

    private static double share(Collection<String> shared, Set<String> mine, Set<String> others) {
        return (double) shared.size() / Math.min(mine.size(), others.size());
    }

    private void wording(String firms) {
        Set<String> shared = shared(one.words(), other.words());
        double both = weight(one.words()) + weight(other.words()) - weight(shared);
        double like = both == 0 ? 0 : weight(shared) / both;
        List<String> shown = shared.stream()
                .sorted(Comparator.comparing((String word) -> -words.of(word)).thenComparing(word -> word))
                .limit(WORDS_SHOWN)
                .toList();
        measured("words", like, Long.toString(Math.round(like * 100)), String.join("、", shown));
    }

    private double weight(Set<String> some) {
        return some.stream().mapToDouble(words::of).sum();
    }

    private static Set<String> shared(Set<String> mine, Set<String> others) {
        var shared = new HashSet<>(mine);
        shared.retainAll(others);
        return shared;
    }

    private void days() {
        double days = Duration.between(one.told().at(), other.told().at()).abs().toMinutes() / 1440.0;
        measured("days", days, Long.toString(Math.round(days)));
    }

    private void measured(String evidence, double measure, String... arguments) {
        var band = weights.band(evidence, measure);
        reasons.add(new Reason(evidence, band.name(), band.points(), List.of(arguments)));
    }

    private void add(String evidence, String band, String... arguments) {
        reasons.add(new Reason(evidence, band, weights.points(evidence, band), List.of(arguments)));
    }
}
