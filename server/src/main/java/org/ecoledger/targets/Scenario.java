package org.ecoledger.targets;

import java.util.List;
import org.ecoledger.targets.Pace.Value;
import org.jspecify.annotations.Nullable;

/**
 * What a year comes to if the days that are left are like known ones.
 *
 * @param result null where the data are missing
 * @param met whether the target is met then; null where the data are missing
 * @param years whose days were taken; empty for those of late
 * @param missing years that were wanted and have too few data
 * @param recentDays days of late that were taken; 0 for years
 */
public record Scenario(
        Kind kind,
        @Nullable Value result,
        @Nullable Boolean met,
        List<Integer> years,
        List<Integer> missing,
        int recentDays) {

    /** What the days that are left are like. */
    public enum Kind {
        /** 同去年. */
        LAST_YEAR(Measure.AS_LAST_YEAR),
        /** 同近三年平均. */
        THREE_YEARS(Measure.AS_THREE_YEARS),
        /** 同近期. */
        LATELY(Measure.AS_OF_LATE);

        private final Measure measure;

        Kind(Measure measure) {
            this.measure = measure;
        }

        public Measure measure() {
            return measure;
        }
    }

    public Scenario {
        years = List.copyOf(years);
        missing = List.copyOf(missing);
    }
}
