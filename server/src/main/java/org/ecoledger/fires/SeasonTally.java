package org.ecoledger.fires;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import org.ecoledger.fires.SeasonMeasure.Count;
import org.jspecify.annotations.Nullable;

/**
 * The fires behind one row of a season's report.
 *
 * @param key county, township, cause or owner; empty for the total
 * @param fires of this season
 * @param before of the season before in as many days; null where nobody looked then
 * @param informed how soon a township has to be told
 */
record SeasonTally(String key, List<Fire> fires, @Nullable List<Fire> before, Duration informed) {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int DIGITS = 6;

    /** The fires that a measure counts. */
    List<Fire> counted(Count count) {
        List<Fire> from = count == Count.BEFORE ? before : fires;
        return from == null
                ? List.of()
                : from.stream().filter(fire -> count.takes(fire, informed)).toList();
    }

    /** The measure's value; null where it is missing or there is nothing to divide by. */
    @Nullable
    BigDecimal value(Count count) {
        return switch (count) {
            case DETECTIONS ->
                BigDecimal.valueOf(fires.stream().mapToLong(Fire::detections).sum());
            case BEFORE -> before == null ? null : size(count);
            case CHANGE -> change();
            default -> size(count);
        };
    }

    private BigDecimal size(Count count) {
        return BigDecimal.valueOf(counted(count).size());
    }

    private @Nullable BigDecimal change() {
        BigDecimal earlier = value(Count.BEFORE);
        if (earlier == null || earlier.signum() == 0) {
            return null;
        }
        return size(Count.NET)
                .subtract(earlier)
                .multiply(HUNDRED)
                .divide(earlier, DIGITS, RoundingMode.HALF_UP)
                .setScale(1, RoundingMode.HALF_UP);
    }
}
