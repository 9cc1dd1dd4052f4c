package org.ecoledger.grids;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.organisation.Datum;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Envelope;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which things and which matters lie in which cells; worked out again where cells change. */
@Repository
class Placements {
    private static final int AT_ONCE = 2_000;

    private final JdbcClient db;
    private final Layers layers;

    Placements(JdbcClient db, Layers layers) {
        this.db = db;
        this.layers = layers;
    }

    /**
     * Something that lies somewhere.
     *
     * @param cell said by somebody; else the point decides
     * @param lon WGS-84
     * @param township of a matter without a point
     */
    private record Thing(
            String name,
            @Nullable String cell,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String township) {}

    /** Cells in which something lies: the named one with those above it, or those at its point. */
    static List<String> cells(
            Layer layer, @Nullable String cell, @Nullable Double lon, @Nullable Double lat, @Nullable String township) {
        Set<String> cells = new LinkedHashSet<>();
        List<String> there =
                lon == null || lat == null ? List.of() : layer.at(lon, lat).cells();
        if (cell != null && layer.zone(cell).isPresent()) {
            cells.addAll(layer.withAncestors(cell));
            there.stream().filter(code -> isLine(layer, code)).forEach(cells::add);
        } else {
            cells.addAll(there);
        }
        if (cells.isEmpty() && lon == null && township != null) {
            layer.cellsOf(township, "township").forEach(code -> cells.addAll(layer.withAncestors(code)));
        }
        return List.copyOf(cells);
    }

    private static boolean isLine(Layer layer, String code) {
        return layer.zone(code).map(zone -> zone.kind().line()).orElse(false);
    }

    /** Places one thing of {@code grids.inside}. */
    void place(String subject) {
        replaceInside(layers.now(), things(List.of(subject)));
    }

    /** Places a matter; the cells in which it lies. */
    List<String> placeMatter(
            String number,
            @Nullable String cell,
            @Nullable Double lon,
            @Nullable Double lat,
            @Nullable String datum,
            @Nullable String township) {
        Datum.Point point = lon == null || lat == null ? null : Datum.wgs84(lon, lat, datum);
        List<String> cells = cells(
                layers.now(), cell, point == null ? null : point.lon(), point == null ? null : point.lat(), township);
        write(List.of(number), List.of(cells), cell == null ? List.of() : List.of(number + " " + cell));
        return cells;
    }

    /** Places anew what lies in these cells or will; after cells were drawn or given up, in the same transaction. */
    void redo(List<String> codes) {
        Layer layer = layers.fresh();
        var box = new Envelope();
        Set<String> subjects = new LinkedHashSet<>(
                names("select distinct subject from grids.inside_cells where cell = any(:names)", codes));
        Set<String> matters = new LinkedHashSet<>(
                names("select distinct number from grids.matter_cells where cell = any(:names)", codes));
        List<String> regions = new ArrayList<>();
        for (String code : codes) {
            layer.zone(code).ifPresent(zone -> {
                regions.add(zone.cell().region());
                if (zone.reach() != null) {
                    box.expandToInclude(zone.reach().getGeometry().getEnvelopeInternal());
                }
            });
        }
        if (!box.isNull()) {
            subjects.addAll(insideOf(box));
            matters.addAll(mattersIn(box));
        }
        matters.addAll(
                names("select number from matters.pub_matters where lon is null and township = any(:names)", regions));
        inParts(List.copyOf(subjects), part -> replaceInside(layer, things(part)));
        inParts(List.copyOf(matters), part -> replaceMatters(layer, part));
    }

