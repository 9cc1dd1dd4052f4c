package org.ecoledger.disclosure;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.clock.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the problems found and reported: counts by county and nothing about any person (ruling 7). */
@Repository
class PublishedResults {
    private final JdbcClient db;
    private final Clock clock;

    PublishedResults(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param since first day counted: the first of this year */
    record Results(LocalDate since, Instant asOf, List<County> counties) {}

    /**
     * @param opened matters opened since
     * @param closed those of them that are closed
     * @param open those of them still being dealt with
     */
    record County(String code, String name, long opened, long closed, long open) {}

    Results thisYear() {
        LocalDate since = CityTime.today(clock).withDayOfYear(1);
        var counties = db.sql("""
                        select r.code, r.name, count(m.number) as opened, count(m.closed_at) as closed
                        from organisation.pub_regions r
                        left join matters.pub_matters m on m.county = r.code and m.opened_at >= :since
                        where r.level = 'county'
                        group by r.code, r.name
                        order by r.code
                        """)
                .param("since", CityTime.startOf(since).atZone(CityTime.ZONE).toOffsetDateTime())
                .query((row, _) -> new County(
                        row.getString("code"),
                        row.getString("name"),
                        row.getLong("opened"),
                        row.getLong("closed"),
                        row.getLong("opened") - row.getLong("closed")))
                .list();
        return new Results(since, clock.instant(), counties);
    }
}
