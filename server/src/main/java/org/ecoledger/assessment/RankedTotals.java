package org.ecoledger.assessment;

import org.ecoledger.assessment.rules.RuleSet;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Who comes before whom, by a rule set's own options. */
final class RankedTotals {

    /**
     * @param total unrounded; null is not ranked
     * @param breaker marks that decide between equal totals; zero where the rule set has none
     */
    record Entry(String county, @Nullable BigDecimal total, BigDecimal breaker) {}

    /**
     * @param ahead county with the next better place; null for the first
     * @param gap what it has more, by the shown totals: what a reader gets who subtracts them
     */
    record Place(
            int place,
            int places,
            @Nullable String ahead,
            @Nullable BigDecimal gap) {}

    private RankedTotals() {}

    /** The places of all that have a total, by county. */
    static Map<String, Place> of(RuleSet rules, List<Entry> entries) {
        Comparator<Entry> worseFirst =
                Comparator.comparing((Entry entry) -> compared(rules, entry)).thenComparing(Entry::breaker);
        List<Entry> ranked = entries.stream()
                .filter(entry -> entry.total() != null)
                .sorted(worseFirst.reversed().thenComparing(Entry::county))
                .toList();
        var places = new TreeMap<String, Place>();
        int place = 0;
        Entry ahead = null;
        for (int i = 0; i < ranked.size(); i++) {
            Entry entry = ranked.get(i);
            boolean equal = i > 0 && worseFirst.compare(entry, ranked.get(i - 1)) == 0;
            if (!equal) {
                place = rules.ranking().ties() == RuleSet.Ties.SAME_RANK_NO_GAP ? place + 1 : i + 1;
                ahead = i == 0 ? null : ranked.get(i - 1);
            }
            places.put(entry.county(), place(rules, place, ranked.size(), entry, ahead));
        }
        return places;
    }

    private static Place place(RuleSet rules, int place, int places, Entry entry, @Nullable Entry ahead) {
        if (ahead == null) {
            return new Place(place, places, null, null);
        }
        return new Place(place, places, ahead.county(), shown(rules, ahead).subtract(shown(rules, entry)));
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
            throw new IllegalArgumentException(entry.county() + " has no total");
        }
        return total;
    }
}
