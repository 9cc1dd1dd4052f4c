package org.ecoledger.registry;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Set;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.intake.ImportKind;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.springframework.stereotype.Component;

/** Vehicles seen on the road (过车记录). Only those on a list of the registry are taken; of others nothing is kept. */
@Component
class SightingImport implements ImportKind {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-M-d H:mm[:ss]");

    private final Sightings sightings;

    SightingImport(Sightings sightings) {
        this.sightings = sightings;
    }

    @Override
    public String code() {
        return "vehicle-sightings";
    }

    @Override
    public Title title() {
        return new Title("过车记录（老旧车反弹监测）", "Vehicles seen on the road");
    }

    @Override
    public int order() {
        return 199;
    }

    @Override
    public Set<Role> importers() {
        return Set.of(Role.COMMITTEE_OFFICE, Role.BUREAU_ANALYST, Role.HANDLER);
    }

    @Override
    public boolean undoesRowByRow() {
        return true;
    }

    /** The file names vehicles that are nobody's business here: neither its bytes nor its rows are kept. */
    @Override
    public boolean isConfidential() {
        return true;
    }

    @Override
    public RowWriter open(ImportRun run) {
        return new Rows(run);
    }

    private final class Rows implements RowWriter {
        private final ImportRun run;
        private int back;

        Rows(ImportRun run) {
            this.run = run;
        }

        @Override
        public void take(ImportRow row) {
            switch (sightings.record(run.actor(), row.get("plate"), time(row), row.get("place"))) {
                case UNKNOWN, KNOWN_ALREADY -> run.passBy();
                case RECORDED -> {}
                case BACK -> back++;
            }
        }

        @Override
        public void finish() {
            if (back > 0) {
                run.remark("registry.vehicles-back", back);
            }
        }
    }

    private static Instant time(ImportRow row) {
        String cell = row.get("time");
        String plain = cell.replaceAll("[/.年月]", "-")
                .replaceAll("日", " ")
                .replace('T', ' ')
                .replace('：', ':')
                .replaceAll("\\s+", " ")
                .strip();
        try {
            return LocalDateTime.parse(plain, TIME).atZone(CityTime.ZONE).toInstant();
        } catch (DateTimeParseException _) {
            throw new RowRefused("registry.not-a-time", row.heading("time"), cell);
        }
    }
}
