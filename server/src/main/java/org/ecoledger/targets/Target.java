package org.ecoledger.targets;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A promised figure: what, where, how much, for which days.
 *
 * @param id never used for anything else; a later version of the letter has targets of its own
 * @param letter number of the letter
 * @param line its line in the letter, the same in every version
 * @param parent id of the target of the same letter of which this is a part
 * @param value in the indicator's unit; its side is the indicator's direction
 * @param holder key of the party that answers for it, such as a department or an enterprise; null where the region's own
 *     government does
 * @param upper the promised figure of another letter that this one hands down
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
        LocalDate to,
        @Nullable String holder,
        @Nullable String holderName,
        @Nullable Upper upper) {

    /** A line of another letter; it means that line in whichever version is in force. */
    public record Upper(String letter, int line) {}

    /** Address of the figure that shows the promised value. */
    public String ref() {
        return "target:" + id;
    }

    /** The promised value as written, without its unit. */
    public String text() {
        return indicator.promised(value);
    }

    /** Who answers for it, in words: the region, or the holder. */
    public String place() {
        return holderName == null ? regionName : holderName;
    }

    /**
     * Under what its results are asked for and come back ({@link Result#region}): the region, or region and holder where the
     * source knows who did it.
     */
    String asked() {
        return holder == null || !indicator.source().knowsHolders() ? region : region + ResultSource.HELD_BY + holder;
    }

    /** Where it stands: how a letter below names it. */
    Upper ownPlace() {
        return new Upper(letter, line);
    }

    /** Whether this promise hands the other down whole, for the same region and holder. */
    boolean hands(Target other) {
        return upper != null
                && upper.letter().equals(other.letter)
                && upper.line() == other.line
                && isFor(other.indicator.code(), other.region, other.holder);
    }

    /** What makes two promises the same promise within one letter. */
    boolean isFor(String code, String place, @Nullable String by) {
        return indicator.code().equals(code) && region.equals(place) && Objects.equals(holder, by);
    }
}
