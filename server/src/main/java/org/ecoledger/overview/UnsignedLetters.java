package org.ecoledger.overview;

import java.util.List;
import org.ecoledger.access.Role;
import org.ecoledger.overview.TodayLine.Kind;
import org.ecoledger.overview.TodayLine.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Letters that are drafted and not signed, for the units that give and take them. */
@Repository
class UnsignedLetters implements TodaySource {
    private final JdbcClient db;

    UnsignedLetters(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<TodayLine> lines(Question question) {
        if (!question.actor().isAnyOf(Role.COMMITTEE_OFFICE, Role.LEADER_IN_CHARGE, Role.PRINCIPAL_LEADER)) {
            return List.of();
        }
        return db.sql("""
                        select l.number, l.title, l.taker_name
                        from targets.pub_letters l
                        where l.state = 'draft'
                          and (l.giver = any(:jurisdiction_units) or l.taker = any(:jurisdiction_units))
                        order by l.year desc, l.number
                        limit 7
                        """)
                .params(question.jurisdiction().parameters())
                .query((row, _) -> new TodayLine(
                        Kind.LETTER,
                        Urgency.NORMAL,
                        row.getString("taker_name"),
                        row.getString("title"),
                        null,
                        1,
                        null,
                        "/letters/" + row.getString("number")))
                .list();
    }
}
