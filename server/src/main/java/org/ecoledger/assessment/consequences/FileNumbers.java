package org.ecoledger.assessment.consequences;

import java.time.Clock;
import org.ecoledger.clock.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Numbers of files, counted by year without a gap: 2026-0001. */
@Repository
class FileNumbers {
    private final JdbcClient db;
    private final Clock clock;

    FileNumbers(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The next one of the table, for which nobody else waits until the transaction ends. */
    String next(String table) {
        int year = CityTime.today(clock).getYear();
        db.sql("select pg_advisory_xact_lock(hashtext(?))")
                .param("assessment." + table)
                .query(row -> {});
        int last = db.sql("select coalesce(max(split_part(number, '-', 2)::int), 0) as last from assessment." + table
                        + " where number like ?")
                .param(year + "-%")
                .query((row, _) -> row.getInt("last"))
                .single();
        return "%d-%04d".formatted(year, last + 1);
    }
}
