package org.ecoledger.evaluation;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** One evaluation at a time over all servers: held until the caller's transaction ends. */
@Repository
class EvaluationLock {
    private static final long KEY = 0x45564c5541545245L;

    private final JdbcClient db;

    EvaluationLock(JdbcClient db) {
        this.db = db;
    }

    void await() {
        db.sql("select pg_advisory_xact_lock(?)")
                .param(KEY)
                .query((_, _) -> true)
                .list();
    }
}
