package org.ecoledger.speeches;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.speeches.SpeechProposals.Confirmed;
import org.ecoledger.speeches.extraction.Content;
import org.ecoledger.speeches.extraction.Content.NamedUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says of each proposal whether an earlier speech of the same region asked for it already, and what is different now. */
@Component
class EarlierSpeeches {
    static final int MOST = 2000;
    /** How many of the pairs of characters two wordings must share to be about the same. */
    private static final double ALIKE = 0.7;

    private static final double ALIKE_FOR_ONE_UNIT = 0.5;

    private final SpeechProposals proposals;

    EarlierSpeeches(SpeechProposals proposals) {
        this.proposals = proposals;
    }

    /** How it stands to what was confirmed before. */
    enum Standing {
        NEW,
        CHANGED,
        REPEATED
    }

    /** A part that is different: its name, and both wordings. */
    record Difference(String part, String before, String now) {}

    /** @param before what was confirmed; null for what is new */
    record Compared(Standing standing, @Nullable Confirmed before, List<Difference> differences) {
        static final Compared NEW = new Compared(Standing.NEW, null, List.of());
    }

    /** What was confirmed before this speech. */
    Known before(Speech speech) {
        return new Known(proposals.confirmedBefore(speech, MOST).stream()
                .map(one -> new Remembered(
                        one,
                        one.drawn().content(),
                        pairs(one.drawn().content()),
                        keys(one.drawn().content())))
                .toList());
    }

    private record Remembered(Confirmed confirmed, Content content, Set<String> pairs, Set<String> units) {}

    /** The confirmed lines of earlier speeches, made ready to be compared with. */
    record Known(List<Remembered> all) {
        Compared compare(Content now) {
            Set<String> pairs = pairs(now);
            Set<String> units = keys(now);
            return all.stream()
                    .filter(one -> one.content().getClass() == now.getClass())
                    .map(one -> new Match(one, likeness(one, now, pairs, units)))
                    .filter(match -> match.likeness() > 0)
                    .max(Comparator.comparingDouble(Match::likeness))
                    .map(match -> compared(match.remembered(), now))
                    .orElse(Compared.NEW);
        }

        private static Compared compared(Remembered before, Content now) {
            List<Difference> differences = differences(before.content(), now);
            return new Compared(
                    differences.isEmpty() ? Standing.REPEATED : Standing.CHANGED, before.confirmed(), differences);
        }
    }

    private record Match(Remembered remembered, double likeness) {}

    /** 0 where it is about something else. */
    private static double likeness(Remembered before, Content now, Set<String> pairs, Set<String> units) {
        if (before.content() instanceof Content.Target old && now instanceof Content.Target target) {
            boolean same = old.code() != null && target.code() != null
                    ? old.code().equals(target.code())
                    : bare(old.indicator()).equals(bare(target.indicator()));
            return same && bare(old.scope()).equals(bare(target.scope())) ? 1 : 0;
        }
        double shared = dice(before.pairs(), pairs);
        boolean unit = units.stream().anyMatch(before.units()::contains);
        return shared >= (unit ? ALIKE_FOR_ONE_UNIT : ALIKE) ? shared + (unit ? 1 : 0) : 0;
    }

    /** Whether both ask for exactly the same of the same units by the same day. */
    static boolean isSame(Content one, Content other) {
        return one.getClass() == other.getClass()
                && bare(ContentWords.what(one)).equals(bare(ContentWords.what(other)))
                && differences(one, other).isEmpty();
    }

    static List<Difference> differences(Content before, Content now) {
        List<Difference> found = new ArrayList<>();
        if (!(now instanceof Content.Target)) {
            differ("words", bare(ContentWords.what(before)), bare(ContentWords.what(now)), before, now, found);
        }
        add("units", units(before), units(now), found);
        add("due", date(before), date(now), found);
        add("value", amount(before), amount(now), found);
        add("frequency", ContentWords.frequency(before), ContentWords.frequency(now), found);
        if (before instanceof Content.Target old && now instanceof Content.Target target) {
            add("comparison", old.comparison().name(), target.comparison().name(), found);
            add("base", old.base(), target.base(), found);
        }
        return List.copyOf(found);
    }

    private static void differ(
            String part, String before, String now, Content old, Content young, List<Difference> found) {
        if (!before.equals(now)) {
            found.add(new Difference(part, ContentWords.what(old), ContentWords.what(young)));
        }
    }

    private static void add(String part, String before, String now, List<Difference> found) {
        if (!before.equals(now)) {
            found.add(new Difference(part, before, now));
        }
    }

    private static String units(Content content) {
        return Filings.units(content).stream()
                .map(NamedUnit::words)
                .distinct()
                .sorted()
                .collect(Collectors.joining("、"));
    }

    private static String date(Content content) {
        return Optional.ofNullable(ContentWords.due(content))
                .map(due -> Objects.toString(due.date(), due.phrase()))
                .orElse("");
    }

    private static String amount(Content content) {
        return ContentWords.amount(ContentWords.quantity(content), ContentWords.quantityUnit(content));
    }

    private static Set<String> keys(Content content) {
        return Filings.units(content).stream()
                .map(unit -> unit.code() == null ? unit.words() : unit.code())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Set<String> pairs(Content content) {
        String words = bare(ContentWords.what(content));
        Set<String> pairs = new HashSet<>();
        for (int at = 0; at + 2 <= words.length(); at++) {
            pairs.add(words.substring(at, at + 2));
        }
        return pairs;
    }

    private static double dice(Set<String> left, Set<String> right) {
        if (left.isEmpty() || right.isEmpty()) {
            return 0;
        }
        long shared = left.stream().filter(right::contains).count();
        return 2.0 * shared / (left.size() + right.size());
    }

    private static String bare(String words) {
        return words.replaceAll("[\\s\\p{Punct}，。；：、“”‘’（）《》]", "").toLowerCase(Locale.ROOT);
    }
}
