package org.ecoledger.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.overview.TodayLine.Kind;
import org.ecoledger.overview.TodayLine.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Units that are late with matters or must be done with them tonight, for those who see to it that others act. */
@Repository
class PressingMatters implements TodaySource {
    private final JdbcClient db;

    PressingMatters(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<TodayLine> lines(Question question) {
        if (!question.actor().isAnyOf(Role.COMMITTEE_OFFICE, Role.LEADER_IN_CHARGE, Role.PRINCIPAL_LEADER)) {
            return List.of();
        }
        var midnight =
                CityTime.startOf(CityTime.at(question.now()).toLocalDate().plusDays(1));
        return db.sql("""
                        select coalesce(u.name, c.name) as who, m.overdue or m.due_at < :now as late,
                               count(*) as matters, min(m.due_at) as due,
                               (array_agg(m.number order by m.due_at, m.number))[1] as number,
                               (array_agg(m.title order by m.due_at, m.number))[1] as title
                        from matters.pub_matters m
                        join organisation.pub_regions r on r.code = m.region
                        join organisation.pub_regions c on c.code = m.county
                        left join organisation.pub_units u on u.code = m.owner
                        where m.closed_at is null and (m.overdue or m.due_at < :midnight)
                          and (r.path like :jurisdiction_path or m.owner = any(:jurisdiction_units))
                        group by 1, 2
                        order by 2 desc, 4
                        limit 7
                        """)
                .params(question.jurisdiction().parameters())
                .param("now", question.now().atZone(CityTime.ZONE).toOffsetDateTime())
                .param("midnight", midnight.atZone(CityTime.ZONE).toOffsetDateTime())
                .query(PressingMatters::line)
                .list();
    }

    private static TodayLine line(ResultSet row, int number) throws SQLException {
        boolean late = row.getBoolean("late");
        var due = row.getObject("due", OffsetDateTime.class);
        return new TodayLine(
                late ? Kind.OVERDUE : Kind.DUE_TONIGHT,
                late ? Urgency.OVERDUE : Urgency.SOON,
                row.getString("who"),
                row.getString("title"),
                null,
                row.getInt("matters"),
                due == null ? null : due.toInstant(),
                "/matters/" + row.getString("number"));
    }
}
