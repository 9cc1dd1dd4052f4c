package org.ecoledger.evaluation;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ecoledger.access.Actor;
import org.ecoledger.evaluation.WaterViews.ClassView;
import org.ecoledger.evaluation.WaterViews.ItemView;
import org.ecoledger.evaluation.WaterViews.MonthView;
import org.ecoledger.evaluation.WaterViews.ReadingView;
import org.ecoledger.evaluation.WaterViews.SectionView;
import org.ecoledger.monitoring.WaterSections;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.problems.Problem;
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
    private final WaterSections sections;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    WaterController(WaterSections sections, Jurisdictions jurisdictions, Clock clock) {
        this.sections = sections;
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
        List<SectionRow> rows = sections.all(jurisdictions.of(actor)).stream()
                .map(section -> new SectionRow(view(section), null, null))
                .toList();
        return new Sections(rows, List.of(), List.of(), clock.instant());
    }

    @GetMapping("/sections/{code}")
    SectionYear section(@PathVariable String code, @RequestParam int year, Actor actor) {
        return sections.find(code, jurisdictions.of(actor))
                .map(section -> new SectionYear(
                        view(section), year, List.of(), List.of(), List.of(), Map.of(), List.of(), clock.instant()))
                .orElseThrow(() -> Problem.notFound("evaluation.no-such-section", code));
    }

    private static SectionView view(org.ecoledger.monitoring.WaterSection section) {
        return new SectionView(
                section.code(),
                section.name(),
                section.kind(),
                section.body(),
                section.water(),
                section.basin(),
                section.city(),
                section.county(),
                null,
                section.grade(),
                section.assessed(),
                null,
                section.intake(),
                section.lon(),
                section.lat());
    }
}
