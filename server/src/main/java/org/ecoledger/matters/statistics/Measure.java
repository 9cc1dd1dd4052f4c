package org.ecoledger.matters.statistics;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A column of the statistics: a count, or a share of two counts. Its words are those of {@code matters/statistics.csv}.
 *
 * @param of what is counted, the numerator of a share
 * @param over denominator; null for a count
 * @param basis ruling, law or practice behind the definition
 */
record Measure(
        String code,
        Count of,
        @Nullable Count over,
        String unit,
        String chinese,
        String english,
        String method,
        String methodEnglish,
        String basis) {
    private static final int DECIMALS = 2;
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    String in(Locale locale) {
        return "en".equals(locale.getLanguage()) ? english : chinese;
    }

    String methodIn(Locale locale) {
        return "en".equals(locale.getLanguage()) ? methodEnglish : method;
    }

    boolean isRate() {
        return over != null;
    }

    /** Exact; a share in percent with two decimals, a half rounded up. Null where there is nothing to divide by. */
    @Nullable
    BigDecimal valueOf(Tally tally) {
        long counted = tally.get(of);
        if (!isRate()) {
            return BigDecimal.valueOf(counted);
        }
        long whole = tally.get(Objects.requireNonNull(over));
        return whole == 0
                ? null
                : BigDecimal.valueOf(counted)
                        .multiply(HUNDRED)
                        .divide(BigDecimal.valueOf(whole), DECIMALS, RoundingMode.HALF_UP);
    }
}
