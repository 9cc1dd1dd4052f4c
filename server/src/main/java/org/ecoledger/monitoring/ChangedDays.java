package org.ecoledger.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Days of stations whose values changed since they were last evaluated. */
@Repository
public class ChangedDays extends ChangedPeriods<ChangedDays.ChangedDay> {
    ChangedDays(JdbcClient db) {
        super(db, Observations.TABLE);
    }

    /**
     * One day of one station.
     *
     * @param markedAt when the newest of its values arrived
     */
    public record ChangedDay(String station, LocalDate day, Instant markedAt) {}

    @Override
    ChangedDay mark(String place, LocalDate first, Instant markedAt) {
        return new ChangedDay(place, first, markedAt);
    }
}
