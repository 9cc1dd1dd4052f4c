package org.ecoledger.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Months of sections whose readings, or whose limits, changed since they were last evaluated. */
@Repository
public class ChangedWaterMonths extends ChangedPeriods<ChangedWaterMonths.ChangedMonth> {
    ChangedWaterMonths(JdbcClient db) {
        super(db, WaterReadings.TABLE);
    }

    /** One month of one section. */
    public record ChangedMonth(String section, YearMonth month) {}

    @Override
    ChangedMonth mark(String place, LocalDate first, Instant markedAt) {
        return new ChangedMonth(place, YearMonth.from(first));
    }
}
