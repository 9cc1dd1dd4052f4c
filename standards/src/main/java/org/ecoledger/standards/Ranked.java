package org.ecoledger.standards;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;

/**
 * A place in an order: equal values share a rank, and the next rank counts all that are before it (1, 2, 2, 4).
 *
 * @param subject who or what is ranked
 * @param rank from 1
 * @param value by which it is ranked
 */
public record Ranked<T>(T subject, int rank, Ratio value) {

    /** The lowest value first; equals keep the order in which they were given. */
    public static <T> List<Ranked<T>> ascending(Map<T, Ratio> values) {
        List<Entry<T, Ratio>> sorted = values.entrySet().stream()
                .sorted(Entry.comparingByValue(Comparator.naturalOrder()))
                .toList();
        List<Ranked<T>> ranked = new ArrayList<>();
        for (Entry<T, Ratio> entry : sorted) {
            boolean equal = !ranked.isEmpty() && ranked.getLast().value().equals(entry.getValue());
            int rank = equal ? ranked.getLast().rank() : ranked.size() + 1;
            ranked.add(new Ranked<>(entry.getKey(), rank, entry.getValue()));
        }
        return List.copyOf(ranked);
    }
}
