package org.ecoledger.assessment.consequences;

import org.springframework.jdbc.core.simple.JdbcClient;

/** Numbers of files, counted by year without a gap: 2026-0001. */
final class Numbers {
    private Numbers() {}

    /** The next one of the table, for which nobody else waits until the transaction ends. */
    static String next(JdbcClient db, String table, int year) {
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
