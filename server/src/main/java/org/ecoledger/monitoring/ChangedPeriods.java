package org.ecoledger.monitoring;

import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Periods of places whose values changed since they were last evaluated.
 *
 * @param <T> a mark
 */
@Repository
public abstract class ChangedPeriods<T> {
    private final JdbcClient db;
    private final ReportTable table;

    ChangedPeriods(JdbcClient db, ReportTable table) {
        this.db = db;
        this.table = table;
    }

    public boolean isEmpty() {
        return !db.sql("select exists (select from " + table.marks().table() + ")")
                .query(Boolean.class)
                .single();
    }

    /** How many periods of places wait. */
    public long count() {
        return db.sql("select count(*) from " + table.marks().table())
                .query(Long.class)
                .single();
    }

    /**
     * Takes away the marks of the newest periods, in the caller's transaction: they come back when it fails. A value that
     * arrives meanwhile marks its period again once this transaction ends. Periods that an import is just marking are left
     * to the next time.
     *
     * @param periods how many at most, each with all its places
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public List<T> takeNewest(int periods) {
        String marks = table.marks().table();
        String first = table.marks().column();
        String key = table.place() + ", " + first;
        return db.sql("delete from " + marks + " where (" + key + ") in (select " + key + " from " + marks + " where "
                        + first + " in (select distinct " + first + " from " + marks + " order by " + first
                        + " desc limit :periods) for update skip locked) returning " + key + ", marked_at")
                .param("periods", periods)
                .query((row, _) -> mark(
                        row.getString(table.place()),
                        row.getObject(first, LocalDate.class),
                        row.getObject("marked_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    /** @param first the period's first day */
    abstract T mark(String place, LocalDate first, Instant markedAt);
}
