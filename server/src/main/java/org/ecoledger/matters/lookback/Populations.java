package org.ecoledger.matters.lookback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.lookback.Population.Member;
import org.ecoledger.organisation.Regions;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** From which closures a draw may choose: those that stand, were handled, and have rested. */
@Repository
class Populations {
    private final JdbcClient db;
    private final Regions regions;

    Populations(JdbcClient db, Regions regions) {
        this.db = db;
        this.regions = regions;
    }

    /** @param restedOn last day of the closures that have rested */
    Population of(Criteria criteria, LocalDate restedOn) {
        LocalDate last = criteria.to().isBefore(restedOn) ? criteria.to() : restedOn;
        return new Population(db.sql("""
                        select m.number, m.county, c.closed_at
                        from matters.closures c
                        join matters.matters m on m.number = c.matter
                        join organisation.pub_regions r on r.code = m.region
                        where r.path like :path and c.reopened_at is null and m.closed_at is not null
                          and c.closed_at >= :from and c.closed_at < :to
                          and coalesce(c.disposition, m.disposition) = 'handle'
                          and (:track::text is null or m.track = :track) and (:kind::text is null or m.kind = :kind)
                          and (c.proven or not :proven)
                        """)
                .param("path", regions.get(criteria.region()).path() + "%")
                .param("from", start(criteria.from()))
                .param("to", start(last.plusDays(1)))
                .param("track", criteria.track())
                .param("kind", criteria.kind())
                .param("proven", criteria.proven())
                .query(Populations::member)
                .list());
    }

    /** The population of an earlier draw, as it was. */
    Population of(List<String> numbers) {
        return new Population(db.sql("""
                        select m.number, m.county, max(c.closed_at) as closed_at
                        from matters.matters m join matters.closures c on c.matter = m.number
                        where m.number = any(:numbers)
                        group by m.number, m.county
                        """)
                .param("numbers", numbers.toArray(String[]::new))
                .query(Populations::member)
                .list());
    }

    private static Member member(ResultSet row, int number) throws SQLException {
        return new Member(
                row.getString("number"),
                row.getString("county"),
                row.getObject("closed_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(CityTime.ZONE).toOffsetDateTime();
    }
}
