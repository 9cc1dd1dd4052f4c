package org.ecoledger.assessment.sheets;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.SubjectKind;
import org.jspecify.annotations.Nullable;

/**
 * A kind of sheet on which marks are given (DU30, DU31): a row of {@code assessment/sheets.csv}.
 *
 * @param code the item of its facts: {@code single-transport}
 * @param assessor who gives them, in words; the city appoints the unit
 * @param full most that can be given
 * @param self whether each subject reports on itself (L22)
 * @param signed whether the unit's leader signs before it counts
 * @param validTo last day; null while it holds
 */
public record SheetKind(
        String code,
        String name,
        String english,
        String assessor,
        BigDecimal full,
        SubjectKind subjects,
        AssessmentPeriod.Kind period,
        boolean self,
        boolean signed,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        String basis) {

    public boolean appliesTo(AssessmentPeriod of) {
        return of.kind() == period
                && !of.from().isBefore(validFrom)
                && (validTo == null || !of.to().isAfter(validTo));
    }
}
