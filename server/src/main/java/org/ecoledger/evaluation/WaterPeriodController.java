package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.WaterViews.ClassView;
import org.ecoledger.evaluation.WaterViews.ItemView;
import org.ecoledger.evaluation.WaterViews.PollutantView;
import org.ecoledger.evaluation.WaterViews.QualityView;
import org.ecoledger.evaluation.WaterViews.SectionView;
import org.ecoledger.figures.Figure;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.monitoring.WaterSection.Kind;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.standards.water.RiverPollutant;
import org.ecoledger.standards.water.WaterItem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Months, quarters and years: sections against their targets, rivers, counties and the city, sources of drinking water. */
@RestController
@RequestMapping("/api/v1/water")
class WaterPeriodController {
    private final WaterPeriods waters;
    private final WaterViews views;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    WaterPeriodController(WaterPeriods waters, WaterViews views, Jurisdictions jurisdictions, Clock clock) {
        this.waters = waters;
        this.views = views;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * A main pollutant of a group.
     *
     * @param rate % of the evaluated sections in which it is worse than class Ⅲ
     */
    record ItemShare(String key, String label, Figure.Shown rate) {}

    /**
     * The city, a county, a river or a lake over its assessed sections; a reader's sections only.
     *
     * @param place address of it in figures: code of the region, {@code river:} or {@code lake:} and the name
     * @param sections how many there are
     * @param evaluated how many of them have a class in the period
     * @param withTarget how many of them have a target
     * @param complianceRate % of those with a target that comply
     * @param goodShare % of the evaluated in classes Ⅰ to Ⅲ
     * @param worstShare % of the evaluated worse than class Ⅴ
     * @param quality in words, by 环办〔2011〕22号
     */
    record GroupRow(
            String place,
            String name,
            WaterGroup.Kind kind,
            Figure.Shown sections,
            Figure.Shown evaluated,
            Figure.Shown withTarget,
            Figure.Shown compliant,
            Figure.Shown complianceRate,
            Figure.Shown goodShare,
            Figure.Shown worstShare,
            Figure.Shown quality,
            @Nullable QualityView grade,
            List<ItemShare> mainPollutants) {}

    /** The class of one month of a period, against the section's target. */
    record MonthClass(
            String month,
            Figure.Shown waterClass,
            @Nullable ClassView grade,
            @Nullable Boolean compliant) {}

    /**
     * A section over the period.
     *
     * @param months the evaluated months in it, in order of time
     * @param worst labels of the items that decide the class
     * @param compliant null without a target or a class
     */
    record SectionPeriod(
            SectionView section,
            Figure.Shown waterClass,
            @Nullable ClassView grade,
            List<String> worst,
            List<PollutantView> mainPollutants,
            @Nullable Boolean compliant,
            List<MonthClass> months) {}

    /**
     * @param items names of what was measured
     * @param period 2026-09, 2026-Q3 or 2026
     * @param regions the city first, then the counties, as far as the reader sees them
     * @param waters rivers, then lakes
     * @param periods periods with data, newest first: months, quarters, years
     */
    record Compliance(
            String period,
            List<GroupRow> regions,
            List<GroupRow> waters,
            List<SectionPeriod> sections,
            List<ItemView> items,
            List<ClassView> classes,
            List<String> periods,
            Instant asOf) {}

    /**
     * A source of drinking water over the period.
     *
     * @param compliant null where nothing was measured
     * @param failing labels of the items that miss their limit
     * @param intake what it gave in the period, 10,000 m³
     */
    record SourceRow(
            SectionView section,
            Figure.Shown waterClass,
            @Nullable ClassView grade,
            @Nullable Boolean compliant,
            List<String> failing,
            Figure.Shown intake,
            int months) {}

    /**
     * @param items names of what was measured
     * @param rateByVolume % of the intake that complies
     * @param rateByCount % of the sources that comply
     */
    record Sources(
            String period,
            Figure.Shown evaluated,
            Figure.Shown compliant,
            Figure.Shown rateByCount,
            Figure.Shown rateByVolume,
            List<SourceRow> rows,
            List<ItemView> items,
            List<String> periods,
            Instant asOf) {}

    @GetMapping("/compliance")
    Compliance compliance(@RequestParam(required = false) @Nullable String period, Actor actor) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        WaterPeriod asked = asked(period, Kind.SECTION, jurisdiction);
        List<PeriodSection> all = waters.all(Kind.SECTION, asked, jurisdiction);
        Map<String, String> counties = views.countyNames();
        return new Compliance(
                asked.text(),
                waters.regions(asked, all, jurisdiction).stream()
                        .map(WaterPeriodController::group)
                        .toList(),
                waters.waters(asked, all).stream()
                        .map(WaterPeriodController::group)
                        .toList(),
                all.stream().map(one -> section(one, counties)).toList(),
                items(all),
                WaterViews.classes(),
                waters.known(Kind.SECTION, jurisdiction),
                clock.instant());
    }

