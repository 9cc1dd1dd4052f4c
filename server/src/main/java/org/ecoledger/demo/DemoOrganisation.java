package org.ecoledger.demo;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Actor;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.TownshipDuty;
import org.ecoledger.organisation.Unit.Kind;
import org.ecoledger.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Geometry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Regions with their boundaries, units, and the townships' duty list. */
@Component
@Order(1)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoOrganisation implements DemoStep {
    static final Actor BUILDER = Actor.system("demo");

    private final Regions regions;
    private final Units units;
    private final TownshipDuties duties;

    DemoOrganisation(Regions regions, Units units, TownshipDuties duties) {
        this.regions = regions;
        this.units = units;
        this.duties = duties;
    }

    @Override
    public String name() {
        return "区划与单位";
    }

    @Override
    public void load(Consumer<Integer> progress) {
        var rows = DemoTable.rows("regions");
        rows.forEach(row -> regions.put(
                BUILDER,
                row.get("code"),
                emptyAsNull(row.get("parent")),
                row.get("name"),
                Level.valueOf(row.get("level"))));
        progress.accept(30);
        Map<String, Coordinate> seats = new LinkedHashMap<>();
        rows.stream()
                .filter(row -> row.get("level").equals("TOWNSHIP"))
                .forEach(row -> seats.put(row.get("code"), seat(row)));
        Map<String, Geometry> boundaries = DemoBoundaries.of(seats);
        rows.forEach(row -> place(row, boundaries));
        progress.accept(60);
        DemoTable.rows("units")
                .forEach(row -> units.put(
                        BUILDER,
                        row.get("code"),
                        row.get("name"),
                        Kind.valueOf(row.get("kind")),
                        row.get("region"),
                        emptyAsNull(row.get("parent"))));
        DemoTable.rows("township-duties")
                .forEach(row -> duties.publish(
                        BUILDER,
                        new TownshipDuty(
                                row.get("code"),
                                row.get("name"),
                                TownshipDuty.Kind.valueOf(row.get("kind")),
                                row.get("basis")),
                        LocalDate.of(2025, 7, 1)));
    }

    private void place(CSVRecord row, Map<String, Geometry> boundaries) {
        Geometry boundary = boundaries.get(row.get("code"));
        regions.place(
                BUILDER,
                row.get("code"),
                Double.parseDouble(row.get("lon")),
                Double.parseDouble(row.get("lat")),
                boundary == null ? null : DemoBoundaries.geoJson(boundary),
                "WGS-84");
    }

    private static Coordinate seat(CSVRecord row) {
        return new Coordinate(Double.parseDouble(row.get("lon")), Double.parseDouble(row.get("lat")));
    }

    private static @Nullable String emptyAsNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
