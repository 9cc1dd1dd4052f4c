package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A promised figure: what, where, how much, for which days.
 *
 * @param id never used for anything else; a later version of the letter has targets of its own
 * @param letter number of the letter
 * @param line its line in the letter, the same in every version
 * @param parent id of the target of which this is a part
 * @param value in the indicator's unit; its side is the indicator's direction
 */
public record Target(
        long id,
        String letter,
        int version,
        int line,
        @Nullable Long parent,
        Indicator indicator,
        String region,
        String regionName,
        BigDecimal value,
        LocalDate from,
        LocalDate to) {

    /** Address of the figure that shows the promised value. */
    public String ref() {
        return "target:" + id;
    }

    /** The promised value as written, without its unit. */
    public String text() {
        return indicator.promised(value);
    }
}