    private static void inParts(List<String> all, java.util.function.Consumer<List<String>> each) {
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            each.accept(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
    }

    private List<String> names(String sql, List<String> names) {
        return db.sql(sql)
                .param("names", names.toArray(String[]::new))
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> insideOf(Envelope box) {
        return db.sql("""
                        select subject from grids.inside
                        where lon is not null and point(lon, lat) <@ box(point(:west, :south), point(:east, :north))
                        """)
                .param("west", box.getMinX())
                .param("south", box.getMinY())
                .param("east", box.getMaxX())
                .param("north", box.getMaxY())
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Matters near the box: a point in GCJ-02 is up to some 700 m off. */
    private List<String> mattersIn(Envelope box) {
        return db.sql("""
                        select number from matters.pub_matters
                        where lon between :west and :east and lat between :south and :north
                        """)
                .param("west", box.getMinX() - 0.01)
                .param("south", box.getMinY() - 0.01)
                .param("east", box.getMaxX() + 0.01)
                .param("north", box.getMaxY() + 0.01)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<Thing> things(List<String> names) {
        return db.sql("select i.subject, i.cell, i.lon, i.lat from grids.inside i where i.subject = any(:names)")
                .param("names", names.toArray(String[]::new))
                .query((row, _) -> new Thing(
                        row.getString("subject"),
                        row.getString("cell"),
                        row.getObject("lon", Double.class),
                        row.getObject("lat", Double.class),
                        null))
                .list();
    }

    private void replaceInside(Layer layer, List<Thing> things) {
        List<String> cells = new ArrayList<>();
        List<String> subjects = new ArrayList<>();
        for (Thing thing : things) {
            for (String cell : cells(layer, thing.cell(), thing.lon(), thing.lat(), null)) {
                cells.add(cell);
                subjects.add(thing.name());
            }
        }
        String[] names = things.stream().map(Thing::name).toArray(String[]::new);
        db.sql("delete from grids.inside_cells where subject = any(:names)")
                .param("names", names)
                .update();
        db.sql("""
                        insert into grids.inside_cells (cell, kind, list, subject)
                        select p.cell, i.kind, i.list, i.subject
                        from unnest(:cells::text[], :subjects::text[]) as p (cell, subject)
                        join grids.inside i on i.subject = p.subject
                        """)
                .param("cells", cells.toArray(String[]::new))
                .param("subjects", subjects.toArray(String[]::new))
                .update();
        db.sql("""
                        update grids.inside i set region = nullif(p.region, '')
                        from unnest(:names::text[], :regions::text[]) as p (subject, region)
                        where i.subject = p.subject and i.region is distinct from nullif(p.region, '')
                        """)
                .param("names", names)
                .param(
                        "regions",
                        things.stream().map(thing -> region(layer, thing)).toArray(String[]::new))
                .update();
    }

    /** The smallest region known to hold the thing; the city where nothing is known, nothing where there is none. */
    private static String region(Layer layer, Thing thing) {
        Optional<String> named = Optional.ofNullable(thing.cell())
                .flatMap(layer::zone)
                .filter(zone -> !zone.kind().line())
                .map(zone -> zone.cell().region());
        if (named.isPresent() || thing.lon() == null || thing.lat() == null) {
            return named.or(layer::city).orElse("");
        }
        Whereabout at = layer.at(thing.lon(), thing.lat());
        return at.region().or(layer::city).orElse("");
    }

    private void replaceMatters(Layer layer, List<String> numbers) {
        List<Thing> things = db.sql("""
                        select m.number, m.lon, m.lat, m.datum, m.township, n.cell
                        from matters.pub_matters m
                        left join grids.matter_cells n on n.number = m.number and n.named
                        where m.number = any(:numbers)
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query((row, _) -> {
                    var lon = row.getBigDecimal("lon");
                    var lat = row.getBigDecimal("lat");
                    Datum.Point point = lon == null || lat == null
                            ? null
                            : Datum.wgs84(lon.doubleValue(), lat.doubleValue(), row.getString("datum"));
                    return new Thing(
                            row.getString("number"),
                            row.getString("cell"),
                            point == null ? null : point.lon(),
                            point == null ? null : point.lat(),
                            row.getString("township"));
                })
                .list();
        write(
                things.stream().map(Thing::name).toList(),
                things.stream()
                        .map(thing -> cells(layer, thing.cell(), thing.lon(), thing.lat(), thing.township()))
                        .toList(),
                things.stream()
                        .filter(thing -> thing.cell() != null)
                        .map(thing -> thing.name() + " " + thing.cell())
                        .toList());
    }

    /** @param named number and cell, with a blank between, where somebody named the cell */
    private void write(List<String> numbers, List<List<String>> cells, List<String> named) {
        List<String> ofCell = new ArrayList<>();
        List<String> ofNumber = new ArrayList<>();
        for (int i = 0; i < numbers.size(); i++) {
            ofCell.addAll(cells.get(i));
            ofNumber.addAll(java.util.Collections.nCopies(cells.get(i).size(), numbers.get(i)));
        }
        db.sql("delete from grids.matter_cells where number = any(:numbers)")
                .param("numbers", numbers.toArray(String[]::new))
                .update();
        db.sql("""
                        insert into grids.matter_cells (cell, number, opened_at, open, named)
                        select p.cell, m.number, m.opened_at, m.closed_at is null, p.number || ' ' || p.cell = any(:named)
                        from unnest(:cells::text[], :numbers::text[]) as p (cell, number)
                        join matters.pub_matters m on m.number = p.number
                        """)
                .param("cells", ofCell.toArray(String[]::new))
                .param("numbers", ofNumber.toArray(String[]::new))
                .param("named", named.toArray(String[]::new))
                .update();
    }
}
