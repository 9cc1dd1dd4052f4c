package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.water.WaterOptions.Digits;

/**
 * The class of groundwater by its worst item, GB/T 14848-2017: Ⅰ to Ⅴ, and Ⅴ is all that is worse than Ⅳ. Values are in
 * the items' units and judged as they are given. The text has no names of quality as 环办〔2011〕22号 gives surface water:
 * {@link WaterClass#quality()} is not for groundwater. Days before 2018-05-01 are refused.
 */
public final class GroundWater {

    private static final String METHOD = "单指标评价";

    private static final Map<String, LimitTable> TABLES = LimitTable.read("groundwater.csv");

    private GroundWater() {}

    /**
     * The judgement of one value for each item; its main pollutants are the items worse than class Ⅲ.
     *
     * @throws IllegalArgumentException for a negative value of anything but temperature, and for days before the
     *     edition
     */
    public static SectionJudgement judge(Map<WaterItem, BigDecimal> values, LocalDate day) {
        return judged(JudgedValue.ofDecimals(values), day, WaterOptions.DEFAULT);
    }

    /**
     * The judgement of a period's means, as exact as they are.
     *
     * @param options whose digits of values are not taken
     * @throws IllegalArgumentException as {@link #judge(Map, LocalDate)}
     */
    public static SectionJudgement judge(WaterMeans means, LocalDate day, WaterOptions options) {
        return judged(JudgedValue.ofMeans(means), day, options);
    }

    private static SectionJudgement judged(Map<WaterItem, JudgedValue> values, LocalDate day, WaterOptions options) {
        Edition edition = Editions.inForce(Subject.GROUND_WATER, day);
        // The kind of body makes no difference in this table.
        WaterOptions asGiven = options.withDigits(Digits.AS_GIVEN);
        return new Judge(LimitTable.of(TABLES, edition), values, WaterBody.RIVER, day, asGiven)
                .section(edition, METHOD);
    }
}
