package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoledger.figures.Figure;
import org.ecoledger.monitoring.SectionReading;
import org.ecoledger.monitoring.WaterQuantity;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.standards.water.TrophicJudgement;
import org.ecoledger.standards.water.TrophicLevel;
import org.ecoledger.standards.water.WaterClass;
import org.ecoledger.standards.water.WaterItem;
import org.ecoledger.standards.water.WaterQuality;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What the pages of water have in common, made of what was measured and judged. */
@Component
class WaterViews {
    private final Regions regions;

    WaterViews(Regions regions) {
        this.regions = regions;
    }

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
            @Nullable String trophicStateEnglish,
            String edition,
            Instant asOf) {}

    /** Names of the counties by code. */
    Map<String, String> countyNames() {
        return regions.counties().stream().collect(Collectors.toMap(Region::code, Region::name));
    }

    static SectionView section(WaterSection section, Map<String, String> countyNames) {
        String county = section.county();
        return new SectionView(
                section.code(),
                section.name(),
                section.kind(),
                section.body(),
                section.water(),
                section.basin(),
                section.city(),
                county,
                county == null ? null : countyNames.get(county),
                section.grade(),
                section.assessed(),
                classOf(section.target()),
                section.intake(),
                section.lon(),
                section.lat());
    }

    static ReadingView reading(WaterSection section, SectionReading reading) {
        JudgedWater water = JudgedWater.of(section, reading);
        Map<String, Figure.Shown> values = new LinkedHashMap<>();
        for (WaterQuantity quantity : WaterQuantity.ALL) {
            if (reading.values().containsKey(quantity) || reading.marks().containsKey(quantity)) {
                values.put(
                        quantity.key(),
                        Figure.Shown.of(
                                reading.values().get(quantity),
                                WaterWording.value(reading, quantity),
                                quantity.unit(),
                                WaterKeys.reading(section.code(), reading.at(), quantity.key())));
            }
        }
        return new ReadingView(
                reading.at(),
                shown(water.waterClass(), WaterKeys.reading(section.code(), reading.at(), WaterKeys.CLASS)),
                classOf(water.waterClass()),
                labels(water.worst()),
                values,
                reading.marks().keySet().stream()
                        .filter(reading::isBelow)
                        .map(WaterQuantity::key)
                        .sorted()
                        .toList(),
                classOf(reading.publishedClass()),
                reading.status());
    }

    static MonthView month(WaterSection section, WaterMonth month) {
        JudgedWater water = month.judged(section);
        String code = section.code();
        Map<String, Figure.Shown> means = new LinkedHashMap<>();
        water.shown()
                .forEach((item, value) -> means.put(
                        item.key(),
                        Figure.Shown.of(
                                value,
                                WaterWording.text(value),
                                item.unit(),
                                WaterKeys.month(code, month.month(), item.key()))));
        TrophicJudgement trophic = water.trophic();
        TrophicLevel level = trophic == null ? null : trophic.level();
        return new MonthView(
                month.month().toString(),
                shown(water.waterClass(), WaterKeys.month(code, month.month(), WaterKeys.CLASS)),
                classOf(water.waterClass()),
                labels(water.worst()),
                pollutants(water),
                water.compliant(),
                month.readings(),
                means,
                trophic == null
                        ? null
                        : Figure.Shown.of(
                                trophic.index(),
                                WaterWording.text(trophic.index()),
                                "",
                                WaterKeys.month(code, month.month(), WaterKeys.TROPHIC_INDEX)),
                level == null ? null : level.chinese(),
                level == null ? null : level.english(),
                water.edition(),
                month.asOf());
    }

    static List<PollutantView> pollutants(JudgedWater water) {
        return water.mainPollutants().stream()
                .map(main -> new PollutantView(
                        main.item().key(), main.item().label(), view(main.waterClass()), main.multiple()))
                .toList();
    }

    static Figure.Shown shown(@Nullable WaterClass waterClass, String ref) {
        return waterClass == null
                ? Figure.Shown.missing("", ref)
                : Figure.Shown.of(BigDecimal.valueOf(waterClass.number()), waterClass.roman(), "", ref);
    }

    static List<String> labels(Collection<WaterItem> items) {
        return items.stream().map(WaterItem::label).toList();
    }

    static @Nullable ClassView classOf(@Nullable WaterClass waterClass) {
        return waterClass == null ? null : view(waterClass);
    }

    static @Nullable ClassView classOf(@Nullable Integer number) {
        return number == null ? null : view(WaterClass.values()[number - 1]);
    }

    static @Nullable QualityView qualityOf(@Nullable WaterQuality quality) {
        return quality == null
                ? null
                : new QualityView(quality.chinese(), quality.english(), quality.colour(), quality.hex());
    }

    static List<ClassView> classes() {
        return Arrays.stream(WaterClass.values()).map(WaterViews::view).toList();
    }

    /** Those of these keys, in the standard's order. */
    static List<ItemView> items(Collection<String> keys) {
        return WaterQuantity.ALL.stream()
                .filter(quantity -> keys.contains(quantity.key()))
                .map(quantity -> new ItemView(quantity.key(), quantity.label(), quantity.chinese(), quantity.unit()))
                .toList();
    }

    static ClassView view(WaterClass waterClass) {
        WaterQuality quality = waterClass.quality();
        return new ClassView(
                waterClass.number(),
                waterClass.roman(),
                quality.chinese(),
                quality.english(),
                quality.colour(),
                quality.hex());
    }
}
