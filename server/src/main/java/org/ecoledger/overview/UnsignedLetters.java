package org.ecoledger.overview;

import java.util.List;
import org.ecoledger.access.Role;
import org.ecoledger.overview.TodayLine.Kind;
import org.ecoledger.overview.TodayLine.Urgency;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Letters that wait for a signature, for the units that give and take them: first those that wait for the own, then those
 * that wait for the other side.
 */
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
                        select l.number, l.title,
                               case l.waits_for when 'giver' then l.giver_name else l.taker_name end as signer
                        from targets.pub_letters l
                        where l.waits_for is not null
                          and (l.giver = any(:jurisdiction_units) or l.taker = any(:jurisdiction_units))
                        order by case l.waits_for when 'giver' then l.giver else l.taker end
                                     = any(:jurisdiction_units) desc,
                                 l.year desc, l.number
                        limit 7
                        """)
                .params(question.jurisdiction().parameters())
                .query((row, _) -> new TodayLine(
                        Kind.LETTER,
                        Urgency.NORMAL,
                        row.getString("signer"),
                        row.getString("title"),
                        null,
                        1,
                        null,
                        "/letters/" + row.getString("number")))
                .list();
    }
}
