package org.ecoledger.evaluation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.standards.air.Pollutant;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rules of standing out, and what they found. */
@Repository
class Episodes {
    private final JdbcClient db;
    private final Clock clock;

    Episodes(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    Optional<StandOutRule> ruleOn(LocalDate day) {
        return db
                .sql("select * from evaluation.stand_out_rules order by valid_from desc, id desc")
                .query(Episodes::rule)
                .list()
                .stream()
                .filter(rule -> rule.isInForceOn(day))
                .findFirst();
    }

    /** Keeps the run: as an episode of its own, or as more of one that it touches. */
    void keep(Episode run, StandOutRule rule) {
        Duration quiet = Duration.ofHours(rule.quietHours());
        int extended = db.sql("""
                        update evaluation.episodes
                        set from_at = least(from_at, :from), to_at = greatest(to_at, :to)
                        where station = :station and from_at <= :to_and_quiet and to_at >= :from_less_quiet
                        """)
                .param("station", run.station())
                .param("from", sql(run.from()))
                .param("to", sql(run.to()))
                .param("to_and_quiet", sql(run.to().plus(quiet)))
                .param("from_less_quiet", sql(run.from().minus(quiet)))
                .update();
        if (extended == 0) {
            add(run, rule);
        }
    }

    private void add(Episode run, StandOutRule rule) {
        db.sql("""
                        insert into evaluation.episodes (station, pollutant, from_at, to_at, value, peer_median, ratio, peers,
                            rule, found_at)
                        values (:station, :pollutant, :from, :to, :value, :median, :ratio, :peers, :rule, :now)
                        """)
                .params(Map.of(
                        "station", run.station(),
                        "pollutant", run.pollutant().name(),
                        "from", sql(run.from()),
                        "to", sql(run.to()),
                        "value", run.value(),
                        "median", run.peerMedian(),
                        "ratio", run.ratio(),
                        "peers", run.peers(),
                        "rule", rule.id(),
                        "now", sql(clock.instant())))
                .update();
    }

    /** Numbers of those that nobody has been told of, the oldest first. */
    List<Long> waiting() {
        return db.sql("select id from evaluation.episodes where raised_at is null order by from_at, id")
                .query((row, _) -> row.getLong("id"))
                .list();
    }

    /** Takes the episode to tell of it; empty when another server did. */
    Optional<Episode> take(long id) {
        return db.sql("""
                        update evaluation.episodes set raised_at = :now where id = :id and raised_at is null
                        returning station, pollutant, from_at, to_at, value, peer_median, ratio, peers
                        """)
                .param("now", sql(clock.instant()))
                .param("id", id)
                .query(Episodes::episode)
                .optional();
    }

    private static OffsetDateTime sql(Instant instant) {
        return instant.atZone(CityTime.ZONE).toOffsetDateTime();
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Episode episode(ResultSet row, int number) throws SQLException {
        return new Episode(
                row.getString("station"),
                Pollutant.valueOf(row.getString("pollutant")),
                instant(row, "from_at"),
                instant(row, "to_at"),
                row.getBigDecimal("value"),
                row.getBigDecimal("peer_median"),
                row.getBigDecimal("ratio"),
                row.getInt("peers"));
    }

    private static StandOutRule rule(ResultSet row, int number) throws SQLException {
        return new StandOutRule(
                row.getInt("id"),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_to", LocalDate.class),
                Arrays.stream((String[]) row.getArray("pollutants").getArray())
                        .map(Pollutant::valueOf)
                        .toList(),
                row.getBigDecimal("ratio"),
                row.getInt("hours"),
                row.getString("peers").equals("grade"),
                row.getInt("least_peers"),
                row.getBigDecimal("least_value"),
                row.getInt("quiet_hours"),
                row.getInt("oldest_hours"));
    }
}
