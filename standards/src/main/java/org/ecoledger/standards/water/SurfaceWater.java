package org.ecoledger.standards.water;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;

/**
 * The class of surface water by its worst item: limits of GB 3838-2002, table 1, and the single-factor method, which
 * 环办〔2011〕22号 has detailed since 2011-03-09.
 *
 * <p>Values are in the items' units; a missing item is absent. They are rounded before they are judged. Water
 * temperature, total nitrogen and faecal coliform do not enter the class. Days before 2002-06-01 are refused.
 */
public final class SurfaceWater {

    private static final Map<String, LimitTable> TABLES = LimitTable.read("limits.csv");
    private static final LimitTable LATEST =
            LimitTable.of(TABLES, Editions.of(Subject.SURFACE_WATER).getLast());

    private SurfaceWater() {}

    /** The judgement with {@link WaterOptions#DEFAULT}. */
    public static SectionJudgement judge(Map<WaterItem, BigDecimal> values, WaterBody body, LocalDate day) {
        return judge(values, body, day, WaterOptions.DEFAULT);
    }

    /**
     * The judgement of one value for each item: of a sample, or of a period's means.
     *
     * @param day of the data, for a period its last
     * @throws IllegalArgumentException for a negative value of anything but temperature, and for days before the first
     *     edition
     */
    public static SectionJudgement judge(
            Map<WaterItem, BigDecimal> values, WaterBody body, LocalDate day, WaterOptions options) {
        return judged(JudgedValue.ofDecimals(values), body, day, options);
    }

    /**
     * The judgement of a period's means, which are rounded once, from their exact values, or not at all.
     *
     * @param day the last of the period
     * @throws IllegalArgumentException as {@link #judge(Map, WaterBody, LocalDate, WaterOptions)}
     */
    public static SectionJudgement judge(WaterMeans means, WaterBody body, LocalDate day, WaterOptions options) {
        return judged(JudgedValue.ofMeans(means), body, day, options);
    }

    /**
     * The class of one item by itself, also of one that does not enter the section's class, such as the nitrogen of a
     * lake; empty if table 1 sets it no limit.
     *
     * @throws IllegalArgumentException as {@link #judge(Map, WaterBody, LocalDate, WaterOptions)}
     */
    public static Optional<ItemJudgement> judgeItem(
            WaterItem item, BigDecimal value, WaterBody body, LocalDate day, WaterOptions options) {
        Edition edition = Editions.inForce(Subject.SURFACE_WATER, day);
        Map<WaterItem, JudgedValue> values = Map.of(item, JudgedValue.of(value));
        return new Judge(LimitTable.of(TABLES, edition), values, body, day, options).item(item);
    }

    /**
     * The limit of table 1 in its latest edition, in the item's unit: the upper one for pH, the lowest content for
     * dissolved oxygen. Empty if there is none, as for what is worse than Ⅴ.
     */
    public static Optional<BigDecimal> limit(WaterItem item, WaterBody body, WaterClass waterClass) {
        return LATEST.limit(item, body, waterClass);
    }

    /** The digits after the point in which the item is judged on the day; empty where none are set. */
    public static OptionalInt decimals(WaterItem item, LocalDate day, WaterOptions options) {
        return WaterDigits.decimals(item, day, options.digits());
    }

    /** The items that decide the class, in the table's order. */
    public static Set<WaterItem> items() {
        return LATEST.judged();
    }

    private static SectionJudgement judged(
            Map<WaterItem, JudgedValue> values, WaterBody body, LocalDate day, WaterOptions options) {
        Edition edition = Editions.inForce(Subject.SURFACE_WATER, day);
        return new Judge(LimitTable.of(TABLES, edition), values, body, day, options).section(edition, method(day));
    }

    /** The method has a text of its own since 2011; before, GB 3838-2002 itself asks for the single factor. */
    private static String method(LocalDate day) {
        return Editions.find(Subject.WATER_EVALUATION, day)
                .map(method -> method.code() + " 单因子评价法")
                .orElse("单因子评价");
    }
}
