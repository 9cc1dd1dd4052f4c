package org.ecoledger.grids;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The cells in which a matter lies. */
@Repository
class MatterCells {
    private final JdbcClient db;

    MatterCells(JdbcClient db) {
        this.db = db;
    }

    List<String> of(String number) {
        return db.sql("select cell from grids.matter_cells where number = ? order by cell")
                .param(number)
                .query((row, _) -> row.getString(1))
                .list();
    }

    void moved(String number, boolean open) {
        db.sql("update grids.matter_cells set open = ? where number = ? and open <> ?")
                .params(open, number, open)
                .update();
    }
}
