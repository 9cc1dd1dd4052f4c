package org.ecoledger.inspection.volumes;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which units answer for handed-over cases. */
@Repository
class CaseUnits {
    private final JdbcClient db;

    CaseUnits(JdbcClient db) {
        this.db = db;
    }

    /** Codes of all that own or take part in a case of this inspection. */
    List<String> of(String inspection) {
        return db.sql("""
                        select distinct unit from (
                            select m.owner as unit from inspection.cases c join matters.pub_matters m on m.number = c.matter
                            where c.inspection = :inspection and m.owner is not null
                            union all
                            select unnest(m.taking_part) from inspection.cases c join matters.pub_matters m on m.number = c.matter
                            where c.inspection = :inspection) answering
                        order by unit
                        """)
                .param("inspection", inspection)
                .query((row, _) -> row.getString(1))
                .list();
    }
}
