package org.ecoledger.targets;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where the results of indicators come from. Each module with results has one bean of this per source. */
public interface ResultSource {

    /**
     * Between a region's code and the holder whose results alone are asked for: {@code 990100|zjj}. Only those sources are asked
     * so that know holders ({@link Indicator.Source#knowsHolders}).
     */
    String HELD_BY = "|";

    Indicator.Source source();

    /** All results of these regions whose day lies in this time, both ends included, in the order of their days. */
    List<Result> between(Indicator indicator, Set<String> regions, LocalDate first, LocalDate last);

    /** The first day from which a region's results may be others than they were at this moment; absent where none. */
    Map<String, LocalDate> changedSince(Indicator indicator, Set<String> regions, Instant since);

    /** How many results are still to come after this day in each region; absent where that is not known. */
    default Map<String, Integer> toCome(Indicator indicator, Set<String> regions, LocalDate after, LocalDate last) {
        return Map.of();
    }
}
