package org.ecoledger.grids;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.ecoledger.access.Actor;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.grids.PaperGrids.Judged;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.ecoledger.organisation.Region;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The page of paper grids (M03-08, P9). */
@RestController
class PaperController {
    private final PaperGrids grids;
    private final Nodes nodes;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    PaperController(PaperGrids grids, Nodes nodes, Jurisdictions jurisdictions, Clock clock) {
        this.grids = grids;
        this.nodes = nodes;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    /** @param level CITY, COUNTY or TOWNSHIP */
    record RegionTotals(
            String region,
            String name,
            Region.Level level,
            @Nullable String parent,
            Map<PaperMeasure, Shown> totals) {}

    /**
     * @param silentSince day from which it is silent; null while it is not
     * @param checkDays within so many days something must be found or checked
     */
    record PaperRow(
            String code,
            String name,
            Coded kind,
            Coded region,
            List<Fault> faults,
            @Nullable String holders,
            LocalDate built,
            @Nullable Instant lastDeed,
            int checkDays,
            @Nullable LocalDate silentSince) {}

    /** @param bare townships without any grid */
    record Paper(
            Coded region,
            List<RegionTotals> totals,
            List<PaperRow> rows,
            List<Coded> bare,
            List<Nodes.Node> nodes,
            Instant asOf) {}

    /** @param region code of a county or township; the whole jurisdiction without it */
    @GetMapping("/api/v1/grids/paper")
    Paper paper(@RequestParam(required = false) @Nullable String region, Actor actor, Locale locale) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        List<Region> shown = grids.shown(jurisdiction);
        Region chosen = shown.stream()
                .filter(one -> region == null || one.code().equals(region))
                .findFirst()
                .orElseThrow(() -> Problem.notFound("grids.no-such-region", region == null ? "" : region));
        List<Judged> all = grids.judged(jurisdiction, "");
        List<Judged> within = PaperGrids.within(all, chosen);
        LocalDate today = grids.today();
        return new Paper(
                new Coded(chosen.code(), chosen.name()),
                shown.stream().map(one -> totals(one, all)).toList(),
                within.stream()
                        .filter(Judged::isPaper)
                        .map(one -> row(one, locale))
                        .toList(),
                grids.bare(all, chosen).stream()
                        .map(one -> new Coded(one.code(), one.name()))
                        .toList(),
                nodes.of(today, locale),
                clock.instant());
    }

    private static RegionTotals totals(Region region, List<Judged> all) {
        List<Judged> within = PaperGrids.within(all, region);
        Map<PaperMeasure, Shown> totals = new EnumMap<>(PaperMeasure.class);
        for (PaperMeasure measure : PaperMeasure.values()) {
            totals.put(measure, PaperFigures.shown(region, measure, within));
        }
        return new RegionTotals(region.code(), region.name(), region.level(), region.parent(), totals);
    }

    private static PaperRow row(Judged one, Locale locale) {
        CellStanding standing = one.standing();
        Cell cell = standing.cell();
        return new PaperRow(
                cell.code(),
                cell.name(),
                new Coded(cell.kind(), one.kind().name(locale)),
                new Coded(cell.region(), standing.regionName()),
                one.faults(),
                standing.holders(),
                cell.built(),
                standing.lastDeed(),
                one.kind().checkDays(),
                one.faults().contains(Fault.SILENT) ? one.dueBy().plusDays(1) : null);
    }
}
