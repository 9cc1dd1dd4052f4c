package org.ecoledger.monitoring;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.problems.Problem;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.jspecify.annotations.Nullable;

/** Turns the rows of one file into hours of stations; everything that can be wrong with a row is found here. */
final class AirRows implements RowWriter {
    private static final LocalDate FIRST_DAY =
            Editions.of(Subject.AIR_QUALITY_INDEX).getFirst().validFrom();

    private final Options options;
    private final StationIndexes.Index stations;
    private final AirUnits units;
    private final IncomingReports.Batch batch;
    private final Instant now;
    private boolean checked;

    /** What the sender said of the whole file. */
    record Options(boolean zeroIsMissing, boolean labelsTheEnd, Optional<String> city) {}

    AirRows(Options options, StationIndexes.Index stations, AirUnits units, IncomingReports.Batch batch, Instant now) {
        this.options = options;
        this.stations = stations;
        this.units = units;
        this.batch = batch;
        this.now = now;
    }

    @Override
    public void take(ImportRow row) {
        if (!checked) {
            check(row);
            checked = true;
        }
        String station = stations.stationOf(row, options.city());
        Instant at = HourLabel.of(row, options.labelsTheEnd());
        if (at.isAfter(now)) {
            throw new RowRefused("monitoring.future", ShownTime.of(at), ShownTime.of(now));
        }
        if (HourlyObservation.dayOf(at).isBefore(FIRST_DAY)) {
            throw new RowRefused("monitoring.too-early", ShownTime.of(at), FIRST_DAY);
        }
        batch.add(row, station, at, readings(row), Collections.singletonList(published(row)));
    }

    @Override
    public void finish() {
        batch.finish();
    }

    private void check(ImportRow row) {
        HourLabel.check(row);
        if (!row.has("station_code")
                && !row.has("station")
                && !row.has("city")
                && options.city().isEmpty()) {
            throw Problem.unacceptable("monitoring.no-station-column");
        }
        if (AirItem.ALL.stream().noneMatch(item -> row.has(item.column()))) {
            throw Problem.unacceptable("monitoring.no-item-column");
        }
    }

    private Map<AirItem, Reading> readings(ImportRow row) {
        Map<AirItem, Reading> readings = new EnumMap<>(AirItem.class);
        for (AirItem item : AirItem.ALL) {
            String column = item.column();
            Reading reading = row.find(column)
                    .map(cell -> Reading.of(cell, row.heading(column), options.zeroIsMissing()))
                    .orElse(Reading.NOTHING);
            BigDecimal value = reading.value();
            readings.put(
                    item, value == null ? reading : new Reading(units.converted(item, value, row), reading.mark()));
        }
        return readings;
    }

    private @Nullable Integer published(ImportRow row) {
        BigDecimal index = row.find("aqi")
                .map(cell -> Reading.of(cell, row.heading("aqi"), options.zeroIsMissing())
                        .value())
                .orElse(null);
        if (index == null) {
            return null;
        }
        if (index.stripTrailingZeros().scale() > 0 || index.compareTo(BigDecimal.valueOf(500)) > 0) {
            throw new RowRefused("monitoring.not-an-index", index.toPlainString());
        }
        return index.intValueExact();
    }
}
