package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.Value;
import org.jspecify.annotations.Nullable;

/** Who comes before whom, by a rule set's own options (ruling 13). */
final class RankedTotals {

    /**
     * @param total unrounded; null is not ranked
     * @param breaker marks that decide between equal totals; zero where the rule set has none
     * @param last whether a decision put it behind all others
     */
    record Entry(String subject, @Nullable BigDecimal total, BigDecimal breaker, boolean last) {
        static Entry plain(String subject, @Nullable BigDecimal total, BigDecimal breaker) {
            return new Entry(subject, total, breaker, false);
        }
    }

    /**
     * @param ahead the one with the next better place; null for the first
     * @param gap what it has more, by the shown totals: what a reader gets who subtracts them; null where a decision, not the
     *     totals, put it ahead
     */
    record Place(
            int place,
            int places,
            @Nullable String ahead,
            @Nullable BigDecimal gap) {}

    private RankedTotals() {}

    /** The places of all that have a total, by subject. */
    static Map<String, Place> of(RuleSet rules, List<Entry> entries) {
        Comparator<Entry> worseFirst = Comparator.comparing((Entry entry) -> !entry.last())
                .thenComparing(entry -> compared(rules, entry))
                .thenComparing(Entry::breaker);
        boolean gapless = rules.ranking().ties() == RuleSet.Ties.SAME_RANK_NO_GAP;
        return ranked(entries, worseFirst, gapless, (ahead, entry) -> {
            BigDecimal gap = shown(rules, ahead).subtract(shown(rules, entry));
            return gap.signum() < 0 ? null : gap;
        });
    }

    /** Places by a value, the greatest first (X8). */
    static Map<String, Place> of(Value.Ties ties, List<Entry> entries) {
        Comparator<Entry> worseFirst = Comparator.comparing(RankedTotals::total).thenComparing(Entry::breaker);
        return ranked(
                entries,
                worseFirst,
                ties == Value.Ties.SAME_RANK_NO_GAP,
                (ahead, entry) -> total(ahead).subtract(total(entry)));
    }

    /** What one has more than another. */
    private interface Gap {
        @Nullable
        BigDecimal between(Entry ahead, Entry entry);
    }

    private static Map<String, Place> ranked(
            List<Entry> entries, Comparator<Entry> worseFirst, boolean gapless, Gap gap) {
        List<Entry> ranked = entries.stream()
                .filter(entry -> entry.total() != null)
                .sorted(worseFirst.reversed().thenComparing(Entry::subject))
                .toList();
        var places = new TreeMap<String, Place>();
        int place = 0;
        Entry ahead = null;
        for (int i = 0; i < ranked.size(); i++) {
            Entry entry = ranked.get(i);
            if (i == 0 || worseFirst.compare(entry, ranked.get(i - 1)) != 0) {
                place = gapless ? place + 1 : i + 1;
                ahead = i == 0 ? null : ranked.get(i - 1);
            }
            places.put(
                    entry.subject(),
                    new Place(
                            place,
                            ranked.size(),
                            ahead == null ? null : ahead.subject(),
                            ahead == null ? null : gap.between(ahead, entry)));
        }
        return places;
    }

    private static BigDecimal compared(RuleSet rules, Entry entry) {
        return rules.ranking().by() == RuleSet.By.SHOWN ? shown(rules, entry) : total(entry);
    }

    private static BigDecimal shown(RuleSet rules, Entry entry) {
        return new BigDecimal(rules.text(total(entry)));
    }

    private static BigDecimal total(Entry entry) {
        BigDecimal total = entry.total();
        if (total == null) {
            throw new IllegalArgumentException(entry.subject() + " has no total");
        }
        return total;
    }
}
