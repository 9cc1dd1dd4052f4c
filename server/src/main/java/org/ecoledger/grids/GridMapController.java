package org.ecoledger.grids;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Jurisdictions;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.simplify.DouglasPeuckerSimplifier;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Cells and what lies in them on a map, and what a point lies in. */
@RestController
@RequestMapping("/api/v1/grids")
class GridMapController {
    /** Some 20 m: finer corners are not seen on a map of a city. */
    private static final double COARSENESS = 0.0002;

    private final Layers layers;
    private final Cells cells;
    private final CellContents contents;
    private final Whereabouts whereabouts;
    private final GridRights rights;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    GridMapController(
            Layers layers,
            Cells cells,
            CellContents contents,
            Whereabouts whereabouts,
            GridRights rights,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.layers = layers;
        this.cells = cells;
        this.contents = contents;
        this.whereabouts = whereabouts;
        this.rights = rights;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record MapCell(String code, String name, Coded kind, boolean line, Outline outline) {}

    /** @param objects longitude and latitude of each, WGS-84 */
    record GridMap(List<MapCell> cells, List<double[]> objects, List<double[]> sensitive, Instant asOf) {}

    /** What a point lies in, as far as the reader may see it. */
    record Here(
            @Nullable String county,
            @Nullable String township,
            @Nullable String village,
            List<Coded> cells) {}

    /** Outlines of the cells of the jurisdiction and the points of what lies in them, in WGS-84. */
    @GetMapping("/map")
    GridMap map(Actor actor, Locale locale) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        Set<String> seen = cells.all(jurisdiction).stream().map(Cell::code).collect(Collectors.toUnmodifiableSet());
        return new GridMap(
                layers.now().placed().stream()
                        .filter(zone -> seen.contains(zone.cell().code()))
                        .map(zone -> mapCell(zone, locale))
                        .toList(),
                contents.points(jurisdiction, "object"),
                contents.points(jurisdiction, "sensitive"),
                clock.instant());
    }

    /** @param datum WGS-84, CGCS2000 or GCJ-02 */
    @GetMapping("/at")
    Here at(@RequestParam double lon, @RequestParam double lat, @RequestParam String datum, Actor actor) {
        Whereabout where = whereabouts.at(lon, lat, datum);
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        return new Here(
                mine(actor, where.county()),
                mine(actor, where.township()),
                mine(actor, where.village()),
                where.cells().stream()
                        .map(code -> cells.find(code, jurisdiction))
                        .flatMap(Optional::stream)
                        .map(cell -> new Coded(cell.code(), cell.name()))
                        .toList());
    }

    private @Nullable String mine(Actor actor, @Nullable String region) {
        return region != null && rights.covers(actor, region) ? region : null;
    }

    private static MapCell mapCell(Layer.Zone zone, Locale locale) {
        Geometry outline = Objects.requireNonNull(zone.outline());
        Geometry coarse = DouglasPeuckerSimplifier.simplify(outline, COARSENESS);
        return new MapCell(
                zone.cell().code(),
                zone.cell().name(),
                new Coded(zone.kind().code(), zone.kind().name(locale)),
                zone.kind().line(),
                Outline.of(coarse.isEmpty() ? outline : coarse));
    }
}
