package org.ecoledger.matters.lookback;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.lookback.Lookback.Annulment;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All draws. They are never changed; a wrong one is annulled. */
@Repository
class LookbackRows {
    private static final String COLUMNS = """
            select l.id, l.region, l.closed_from, l.closed_to, l.track, l.kind, l.proven, l.rested_on, l.quiet_days, l.strata, l.size,
                   l.share, l.seed, l.population, l.population_hash, l.drawn_at, l.drawn_by_name, l.annulled_at,
                   l.annulled_by_name, l.annul_reason
            from matters.lookbacks l join organisation.pub_regions of_draw on of_draw.code = l.region
            """;
    /** Whoever sees its region sees a draw, and whoever sees one of its matters or is to check one. */
    private static final String SEEN = """
            (of_draw.path like :jurisdiction_path or exists (
                select 1 from matters.lookback_items i
                join matters.matters m on m.number = i.matter
                join organisation.pub_regions r on r.code = m.region
                where i.lookback = l.id and %s))
            """.formatted(LookbackItems.SEEN);

    private final JdbcClient db;

    LookbackRows(JdbcClient db) {
        this.db = db;
    }

    long add(
            Actor actor,
            Criteria criteria,
            LocalDate restedOn,
            int quietDays,
            String seed,
            Population population,
            Instant now) {
        return db.sql("""
                        insert into matters.lookbacks (region, closed_from, closed_to, track, kind, proven, rested_on, quiet_days,
                                                       strata, size, share, seed, population, population_hash, drawn_at,
                                                       drawn_by, drawn_by_name)
                        values (:region, :from, :to, :track, :kind, :proven, :restedOn, :quietDays, :strata, :size, :share, :seed,
                                :population, :hash, :now, :by, :byName)
                        returning id
                        """)
                .param("region", criteria.region())
                .param("from", criteria.from())
                .param("to", criteria.to())
                .param("track", criteria.track())
                .param("kind", criteria.kind())
                .param("proven", criteria.proven())
                .param("restedOn", restedOn)
                .param("quietDays", quietDays)
                .param("strata", criteria.byCounty() ? "county" : null)
                .param("size", criteria.size())
                .param("share", criteria.share())
                .param("seed", seed)
                .param("population", population.numbers().toArray(String[]::new))
                .param("hash", population.hash())
                .param("now", time(now))
                .param("by", actor.account())
                .param("byName", actor.name())
                .query(Long.class)
                .single();
    }

    /** The newest first. */
    List<Lookback> all(Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where " + SEEN + " order by l.id desc")
                .params(jurisdiction.parameters())
                .query(LookbackRows::lookback)
                .list();
    }

    Optional<Lookback> find(long id, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where l.id = :id and " + SEEN)
                .param("id", id)
                .params(jurisdiction.parameters())
                .query(LookbackRows::lookback)
                .optional();
    }

    void annul(Actor actor, long id, String reason, Instant now) {
        db.sql("""
                        update matters.lookbacks
                        set annulled_at = :now, annulled_by_name = :by, annul_reason = :reason
                        where id = :id and annulled_at is null
                        """)
                .param("now", time(now))
                .param("by", actor.name())
                .param("reason", reason)
                .param("id", id)
                .update();
    }

    private static Lookback lookback(ResultSet row, int number) throws SQLException {
        var criteria = new Criteria(
                row.getString("region"),
                row.getObject("closed_from", LocalDate.class),
                row.getObject("closed_to", LocalDate.class),
                row.getString("track"),
                row.getString("kind"),
                row.getBoolean("proven"),
                row.getString("strata") != null,
                row.getObject("size", Integer.class),
                row.getBigDecimal("share"));
        return new Lookback(
                row.getLong("id"),
                criteria,
                row.getObject("rested_on", LocalDate.class),
                row.getInt("quiet_days"),
                row.getString("seed"),
                Arrays.asList((String[]) row.getArray("population").getArray()),
                row.getString("population_hash"),
                row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                row.getString("drawn_by_name"),
                annulment(row));
    }

    static @Nullable Annulment annulment(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("annulled_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Annulment(
                        at.toInstant(),
                        Objects.requireNonNull(row.getString("annulled_by_name")),
                        Objects.requireNonNull(row.getString("annul_reason")));
    }

    static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
