package org.ecoledger.evaluation;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.WaterViews.ClassView;
import org.ecoledger.evaluation.WaterViews.ItemView;
import org.ecoledger.evaluation.WaterViews.MonthView;
import org.ecoledger.evaluation.WaterViews.ReadingView;
import org.ecoledger.evaluation.WaterViews.SectionView;
import org.ecoledger.monitoring.SectionReading;
import org.ecoledger.monitoring.WaterReadings;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.monitoring.WaterSections;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.water.SurfaceWater;
import org.ecoledger.standards.water.WaterClass;
import org.ecoledger.standards.water.WaterItem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The water at the sections that a person may see: now, and month by month. */
@RestController
@RequestMapping("/api/v1/water")
class WaterController {
    private static final Duration RECENT = Duration.ofDays(30);

    private final WaterSections sections;
    private final WaterReadings readings;
    private final WaterMonths months;
    private final WaterViews views;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    WaterController(
            WaterSections sections,
            WaterReadings readings,
            WaterMonths months,
            WaterViews views,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.sections = sections;
        this.readings = readings;
        this.months = months;
        this.views = views;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /**
     * @param latest the newest reading
     * @param month the newest evaluated month
     */
    record SectionRow(
            SectionView section,
            @Nullable ReadingView latest,
            @Nullable MonthView month) {}

    /** @param classes all classes, for the legend */
    record Sections(List<SectionRow> rows, List<ItemView> items, List<ClassView> classes, Instant asOf) {}

    /** The limit of an item in the section's target class, else in class Ⅲ; of DO the lowest value. */
    record LimitLine(String value, ClassView waterClass, String edition, String clause) {}

    /**
     * @param readings the readings of the last thirty days with one, newest first
     * @param months the year's evaluated months in order of time
     * @param items those that were measured at the section in this year
     * @param limits by item
     */
    record SectionYear(
            SectionView section,
            int year,
            List<ReadingView> readings,
            List<MonthView> months,
            List<ItemView> items,
            Map<String, LimitLine> limits,
            List<ClassView> classes,
            Instant asOf) {}

    @GetMapping("/sections")
    Sections sections(Actor actor) {
        List<WaterSection> visible = sections.all(jurisdictions.of(actor));
        List<String> codes = visible.stream().map(WaterSection::code).toList();
        Map<String, SectionReading> newest = readings.newest(codes);
        Map<String, WaterMonth> newestMonths = months.newest(codes);
        Map<String, String> counties = views.countyNames();
        List<SectionRow> rows = visible.stream()
                .map(section -> new SectionRow(
                        WaterViews.section(section, counties),
                        Optional.ofNullable(newest.get(section.code()))
                                .map(reading -> WaterViews.reading(section, reading))
                                .orElse(null),
                        Optional.ofNullable(newestMonths.get(section.code()))
                                .map(month -> WaterViews.month(section, month))
                                .orElse(null)))
                .toList();
        return new Sections(rows, WaterViews.items(measured(rows)), WaterViews.classes(), clock.instant());
    }

    @GetMapping("/sections/{code}")
    SectionYear section(@PathVariable String code, @RequestParam int year, Actor actor) {
        if (year < WaterPeriod.FIRST_YEAR || year > JudgedDays.LAST.getYear()) {
            throw Problem.malformed("evaluation.year", Integer.toString(year));
        }
        WaterSection section = sections.find(code, jurisdictions.of(actor))
                .orElseThrow(() -> Problem.notFound("evaluation.no-such-section", code));
        List<ReadingView> recent = recent(section);
        List<MonthView> evaluated =
                months.between(List.of(code), YearMonth.of(year, 1), YearMonth.of(year, 12)).stream()
                        .map(month -> WaterViews.month(section, month))
                        .toList();
        Set<String> measured = new HashSet<>();
        recent.forEach(reading -> measured.addAll(reading.values().keySet()));
        evaluated.forEach(month -> measured.addAll(month.means().keySet()));
        return new SectionYear(
                WaterViews.section(section, views.countyNames()),
                year,
                recent,
                evaluated,
                WaterViews.items(measured),
                limits(section),
                WaterViews.classes(),
                clock.instant());
    }

    /** Samples of once a month too: the thirty days are counted back from the newest reading. */
    private List<ReadingView> recent(WaterSection section) {
        return Optional.ofNullable(readings.newest(List.of(section.code())).get(section.code())).stream()
                .flatMap(
                        newest -> readings
                                .between(
                                        section.code(),
                                        newest.at().minus(RECENT),
                                        newest.at().plusSeconds(1))
                                .reversed()
                                .stream())
                .map(reading -> WaterViews.reading(section, reading))
                .toList();
    }

    private static Set<String> measured(List<SectionRow> rows) {
        Set<String> measured = new HashSet<>();
        for (SectionRow row : rows) {
            ReadingView latest = row.latest();
            MonthView month = row.month();
            if (latest != null) {
                measured.addAll(latest.values().keySet());
            }
            if (month != null) {
                measured.addAll(month.means().keySet());
            }
        }
        return measured;
    }

    /** Groundwater has a standard of its own, whose limits are not drawn. */
    private Map<String, LimitLine> limits(WaterSection section) {
        Map<String, LimitLine> lines = new LinkedHashMap<>();
        if (section.body() == WaterSection.Body.GROUND) {
            return lines;
        }
        Integer target = section.target();
        WaterClass waterClass = target == null ? WaterClass.III : WaterClass.values()[target - 1];
        String edition =
                Editions.inForce(Subject.SURFACE_WATER, CityTime.today(clock)).code();
        for (WaterItem item : SurfaceWater.items()) {
            SurfaceWater.limit(item, JudgedWater.bodyOf(section.body()), waterClass)
                    .ifPresent(limit -> lines.put(
                            item.key(),
                            new LimitLine(limit.toPlainString(), WaterViews.view(waterClass), edition, "表1")));
        }
        return lines;
    }
}
