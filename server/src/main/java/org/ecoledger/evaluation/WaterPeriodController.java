package org.ecoledger.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.evaluation.WaterViews.ClassView;
import org.ecoledger.evaluation.WaterViews.PollutantView;
import org.ecoledger.evaluation.WaterViews.QualityView;
import org.ecoledger.evaluation.WaterViews.SectionView;
import org.ecoledger.figures.Figure;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Months, quarters and years: sections against their targets, rivers, counties and the city, sources of drinking water. */
@RestController
@RequestMapping("/api/v1/water")
class WaterPeriodController {
    private final Clock clock;

    WaterPeriodController(Clock clock) {
        this.clock = clock;
    }

    /** What a group of sections is. */
    enum GroupKind {
        CITY,
        COUNTY,
        RIVER,
        LAKE
    }

    /**
     * The city, a county, a river or a lake over its assessed sections; a reader's sections only.
     *
     * @param place address of it in figures: code of the region, {@code river:} or {@code lake:} and the name
     * @param evaluated how many sections have a class in the period
     * @param withTarget how many of them have a target
     * @param complianceRate % of those with a target that comply
     * @param goodShare % of the evaluated in classes Ⅰ to Ⅲ
     * @param worstShare % of the evaluated worse than class Ⅴ
     * @param quality in words, by 环办〔2011〕22号
     */
    record GroupRow(
            String place,
            String name,
            GroupKind kind,
            Figure.Shown sections,
            Figure.Shown evaluated,
            Figure.Shown withTarget,
            Figure.Shown compliant,
            Figure.Shown complianceRate,
            Figure.Shown goodShare,
            Figure.Shown worstShare,
            Figure.Shown quality,
            @Nullable QualityView grade,
            List<PollutantView> mainPollutants) {}

    /**
     * A section over the period.
     *
     * @param months how many evaluated months are in it
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
            int months) {}

    /**
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
            List<String> periods,
            Instant asOf) {}

    @GetMapping("/compliance")
    Compliance compliance(@RequestParam String period, Actor actor) {
        return new Compliance(period, List.of(), List.of(), List.of(), List.of(), List.of(), clock.instant());
    }

    @GetMapping("/sources")
    Sources sources(@RequestParam String period, Actor actor) {
        Figure.Shown none = Figure.Shown.missing("", "water-period:" + period);
        return new Sources(period, none, none, none, none, List.of(), List.of(), clock.instant());
    }
}
