package org.ecoledger.standards.air;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.standards.Edition;

/**
 * Whether a mean was made from enough values to count, and if not, what was short.
 *
 * @param counts what was counted, the whole first, then its months where they have a minimum of their own
 * @param edition the edition of GB 3095 whose minima were applied
 * @param clause where in that edition they stand
 */
public record Validity(List<Count> counts, Edition edition, String clause) {

    public Validity {
        counts = List.copyOf(counts);
    }

    /**
     * One minimum.
     *
     * @param span what it is counted over: {@code 2014}, {@code 2014-02}; {@code hour} for the minutes of one
     * @param present how many values there are
     * @param needed how many there must be
     */
    public record Count(String span, Statistic.Counted counted, int present, int needed) {

        public boolean isMet() {
            return present >= needed;
        }

        @Override
        public String toString() {
            return present + " of " + needed + " " + counted.english() + " in " + span;
        }
    }

    public boolean isValid() {
        return counts.stream().allMatch(Count::isMet);
    }

    /** The minima that were not met. */
    public List<Count> shortfalls() {
        return counts.stream().filter(count -> !count.isMet()).toList();
    }

    /** Why it is not valid, such as {@code 320 of 324 days in 2014; 24 of 27 days in 2014-03}; empty if it is. */
    public Optional<String> reason() {
        return isValid()
                ? Optional.empty()
                : Optional.of(shortfalls().stream().map(Count::toString).collect(Collectors.joining("; ")));
    }
}
