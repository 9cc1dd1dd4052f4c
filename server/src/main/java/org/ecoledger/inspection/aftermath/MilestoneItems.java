package org.ecoledger.inspection.aftermath;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To which item a milestone belongs; knows nothing of evidence, which asks here. */
@Repository
class MilestoneItems {
    private final JdbcClient db;

    MilestoneItems(JdbcClient db) {
        this.db = db;
    }

    Optional<String> itemOf(long milestone) {
        return db.sql("select item from inspection.milestones where id = ?")
                .param(milestone)
                .query((row, _) -> row.getString(1))
                .optional();
    }
}
