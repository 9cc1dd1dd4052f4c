package org.ecoledger.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecoledger.access.Role;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.overview.TodayLine.Kind;
import org.ecoledger.overview.TodayLine.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hand-overs of the inspection whose receipt nobody has confirmed (M12-10): the unit's own, and to the office every unit's. */
@Repository
class UnreceivedHandovers implements TodaySource {
    private final JdbcClient db;
    private final Posts posts;

    UnreceivedHandovers(JdbcClient db, Posts posts) {
        this.db = db;
        this.posts = posts;
    }

    @Override
    public List<TodayLine> lines(Question question) {
        boolean office = question.actor().is(Role.COMMITTEE_OFFICE);
        if (!office && !question.actor().isAnyOf(Role.HANDLER, Role.LEADER_IN_CHARGE)) {
            return List.of();
        }
        String own = posts.unitOf(question.actor()).map(Unit::code).orElse("");
        return db.sql("""
                        select u.unit_name as who, count(*) as handovers, min(u.receipt_due) as due,
                               (array_agg(u.matter order by u.receipt_due, u.matter))[1] as number,
                               (array_agg(m.title order by u.receipt_due, u.matter))[1] as title
                        from inspection.pub_unreceived u
                        join matters.pub_matters m on m.number = u.matter
                        join organisation.pub_regions r on r.code = m.region
                        where (r.path like :jurisdiction_path or u.unit = any(:jurisdiction_units))
                          and (:office or u.unit = :own)
                        group by u.unit, u.unit_name
                        order by min(u.receipt_due) nulls last limit 5
                        """)
                .params(question.jurisdiction().parameters())
                .param("office", office)
                .param("own", own)
                .query((row, _) -> line(row, question.now()))
                .list();
    }

    private static TodayLine line(ResultSet row, Instant now) throws SQLException {
        OffsetDateTime due = row.getObject("due", OffsetDateTime.class);
        int handovers = row.getInt("handovers");
        return new TodayLine(
                Kind.UNRECEIVED,
                due != null && due.toInstant().isBefore(now) ? Urgency.OVERDUE : Urgency.SOON,
                row.getString("who"),
                row.getString("title"),
                null,
                handovers,
                due == null ? null : due.toInstant(),
                handovers == 1 ? "/matters/" + row.getString("number") : "/inspection/register?unreceived=true");
    }
}
