package org.ecoledger.monitoring;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecoledger.access.Actor;
import org.ecoledger.intake.Import;
import org.ecoledger.intake.ImportRunner;
import org.ecoledger.intake.Imports;
import org.ecoledger.monitoring.Station.Grade;
import org.ecoledger.monitoring.Station.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Stations and files of hours for tests, through the same door as everybody's. */
@Component
public class AirFiles {
    public static final Actor SENDER = Actor.system("test");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Imports imports;
    private final ImportRunner runner;
    private final Stations stations;
    private final JdbcClient db;

    AirFiles(Imports imports, ImportRunner runner, Stations stations, JdbcClient db) {
        this.imports = imports;
        this.runner = runner;
        this.stations = stations;
        this.db = db;
    }

    /** One refused row. */
    public record Refused(long line, String code, List<String> arguments) {}

    /** Imports the lines, the heading first, and waits for the end. */
    public Import take(String... lines) {
        return take(Map.of(), lines);
    }

    public Import take(Map<String, String> options, String... lines) {
        return take("test.csv", String.join("\n", lines).getBytes(StandardCharsets.UTF_8), options);
    }

    public Import take(String fileName, byte[] bytes, Map<String, String> options) {
        return runner.runNow(
                imports.receive(SENDER, "air", fileName, bytes, options).entry().id());
    }

    /** Imports a file that somebody else sends. */
    public Import take(Actor sender, String fileName, String text) {
        return runner.runNow(imports.receive(sender, "air", fileName, text.getBytes(StandardCharsets.UTF_8), Map.of())
                .entry()
                .id());
    }

    public List<Refused> refused(Import done) {
        return db.sql("select line, code, arguments from intake.refused_rows where import = ? order by line, number")
                .param(done.id())
                .query((row, _) -> new Refused(row.getLong("line"), row.getString("code"), List.of((String[])
                        row.getArray("arguments").getArray())))
                .list();
    }

    /** A new station of another city than the served one, so that nobody's figures change. */
    public Station elsewhere() {
        return station("别处市", null, false);
    }

    public Station station(String city, String county, boolean designated) {
        int number = COUNT.incrementAndGet();
        return stations.put(
                SENDER,
                new Station(
                        "T" + number,
                        "测点" + number,
                        Kind.STATION,
                        Grade.NATIONAL,
                        city,
                        county,
                        null,
                        null,
                        null,
                        designated));
    }
}
