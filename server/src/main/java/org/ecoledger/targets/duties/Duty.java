package org.ecoledger.targets.duties;

import java.time.LocalDate;
import org.ecoledger.organisation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * One duty of one kind of body (see {@code targets/duties.csv}; inventory A.2).
 *
 * @param code such as {@code construction-sewage}
 * @param unitKind the kind of unit for which it is
 * @param body kind of department, such as {@code construction}; empty where every unit of the kind has it
 * @param source where it is stated: DU01 …
 */
public record Duty(
        String code,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        Unit.Kind unitKind,
        String body,
        String bodyName,
        String bodyEnglish,
        String text,
        String english,
        String source) {

    boolean holdsOn(LocalDate day) {
        return ShippedRows.holds(validFrom, validTo, day);
    }
}
