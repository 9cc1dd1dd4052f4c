package org.ecoledger.standards;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One edition of a standard, or one stage of an edition that changes its figures on a set day.
 *
 * @param code the official number, such as {@code HJ 633-2012}; two stages of one edition share it
 * @param validFrom the first day whose data are judged by it
 * @param validTo the last such day, or null while no successor is known
 */
public record Edition(
        String code, LocalDate validFrom, @Nullable LocalDate validTo) {

    public Edition {
        if (validTo != null && validTo.isBefore(validFrom)) {
            throw new IllegalArgumentException(code + " ends on " + validTo + ", before it begins on " + validFrom);
        }
    }

    /** Whether data of this day are judged by this edition. */
    public boolean isInForceOn(LocalDate day) {
        return !day.isBefore(validFrom) && (validTo == null || !day.isAfter(validTo));
    }
}
