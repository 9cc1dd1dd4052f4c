package org.ecoledger.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of visits. */
@Repository
class VisitRows {
    private static final String COLUMNS = """
            select v.id, v.contract, c.name as place, v.day, v.found, v.decided, v.matter, v.recorded_by_name
            from contracts.visits v join contracts.contracts c on c.id = v.contract
            """;

    private final JdbcClient db;
    private final Clock clock;

    VisitRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** The visit that an earlier request with this key recorded. When one is under way, waits for its end. */
    Optional<Long> earlier(Actor actor, @Nullable String key) {
        if (key == null || key.isBlank()) {
            return Optional.empty();
        }
        db.sql("select pg_advisory_xact_lock(hashtextextended('visit ' || ?, ?))")
                .params(key, actor.account())
                .query(row -> {});
        return db.sql("select id from contracts.visits where recorded_by = ? and key = ?")
                .params(actor.account(), key)
                .query(Long.class)
                .optional();
    }

    long add(
            Actor actor,
            long contract,
            LocalDate day,
            String found,
            String decided,
            @Nullable String matter,
            @Nullable String key) {
        return db.sql("""
                        insert into contracts.visits (contract, day, found, decided, matter, key, recorded_by, recorded_by_name,
                                                      recorded_at)
                        values (:contract, :day, :found, :decided, :matter, :key, :by, :name, :at)
                        returning id
                        """)
                .param("contract", contract)
                .param("day", day)
                .param("found", found)
                .param("decided", decided)
                .param("matter", matter)
                .param("key", key == null || key.isBlank() ? null : key)
                .param("by", actor.account())
                .param("name", actor.name())
                .param("at", CityTime.at(clock.instant()).toOffsetDateTime())
                .query(Long.class)
                .single();
    }

    Optional<Visit> find(long id) {
        return db.sql(COLUMNS + "where v.id = ?")
                .param(id)
                .query(VisitRows::visit)
                .optional();
    }

    /** The newest first. */
    List<Visit> of(long contract) {
        return db.sql(COLUMNS + "where v.contract = ? order by v.day desc, v.id desc")
                .param(contract)
                .query(VisitRows::visit)
                .list();
    }

    private static Visit visit(ResultSet row, int number) throws SQLException {
        return new Visit(
                row.getLong("id"),
                row.getLong("contract"),
                row.getString("place"),
                row.getObject("day", LocalDate.class),
                row.getString("found"),
                row.getString("decided"),
                row.getString("matter"),
                row.getString("recorded_by_name"));
    }
}
