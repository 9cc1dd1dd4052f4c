package org.ecoledger.reports;

import org.ecoledger.deadlines.DeadlineFiles;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** A week has no row of its own before its report is issued: it is locked by its name. */
@Repository
class WeeklyLocks implements DeadlineFiles {
    static final String KIND = "weekly-report";

    private final JdbcClient db;

    WeeklyLocks(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void lock(String key) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 13))")
                .param(key.startsWith(KIND) ? key : KIND + ":" + key)
                .query(row -> {});
    }
}
