package org.ecoledger.inspection.replies;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.Case;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** When batches were handed over. */
@Repository
class HandOvers {
    private final JdbcClient db;

    HandOvers(JdbcClient db) {
        this.db = db;
    }

    LocalDate dayOf(Case handed) {
        OffsetDateTime at = db.sql("select handed_over_at from inspection.batches where inspection = ? and batch = ?")
                .params(handed.inspection(), handed.batch())
                .query((row, _) -> row.getObject("handed_over_at", OffsetDateTime.class))
                .single();
        return CityTime.at(at.toInstant()).toLocalDate();
    }
}
