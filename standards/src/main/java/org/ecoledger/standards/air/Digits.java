package org.ecoledger.standards.air;

import java.math.BigDecimal;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.Rounding;

/** How a concentration is taken into a further computation; no text at hand fixes it, so it is an option. */
public enum Digits {
    /** In published digits (µg/m³ 0, CO 1): what is computed from it can be recomputed from what is shown. */
    PUBLISHED(0),
    /** With one digit more than is published (µg/m³ 1, CO 2). */
    ONE_MORE_THAN_PUBLISHED(1),
    /** As it is, exactly. */
    UNROUNDED(-1);

    private final int more;

    Digits(int more) {
        this.more = more;
    }

    /** The concentration as it enters, rounded by GB/T 8170 where it is rounded. */
    public Ratio taken(Pollutant pollutant, Ratio concentration) {
        return this == UNROUNDED ? concentration : Ratio.of(concentration.rounded(pollutant.decimals() + more));
    }

    /** As {@link #taken(Pollutant, Ratio)}. */
    public BigDecimal taken(Pollutant pollutant, BigDecimal concentration) {
        return this == UNROUNDED ? concentration : Rounding.toDigits(concentration, pollutant.decimals() + more);
    }
}
