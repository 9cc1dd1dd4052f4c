package org.ecoledger.assessment.rules;

import java.math.BigDecimal;

/**
 * One item of a rule set.
 *
 * @param points full marks
 * @param value what is measured
 * @param formula how the measured value becomes marks
 * @param leastValidShare share of the days, in percent, that must have data; fewer count as missing
 * @param missing what happens where nothing could be measured
 * @param bonus whether its points come on top of the declared total
 */
public record RuleItem(
        String code,
        String name,
        String english,
        BigDecimal points,
        Value value,
        Formula formula,
        BigDecimal leastValidShare,
        Missing missing,
        boolean bonus) {

    /** What happens where a county has no value for an item. */
    public enum Missing {
        /** 得满分. */
        FULL_MARKS,
        /** 得0分. */
        NO_MARKS,
        /** 不计该项，其余各项按满分折算. */
        LEAVE_OUT,
        /** 不计总分，不参加排名. */
        NO_SCORE
    }
}
