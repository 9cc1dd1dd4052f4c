package org.ecoledger.fires;

import java.util.List;
import org.ecoledger.fires.FireViews.SplitLine;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Merges that a person has undone. */
@Repository
class FireSplitRows {
    private final JdbcClient db;

    FireSplitRows(JdbcClient db) {
        this.db = db;
    }

    /** What was taken out of this fire, and which fire it is now. */
    List<SplitLine> of(String fire) {
        return db.sql("""
                        select d.fire, m.ended_at, m.ended_by, m.end_reason from fires.merges m
                        join fires.detections d on d.id = m.detection
                        where m.fire = ? and m.ended_at is not null order by m.ended_at, m.id
                        """)
                .param(fire)
                .query((row, _) -> new SplitLine(
                        row.getString("fire"),
                        FireRowReader.time(row, "ended_at"),
                        row.getString("ended_by"),
                        row.getString("end_reason")))
                .list();
    }
}
