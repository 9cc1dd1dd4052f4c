package org.ecoledger.speeches.extraction;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.ecoledger.speeches.extraction.LabelsMeasure.Outcome;
import org.ecoledger.speeches.extraction.LabelsMeasure.Pair;
import org.ecoledger.speeches.extraction.SpokenLabel.Kind;

/** Counts over several texts. */
final class Tally {
    private static final Set<Kind> DATED = Set.of(Kind.TARGET, Kind.DEPARTMENT_TASK, Kind.OTHER_TASK, Kind.COMMITMENT);

    private final Map<Kind, Count> counts = new EnumMap<>(Kind.class);
    private final List<Pair> pairs = new ArrayList<>();
    private int daysLabelled;

    /** Of one kind: labels found and missed, proposals right, neutral and wrong. */
    record Count(int found, int missed, int neutral, int wrong) {
        static final Count NONE = new Count(0, 0, 0, 0);

        Count plus(Count other) {
            return new Count(found + other.found, missed + other.missed, neutral + other.neutral, wrong + other.wrong);
        }

        double precision() {
            return share(found, found + wrong);
        }

        double strictPrecision() {
            return share(found, found + wrong + neutral);
        }

        double recall() {
            return share(found, found + missed);
        }
    }

    /** Of found labels with a day or phrase: those with the right day; and of all labels with a day. */
    record Days(int exact, int compared, int exactOfLabelled, int labelled) {
        double exactness() {
            return share(exact, compared);
        }
    }

    void add(Outcome outcome) {
        pairs.addAll(outcome.pairs());
        outcome.pairs().forEach(pair -> count(pair.label().label().kind(), new Count(1, 0, 0, 0)));
        outcome.missed().forEach(label -> count(label.label().kind(), new Count(0, 1, 0, 0)));
        outcome.neutral().forEach(proposal -> count(Placed.kind(proposal), new Count(0, 0, 1, 0)));
        outcome.wrong().forEach(proposal -> count(Placed.kind(proposal), new Count(0, 0, 0, 1)));
        daysLabelled += (int) outcome.missed().stream()
                        .filter(label -> label.label().date() != null)
                        .count()
                + (int) outcome.pairs().stream()
                        .filter(pair -> pair.label().label().date() != null)
                        .count();
    }

    private void count(Kind kind, Count more) {
        counts.merge(kind, more, Count::plus);
    }

    Count of(Kind kind) {
        return counts.getOrDefault(kind, Count.NONE);
    }

    Days days() {
        List<Pair> compared = pairs.stream().filter(Tally::isCompared).toList();
        List<Pair> exact = compared.stream().filter(Tally::isExact).toList();
        int named = (int) exact.stream()
                .filter(pair -> pair.label().label().date() != null)
                .count();
        return new Days(exact.size(), compared.size(), named, daysLabelled);
    }

    /** Labels of which either is right are left out. */
    static boolean isCompared(Pair pair) {
        SpokenLabel label = pair.label().label();
        return DATED.contains(label.kind())
                && !label.eitherDay()
                && (label.date() != null || !label.deadline().isEmpty() || Placed.day(pair.proposal()) != null);
    }

    static boolean isExact(Pair pair) {
        LocalDate proposed = Placed.day(pair.proposal());
        return Objects.equals(pair.label().label().date(), proposed);
    }

    private static double share(int part, int whole) {
        return whole == 0 ? 1 : (double) part / whole;
    }

    /** A table for people. */
    String table(String title) {
        StringBuilder table = new StringBuilder(title + "\n");
        for (Kind kind : Kind.values()) {
            if (kind != Kind.OPEN) {
                Count count = of(kind);
                table.append(String.format(
                        Locale.ROOT,
                        "| %-15s | %3d labels | %3d found | %3d proposed | %3d neutral | %3d wrong | precision %.2f (strict %.2f) | recall %.2f |%n",
                        kind.name().toLowerCase(Locale.ROOT).replace('_', ' '),
                        count.found() + count.missed(),
                        count.found(),
                        count.found() + count.neutral() + count.wrong(),
                        count.neutral(),
                        count.wrong(),
                        count.precision(),
                        count.strictPrecision(),
                        count.recall()));
            }
        }
        Days days = days();
        return table.append(String.format(
                        Locale.ROOT,
                        "| days            | %d of %d exact (%.2f); of all labels with a day %d of %d |%n",
                        days.exact(),
                        days.compared(),
                        days.exactness(),
                        days.exactOfLabelled(),
                        days.labelled()))
                .toString();
    }
}
