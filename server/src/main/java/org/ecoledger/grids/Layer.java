package org.ecoledger.grids;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ecoledger.organisation.Region.Level;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.geom.Geometry;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.prep.PreparedGeometry;
import org.locationtech.jts.geom.prep.PreparedGeometryFactory;
import org.locationtech.jts.index.strtree.STRtree;

/**
 * All cells and all boundaries of regions as they were at one version, in WGS-84, ready to be asked by many threads.
 *
 * <p>A point belongs to at most one cell of each kind, or of each storey of a kind where cells of one kind stand below one
 * another, as reaches do. They are gone through from the top: of the cells that cover the point, borders included, those
 * below a cell that was passed over are passed over too; of areas the one with the smallest code holds it, of lines the
 * nearest, and of equally near ones that with the smallest code. So a point on the border of two cells has one holder, and
 * always the same.
 */
final class Layer {
    private final String version;
    private final Map<String, Zone> zones = new HashMap<>();
    private final Map<String, Boundary> boundaries = new HashMap<>();
    private final STRtree cellTree = new STRtree();
    private final STRtree boundaryTree = new STRtree();

    /** @param outline what was drawn, in WGS-84; null for a cell without an outline */
    record Zone(
            Cell cell,
            CellKind kind,
            @Nullable Geometry outline,
            @Nullable PreparedGeometry reach) {
        private boolean covers(Point point) {
            return reach != null && reach.covers(point);
        }

        private double distance(Point point) {
            return outline != null && kind.line() ? outline.distance(point) : 0;
        }
    }

    /** @param outline null for a region whose outline is not known */
    record Boundary(
            String code,
            @Nullable String parent,
            Level level,
            @Nullable PreparedGeometry outline) {}

    Layer(String version, List<Zone> cells, List<Boundary> regions) {
        this.version = version;
        for (Zone zone : cells) {
            zones.put(zone.cell().code(), zone);
            if (zone.reach() != null) {
                cellTree.insert(zone.reach().getGeometry().getEnvelopeInternal(), zone);
            }
        }
        for (Boundary region : regions) {
            boundaries.put(region.code(), region);
            if (region.outline() != null) {
                boundaryTree.insert(region.outline().getGeometry().getEnvelopeInternal(), region);
            }
        }
        cellTree.build();
        boundaryTree.build();
    }

    /** A cell with the shape in which a point is looked for: an area itself, a line with its width. */
    static Zone zone(Cell cell, CellKind kind, @Nullable Geometry outline) {
        if (outline == null || outline.isEmpty()) {
            return new Zone(cell, kind, null, null);
        }
        Integer width = cell.width();
        Geometry reach = kind.line() ? Shapes.around(outline, width == null ? 1 : width) : outline;
        return new Zone(cell, kind, outline, PreparedGeometryFactory.prepare(reach));
    }

    String version() {
        return version;
    }

    Optional<Zone> zone(String code) {
        return Optional.ofNullable(zones.get(code));
    }

    /** The outline of the region, if it is known. */
    Optional<Geometry> boundary(Level level) {
        return boundaries.values().stream()
                .filter(region -> region.level() == level)
                .map(Boundary::outline)
                .filter(java.util.Objects::nonNull)
                .map(PreparedGeometry::getGeometry)
                .findFirst();
    }

    /** Code of the city. */
    Optional<String> city() {
        return boundaries.values().stream()
                .filter(region -> region.level() == Level.CITY)
                .map(Boundary::code)
                .min(Comparator.naturalOrder());
    }

    /** Cells with an outline. */
    List<Zone> placed() {
        return zones.values().stream().filter(zone -> zone.outline() != null).toList();
    }

    Whereabout at(double lon, double lat) {
        Point point = Shapes.FACTORY.createPoint(new Coordinate(lon, lat));
        List<Zone> holders = holders(point);
        List<String> cells = holders.stream().map(zone -> zone.cell().code()).toList();
        Map<Level, String> regions = new HashMap<>();
        holders.stream()
                .filter(zone -> !zone.kind().line())
                .findFirst()
                .ifPresent(zone -> climb(zone.cell().region(), regions));
        for (Level level : List.of(Level.CITY, Level.COUNTY, Level.TOWNSHIP, Level.VILLAGE)) {
            if (!regions.containsKey(level)) {
                inside(point, level, regions).ifPresent(code -> climb(code, regions));
            }
        }
        return new Whereabout(
                regions.get(Level.COUNTY), regions.get(Level.TOWNSHIP), regions.get(Level.VILLAGE), cells);
    }

