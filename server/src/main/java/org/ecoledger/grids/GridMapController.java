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
import org.ecoledger.problems.Problem;
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
    private final Crowd crowd;
    private final Whereabouts whereabouts;
    private final GridRights rights;
    private final Jurisdictions jurisdictions;
    private final Clock clock;

    GridMapController(
            Layers layers,
            Cells cells,
            Crowd crowd,
            Whereabouts whereabouts,
            GridRights rights,
            Jurisdictions jurisdictions,
            Clock clock) {
        this.layers = layers;
        this.cells = cells;
        this.crowd = crowd;
        this.whereabouts = whereabouts;
        this.rights = rights;
        this.jurisdictions = jurisdictions;
        this.clock = clock;
    }

    record MapCell(String code, String name, Coded kind, boolean line, Outline outline) {}

    record GridMap(List<MapCell> cells, Instant asOf) {}

    record ObjectGroups(List<Crowd.Group> groups, Instant asOf) {}

    /** What a point lies in, as far as the reader may see it. */
    record Here(
            @Nullable String county,
            @Nullable String township,
            @Nullable String village,
            List<Coded> cells) {}

    /** Outlines of the cells of the jurisdiction, in WGS-84. */
    @GetMapping("/map")
    GridMap map(Actor actor, Locale locale) {
        Jurisdiction jurisdiction = jurisdictions.of(actor);
        Set<String> seen = cells.all(jurisdiction).stream().map(Cell::code).collect(Collectors.toUnmodifiableSet());
        return new GridMap(
                layers.now().placed().stream()
                        .filter(zone -> seen.contains(zone.cell().code()))
                        .map(zone -> mapCell(zone, locale))
                        .toList(),
                clock.instant());
    }

    /**
     * Objects of the jurisdiction for a map, near ones as one with their number.
     *
     * @param mesh width in degrees of longitude of what is near; with it the box that is looked at is wanted, WGS-84. Without
     *     it all objects, coarsely
     */
    @GetMapping("/map/objects")
    ObjectGroups objects(
            @RequestParam(required = false) @Nullable Double west,
            @RequestParam(required = false) @Nullable Double south,
            @RequestParam(required = false) @Nullable Double east,
            @RequestParam(required = false) @Nullable Double north,
            @RequestParam(required = false) @Nullable Double mesh,
            Actor actor) {
        Crowd.Look look = west == null || south == null || east == null || north == null || mesh == null
                ? null
                : look(west, south, east, north, mesh);
        return new ObjectGroups(crowd.groups(jurisdictions.of(actor), "object", look), clock.instant());
    }

    private static Crowd.Look look(double west, double south, double east, double north, double mesh) {
        // Far out a map looks around the earth: beyond 180 degrees is no mistake.
        boolean isBox = west < east && south < north && Double.isFinite(east - west) && Double.isFinite(north - south);
        if (!isBox || !(mesh > 0 && mesh <= 360)) {
            throw Problem.unacceptable("grids.map.look");
        }
        return new Crowd.Look(west, south, east, north, mesh);
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