    @GetMapping("/sources")
    Sources sources(@RequestParam(required = false) @Nullable String period, Actor actor) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        WaterPeriod asked = asked(period, Kind.SOURCE, jurisdiction);
        SourceGroup group = waters.sources(Optional.empty(), asked, jurisdiction)
                .orElseGet(() -> new SourceGroup("", "", asked, List.of()));
        Map<String, String> counties = views.countyNames();
        return new Sources(
                asked.text(),
                shown(group, WaterStatistic.SOURCES_EVALUATED),
                shown(group, WaterStatistic.SOURCES_COMPLIANT),
                shown(group, WaterStatistic.SOURCES_BY_COUNT),
                shown(group, WaterStatistic.SOURCES_BY_VOLUME),
                group.sources().stream().map(one -> source(one, counties)).toList(),
                items(group.sources()),
                waters.known(Kind.SOURCE, jurisdiction),
                clock.instant());
    }

    /** The newest month with data where nobody names a period. */
    private WaterPeriod asked(@Nullable String period, Kind kind, Jurisdiction jurisdiction) {
        if (period != null && !period.isBlank()) {
            return WaterPeriod.read(period);
        }
        return WaterPeriod.of(waters.newest(kind, jurisdiction).orElseGet(() -> YearMonth.from(CityTime.today(clock))));
    }

    private static GroupRow group(WaterGroup group) {
        WaterGroup.Graded graded = group.graded();
        return new GroupRow(
                group.place(),
                group.name(),
                group.kind(),
                shown(group, WaterStatistic.SECTIONS),
                shown(group, WaterStatistic.EVALUATED),
                shown(group, WaterStatistic.WITH_TARGET),
                shown(group, WaterStatistic.COMPLIANT),
                shown(group, WaterStatistic.COMPLIANCE_RATE),
                shown(group, WaterStatistic.GOOD_SHARE),
                shown(group, WaterStatistic.WORST_SHARE),
                shown(group, WaterStatistic.QUALITY),
                WaterViews.qualityOf(graded.quality()),
                graded.mainPollutants().stream().map(main -> share(group, main)).toList());
    }

    private static ItemShare share(WaterGroup group, RiverPollutant main) {
        String ref = WaterKeys.period(
                group.place(), group.period(), WaterKeys.EXCEEDING + main.item().key());
        BigDecimal rate = main.exceedPercent();
        return new ItemShare(
                main.item().key(), main.item().label(), Figure.Shown.of(rate, WaterWording.text(rate), "%", ref));
    }

    private static SectionPeriod section(PeriodSection one, Map<String, String> counties) {
        JudgedWater water = one.water();
        return new SectionPeriod(
                WaterViews.section(one.section(), counties),
                WaterViews.shown(water.waterClass(), one.ref(WaterKeys.CLASS)),
                WaterViews.classOf(water.waterClass()),
                WaterViews.labels(water.worst()),
                WaterViews.pollutants(water),
                water.compliant(),
                one.months().stream().map(month -> month(one.section(), month)).toList());
    }

    private static MonthClass month(WaterSection section, WaterMonth month) {
        JudgedWater water = month.judged(section);
        return new MonthClass(
                month.month().toString(),
                WaterViews.shown(water.waterClass(), WaterKeys.month(section.code(), month.month(), WaterKeys.CLASS)),
                WaterViews.classOf(water.waterClass()),
                water.compliant());
    }

    private static List<ItemView> items(List<PeriodSection> all) {
        return WaterViews.items(all.stream()
                .flatMap(one -> one.water().values().keySet().stream())
                .map(WaterItem::key)
                .collect(Collectors.toSet()));
    }

    private static SourceRow source(PeriodSection one, Map<String, String> counties) {
        JudgedWater water = one.water();
        BigDecimal intake = one.intake();
        return new SourceRow(
                WaterViews.section(one.section(), counties),
                WaterViews.shown(water.waterClass(), one.ref(WaterKeys.CLASS)),
                WaterViews.classOf(water.waterClass()),
                water.compliant(),
                WaterViews.labels(water.failing()),
                Figure.Shown.of(
                        intake,
                        WaterWording.text(intake),
                        WaterWording.VOLUME,
                        WaterKeys.period(one.section().code(), one.period(), WaterKeys.INTAKE)),
                one.months().size());
    }

    private static Figure.Shown shown(WaterGroup group, WaterStatistic statistic) {
        WaterGroup.Value value = group.value(statistic);
        String ref = WaterKeys.period(group.place(), group.period(), statistic.key());
        return Figure.Shown.of(value.number(), value.text(), statistic.unit(), ref);
    }

    private static Figure.Shown shown(SourceGroup group, WaterStatistic statistic) {
        WaterGroup.Value value = group.value(statistic);
        String ref = WaterKeys.period(group.place(), group.period(), statistic.key());
        return Figure.Shown.of(value.number(), value.text(), statistic.unit(), ref);
    }
}
