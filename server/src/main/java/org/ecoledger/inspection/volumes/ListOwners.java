package org.ecoledger.inspection.volumes;

import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** To which unit a typed row or a request's file belongs; knows nothing of evidence, which asks here. */
@Repository
class ListOwners {
    private final JdbcClient db;

    ListOwners(JdbcClient db) {
        this.db = db;
    }

    Optional<String> unitOf(long row) {
        return db.sql("select unit from inspection.list_rows where id = ?")
                .param(row)
                .query((found, _) -> found.getString(1))
                .optional();
    }
}