    /** The cell itself, then the cells above it. */
    List<String> withAncestors(String code) {
        List<String> path = new ArrayList<>();
        Zone zone = zones.get(code);
        while (zone != null && !path.contains(zone.cell().code())) {
            path.add(zone.cell().code());
            String parent = zone.cell().parent();
            zone = parent == null ? null : zones.get(parent);
        }
        return path;
    }

    /** Cells of this kind that have this region. */
    List<String> cellsOf(String region, String kind) {
        return zones.values().stream()
                .map(Zone::cell)
                .filter(cell -> cell.region().equals(region) && cell.kind().equals(kind))
                .map(Cell::code)
                .sorted()
                .toList();
    }

    private List<Zone> holders(Point point) {
        Map<Storey, List<Zone>> storeys = new TreeMap<>(Storey.FROM_THE_TOP);
        for (Object found : cellTree.query(point.getEnvelopeInternal())) {
            Zone zone = (Zone) found;
            if (zone.covers(point)) {
                storeys.computeIfAbsent(storey(zone), _ -> new ArrayList<>()).add(zone);
            }
        }
        Set<String> passedOver = new HashSet<>();
        List<Zone> areas = new ArrayList<>();
        List<Zone> lines = new ArrayList<>();
        storeys.forEach((storey, covering) -> holder(covering, point, passedOver)
                .ifPresent(zone -> (zone.kind().line() ? lines : areas).addFirst(zone)));
        areas.addAll(lines);
        return areas;
    }

    /** @param depth how many cells of the same kind stand above it */
    private record Storey(int rank, int depth) {
        static final Comparator<Storey> FROM_THE_TOP =
                Comparator.comparingInt(Storey::rank).thenComparingInt(Storey::depth);
    }

    private Storey storey(Zone zone) {
        long same = withAncestors(zone.cell().code()).stream()
                .map(zones::get)
                .filter(above -> above != null && above.kind().equals(zone.kind()))
                .count();
        return new Storey(zone.kind().rank(), (int) same - 1);
    }

    private Optional<Zone> holder(List<Zone> covering, Point point, Set<String> passedOver) {
        Optional<Zone> holder = covering.stream()
                .filter(zone -> withAncestors(zone.cell().code()).stream().noneMatch(passedOver::contains))
                .min(Comparator.comparingDouble((Zone zone) -> zone.distance(point))
                        .thenComparing(zone -> zone.cell().code()));
        covering.stream()
                .filter(zone -> holder.isEmpty() || zone != holder.get())
                .forEach(zone -> passedOver.add(zone.cell().code()));
        return holder;
    }

    private void climb(String region, Map<Level, String> into) {
        Boundary at = boundaries.get(region);
        while (at != null) {
            into.putIfAbsent(at.level(), at.code());
            String parent = at.parent();
            at = parent == null ? null : boundaries.get(parent);
        }
    }

    /** The region of this level around the point, below those already known; the smallest code where there are several. */
    private Optional<String> inside(Point point, Level level, Map<Level, String> known) {
        var box = new Envelope(point.getCoordinate());
        List<String> found = new ArrayList<>();
        for (Object candidate : boundaryTree.query(box)) {
            Boundary region = (Boundary) candidate;
            if (region.level() == level
                    && region.outline() != null
                    && region.outline().covers(point)) {
                Map<Level, String> path = new HashMap<>();
                climb(region.code(), path);
                if (known.entrySet().stream()
                        .allMatch(entry ->
                                entry.getValue().equals(path.getOrDefault(entry.getKey(), entry.getValue())))) {
                    found.add(region.code());
                }
            }
        }
        return found.stream().min(Comparator.naturalOrder());
    }
}
