package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalInt;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.Rounding;
import org.jspecify.annotations.Nullable;

/**
 * A value against its limits. A mean that is judged in no set digits may have digits without end, and then lies beside a
 * limit that it would meet if it were rounded.
 *
 * @param decimal the value, to twelve decimals if its digits do not end
 * @param unending the exact value if its digits do not end, else null
 */
record JudgedValue(BigDecimal decimal, @Nullable Ratio unending) {

    private static final int DECIMALS = 12;

    static JudgedValue of(BigDecimal value) {
        return new JudgedValue(value, null);
    }

    static JudgedValue of(Ratio exact) {
        return exact.exactDecimal()
                .map(JudgedValue::of)
                .orElseGet(() -> new JudgedValue(exact.decimal(DECIMALS), exact));
    }

    static Map<WaterItem, JudgedValue> ofDecimals(Map<WaterItem, BigDecimal> values) {
        Map<WaterItem, JudgedValue> judged = new EnumMap<>(WaterItem.class);
        values.forEach((item, value) -> judged.put(item, of(value)));
        return judged;
    }

    static Map<WaterItem, JudgedValue> ofMeans(WaterMeans means) {
        Map<WaterItem, JudgedValue> judged = new EnumMap<>(WaterItem.class);
        means.exact().forEach((item, mean) -> judged.put(item, of(mean)));
        return judged;
    }

    /** In these digits by GB/T 8170, once from the exact value; as it is where none are set. */
    JudgedValue rounded(OptionalInt decimals) {
        if (decimals.isEmpty()) {
            return this;
        }
        return of(
                unending == null
                        ? Rounding.toDigits(decimal, decimals.getAsInt())
                        : unending.rounded(decimals.getAsInt()));
    }

    /** Negative below the limit, zero on it, positive above it. */
    int compareTo(BigDecimal limit) {
        return unending == null ? decimal.compareTo(limit) : unending.compareTo(limit);
    }

    Ratio exact() {
        return unending == null ? Ratio.of(decimal) : unending;
    }
}
