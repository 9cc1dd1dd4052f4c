package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ecoledger.figures.Figure;
import org.ecoledger.monitoring.WaterSection;
import org.jspecify.annotations.Nullable;

/** What the pages of water have in common. */
final class WaterViews {
    private WaterViews() {}

    /**
     * A class of water.
     *
     * @param number 1 to 6
     * @param roman Ⅰ to Ⅴ, 劣Ⅴ
     * @param colour name of the colour; {@code hex} is the same as #RRGGBB
     */
    record ClassView(int number, String roman, String quality, String qualityEnglish, String colour, String hex) {}

    /** The quality of a river, a lake or a region, by 环办〔2011〕22号. */
    record QualityView(String chinese, String english, String colour, String hex) {}

    /** An item as heads of tables name it. */
    record ItemView(String key, String label, String chinese, String unit) {}

    /**
     * @param kind SECTION or SOURCE
     * @param body RIVER, LAKE or GROUND
     * @param water name of the river or lake
     * @param grade NATIONAL, PROVINCIAL or LOCAL
     * @param target the class promised
     * @param intake what a source gives in a month, 10,000 m³
     */
    record SectionView(
            String code,
            String name,
            WaterSection.Kind kind,
            WaterSection.Body body,
            @Nullable String water,
            @Nullable String basin,
            @Nullable String city,
            @Nullable String county,
            @Nullable String countyName,
            WaterSection.Grade grade,
            boolean assessed,
            @Nullable ClassView target,
            @Nullable BigDecimal intake,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat) {}

    /**
     * An item worse than class Ⅲ.
     *
     * @param multiple how far above the limit of class Ⅲ; null where none is counted
     */
    record PollutantView(
            String key,
            String label,
            ClassView waterClass,
            @Nullable BigDecimal multiple) {}

    /**
     * What was measured at one time.
     *
     * @param waterClass its class as a number; the text is the roman numeral
     * @param worst labels of the items that decide the class
     * @param values by item
     * @param below keys of the items of which nothing was found: the value is the limit of detection
     * @param published the class that the source itself published
     */
    record ReadingView(
            Instant at,
            Figure.Shown waterClass,
            @Nullable ClassView grade,
            List<String> worst,
            Map<String, Figure.Shown> values,
            List<String> below,
            @Nullable ClassView published,
            @Nullable String status) {}

    /**
     * One month of a section.
     *
     * @param month 2026-09
     * @param worst labels of the items that decide the class
     * @param compliant null without a target or a class
     * @param readings how many readings are in it
     * @param means by item
     * @param trophicIndex TLI(Σ) of a lake where its five items are there
     * @param trophicState in words
     */
    record MonthView(
            String month,
            Figure.Shown waterClass,
            @Nullable ClassView grade,
            List<String> worst,
            List<PollutantView> mainPollutants,
            @Nullable Boolean compliant,
            int readings,
            Map<String, Figure.Shown> means,
            Figure.@Nullable Shown trophicIndex,
            @Nullable String trophicState,
            String edition,
            Instant asOf) {}
}
