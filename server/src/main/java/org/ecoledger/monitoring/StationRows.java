package org.ecoledger.monitoring;

import java.util.Locale;
import java.util.Optional;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.monitoring.Station.Grade;
import org.ecoledger.monitoring.Station.Kind;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;

/** Adds the stations of a list, or changes what the list says of those there are; what it does not say stays. */
final class StationRows implements RowWriter {
    private final ImportRun run;
    private final Stations stations;
    private final PlaceCells places;
    private final Jurisdiction reach;
    private final String presetGrade;

    StationRows(ImportRun run, Stations stations, Regions regions, Jurisdiction reach) {
        this.run = run;
        this.stations = stations;
        this.places = new PlaceCells(regions);
        this.reach = reach;
        this.presetGrade = run.option("grade").orElse("国控");
    }

    @Override
    public void take(ImportRow row) {
        String city = row.get("city");
        Optional<Station> known = row.find("code").isPresent()
                ? stations.find(code(row))
                : row.find("name").flatMap(name -> stations.find(city, name));
        if (known.isEmpty() && row.find("code").isEmpty()) {
            throw new RowRefused(
                    "monitoring.station-without-code", row.find("name").orElse(city));
        }
        known.map(Station::code).ifPresent(this::requireReach);
        stations.put(run.actor(), station(row, city, known));
        requireReach(known.map(Station::code).orElseGet(() -> code(row)));
    }

    /** Nobody adds or changes a station elsewhere; the row is undone with its refusal. */
    private void requireReach(String code) {
        if (stations.find(code, reach).isEmpty()) {
            throw new RowRefused("monitoring.station-out-of-reach", code);
        }
    }

    private Station station(ImportRow row, String city, Optional<Station> known) {
        Kind kind = row.find("kind")
                .map(StationRows::kind)
                .or(() -> known.map(Station::kind))
                .orElse(Kind.STATION);
        Grade grade = row.find("grade")
                .map(StationRows::grade)
                .or(() -> known.map(Station::grade))
                .orElseGet(() -> grade(presetGrade));
        Region county = places.county(row).orElse(null);
        Region township = places.township(row, county).orElse(null);
        return new Station(
                known.map(Station::code).orElseGet(() -> code(row)),
                row.find("name")
                        .or(() -> known.map(Station::name))
                        .orElseGet(() -> kind == Kind.CITY ? city : row.get("name")),
                kind,
                grade,
                city,
                county == null ? known.map(Station::county).orElse(null) : county.code(),
                township == null ? known.map(Station::township).orElse(null) : township.code(),
                PlaceCells.degrees(row, "lon", 180)
                        .or(() -> known.map(Station::lon))
                        .orElse(null),
                PlaceCells.degrees(row, "lat", 90)
                        .or(() -> known.map(Station::lat))
                        .orElse(null),
                row.find("designated")
                        .map(PlaceCells::yes)
                        .or(() -> known.map(Station::designated))
                        .orElse(kind == Kind.STATION && grade == Grade.NATIONAL));
    }

    private static String code(ImportRow row) {
        return PlaceCells.code(row, "monitoring.station-code")
                .orElseThrow(() -> new RowRefused("intake.cell-empty", row.heading("code")));
    }

    private static Kind kind(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "站点", "station", "点位" -> Kind.STATION;
            case "城市", "city" -> Kind.CITY;
            default -> throw new RowRefused("monitoring.no-such-kind", text);
        };
    }

    private static Grade grade(String text) {
        return switch (text.toLowerCase(Locale.ROOT)) {
            case "国控", "国控点", "national" -> Grade.NATIONAL;
            case "省控", "省控点", "provincial" -> Grade.PROVINCIAL;
            case "微站", "微型站", "市控", "micro" -> Grade.MICRO;
            default -> throw new RowRefused("monitoring.no-such-grade", text);
        };
    }
}
