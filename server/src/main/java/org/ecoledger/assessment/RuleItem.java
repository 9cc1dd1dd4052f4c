package org.ecoledger.assessment;

import java.math.BigDecimal;

/**
 * One item of a rule set.
 *
 * @param points full marks
 * @param measure what is measured
 * @param formula how the measured value becomes marks
 * @param leastValidShare share of the days, in percent, that must have data; fewer count as missing
 * @param missing what happens where nothing could be measured
 */
public record RuleItem(
        String code,
        String name,
        String english,
        BigDecimal points,
        Measure measure,
        Formula formula,
        BigDecimal leastValidShare,
        Missing missing) {

    /** What can be measured. */
    public enum Measure {
        /** Good days over valid days of the period, in percent. */
        GOOD_DAYS_SHARE,
        /** Mean of PM10 from 1 January to the period's end over the county's target, in percent. */
        PM10_AGAINST_TARGET,
        /** Matters closed within their limit over matters whose limit ended in the period, in percent. */
        MATTERS_CLOSED_IN_TIME
    }

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
