package org.ecoledger.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Days of stations whose values changed since they were last evaluated. */
@Repository
public class ChangedDays {
    private final JdbcClient db;

    ChangedDays(JdbcClient db) {
        this.db = db;
    }

    /**
     * One day of one station.
     *
     * @param markedAt when the newest of its values arrived
     */
    public record ChangedDay(String station, LocalDate day, Instant markedAt) {}

    public boolean isEmpty() {
        return !db.sql("select exists (select from monitoring.changed_days)")
                .query(Boolean.class)
                .single();
    }

    /** How many days of stations wait. */
    public long count() {
        return db.sql("select count(*) from monitoring.changed_days")
                .query(Long.class)
                .single();
    }

    /**
     * Takes away the marks of the newest days, in the caller's transaction: they come back when it fails. A value that
     * arrives meanwhile marks its day again once this transaction ends. Days that an import is just marking are left to
     * the next time.
     *
     * @param days how many days at most, each with all its stations
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<ChangedDay> takeNewest(int days) {
        return db.sql("""
                        delete from monitoring.changed_days where (station, day) in
                            (select station, day from monitoring.changed_days where day in
                                (select distinct day from monitoring.changed_days order by day desc limit :days)
                            for update skip locked)
                        returning station, day, marked_at
                        """)
                .param("days", days)
                .query((row, _) -> new ChangedDay(
                        row.getString("station"),
                        row.getObject("day", LocalDate.class),
                        row.getObject("marked_at", OffsetDateTime.class).toInstant()))
                .list();
    }
}
