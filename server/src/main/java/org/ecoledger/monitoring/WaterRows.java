package org.ecoledger.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.ImportRun;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.intake.RowWriter;
import org.ecoledger.problems.Problem;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;

/** Turns the rows of one file into readings of sections; everything that can be wrong with a row is found here. */
final class WaterRows implements RowWriter {
    private static final LocalDate FIRST_DAY =
            Editions.of(Subject.SURFACE_WATER).getFirst().validFrom();

    private final ImportRun run;
    private final Options options;
    private final SectionIndexes.Index index;
    private final Settlement settlement;
    private final WaterUnits units;
    private final IncomingReports.Batch batch;
    private final Instant now;
    private boolean checked;
    private long withoutTime;

    /** What the sender said of the whole file. */
    record Options(boolean zeroIsMissing, Optional<Integer> year) {}

    /** The section of a row, which may be one to be added or completed. */
    interface Settlement {
        /** @throws RowRefused if there is no such section and none is to be added */
        WaterSection settle(ImportRow row, Optional<WaterSection> known);
    }

    WaterRows(
            ImportRun run,
            Options options,
            SectionIndexes.Index index,
            Settlement settlement,
            WaterUnits units,
            IncomingReports.Batch batch,
            Instant now) {
        this.run = run;
        this.options = options;
        this.index = index;
        this.settlement = settlement;
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
        Map<WaterQuantity, Reading> readings = readings(row);
        Optional<Instant> at = SampleTime.of(row, options.year());
        if (at.isEmpty()) {
            passBy(row, readings);
            return;
        }
        check(at.get());
        Integer published = row.find("class").flatMap(WaterCell::classNumber).orElse(null);
        String status = row.find("status").orElse(null);
        WaterSection section = settlement.settle(row, index.find(row));
        batch.add(row, section.code(), at.get(), readings, Arrays.asList(published, status));
    }

    @Override
    public void finish() {
        batch.finish();
        if (withoutTime > 0) {
            run.remark("monitoring.without-time", withoutTime);
        }
    }

    private void check(ImportRow row) {
        SampleTime.check(row);
        if (!row.has("code") && !row.has("name")) {
            throw Problem.unacceptable("monitoring.no-section-column");
        }
        if (WaterQuantity.ALL.stream().noneMatch(quantity -> row.has(quantity.field()))) {
            throw Problem.unacceptable("monitoring.no-quantity-column");
        }
    }

    private void check(Instant at) {
        if (at.isAfter(now)) {
            throw new RowRefused("monitoring.future", ShownTime.of(at), ShownTime.of(now));
        }
        if (at.isBefore(CityTime.startOf(FIRST_DAY))) {
            throw new RowRefused("monitoring.too-early-for-water", ShownTime.of(at), FIRST_DAY);
        }
    }

    /** A station under maintenance stands on pages of current values without time and values: that is no reading. */
    private void passBy(ImportRow row, Map<WaterQuantity, Reading> readings) {
        boolean empty = readings.values().stream().allMatch(Reading.NOTHING::equals);
        if (!empty) {
            throw new RowRefused("monitoring.no-sample-time", row.find("name").orElse(""));
        }
        run.passBy();
        withoutTime++;
    }

    private Map<WaterQuantity, Reading> readings(ImportRow row) {
        Map<WaterQuantity, Reading> readings = new LinkedHashMap<>();
        for (WaterQuantity quantity : WaterQuantity.ALL) {
            String field = quantity.field();
            row.find(field)
                    .map(cell -> WaterCell.reading(cell, row.heading(field), options.zeroIsMissing()))
                    .filter(reading -> !reading.equals(Reading.NOTHING))
                    .ifPresent(reading -> readings.put(quantity, units.converted(quantity, reading, row)));
        }
        return readings;
    }
}
