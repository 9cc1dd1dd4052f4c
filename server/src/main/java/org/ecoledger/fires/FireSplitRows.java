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

    /** What was taken out of this fire, and which fire it became. */
    List<SplitLine> of(String fire) {
        return db.sql("""
                        select n.fire, m.ended_at, m.ended_by, m.end_reason from fires.merges m
                        join lateral (select l.fire, l.rule from fires.merges l
                                      where l.detection = m.detection and l.id > m.id order by l.id limit 1) n on true
                        where m.fire = ? and m.ended_at is not null and n.rule = ? order by m.ended_at, m.id
                        """)
                .params(fire, Detections.SPLIT)
                .query((row, _) -> new SplitLine(
                        row.getString("fire"),
                        FireRowReader.time(row, "ended_at"),
                        row.getString("ended_by"),
                        row.getString("end_reason")))
                .list();
    }
}
