package org.ecoledger.assessment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.ecoledger.assessment.facts.Snapshot;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.clock.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where trials lie until they are computed anew: the tables, and once per period the facts behind them. */
@Repository
class TrialTables {
    private static final long KEY = 0x545249414c53L;
    private static final TypeReference<List<Score>> SCORES = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;

    TrialTables(JdbcClient db, JsonMapper json) {
        this.db = db;
        this.json = json;
    }

    /** One computation at a time over all servers: held until the caller's transaction ends. */
    void await() {
        db.sql("select pg_advisory_xact_lock(?)")
                .param(KEY)
                .query((_, _) -> true)
                .list();
    }

    Optional<Instant> computedAt(AssessmentPeriod period) {
        return db.sql("select computed_at from assessment.trial_facts where period = ?")
                .param(period.code())
                .query((row, _) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional();
    }

    Optional<List<Score>> find(AssessmentPeriod period, RuleSet rules) {
        return db.sql("""
                        select body from assessment.trials
                        where period = :period and rule_set = :rule_set and within = :within and rule_version = :version
                        """)
                .param("period", period.code())
                .param("rule_set", rules.code())
                .param("within", rules.within() == null ? "" : rules.within())
                .param("version", rules.version())
                .query((row, _) -> json.readValue(row.getString("body"), SCORES))
                .optional();
    }

    Optional<Snapshot> facts(AssessmentPeriod period) {
        return db.sql("select body from assessment.trial_facts where period = ?")
                .param(period.code())
                .query((row, _) -> unpacked(row.getBytes("body")))
                .optional();
    }

    void forget(AssessmentPeriod period) {
        db.sql("delete from assessment.trials where period = ?")
                .param(period.code())
                .update();
        db.sql("delete from assessment.trial_facts where period = ?")
                .param(period.code())
                .update();
    }

    /** @param packed the same facts as {@link #packed} makes them */
    void keep(Snapshot snapshot, byte[] packed) {
        db.sql("""
                        insert into assessment.trial_facts (period, computed_at, body) values (:period, :at, :body)
                        on conflict (period) do update set computed_at = excluded.computed_at, body = excluded.body
                        """)
                .param("period", snapshot.period().code())
                .param("at", CityTime.at(snapshot.takenAt()).toOffsetDateTime())
                .param("body", packed)
                .update();
    }

    void keep(AssessmentPeriod period, RuleSet rules, List<Score> scores) {
        db.sql("""
                        insert into assessment.trials (period, rule_set, rule_version, within, body)
                        values (:period, :rule_set, :version, :within, :body)
                        on conflict (period, rule_set, within)
                        do update set rule_version = excluded.rule_version, body = excluded.body
                        """)
                .param("period", period.code())
                .param("rule_set", rules.code())
                .param("version", rules.version())
                .param("within", rules.within() == null ? "" : rules.within())
                .param("body", json.writeValueAsString(scores))
                .update();
    }

    /** Takes a while and needs no connection. */
    byte[] packed(Snapshot snapshot) {
        var bytes = new ByteArrayOutputStream();
        try (var zipped = quicklyZipped(bytes)) {
            json.writeValue(zipped, snapshot);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** It is written anew every day and read seldom. */
    private static GZIPOutputStream quicklyZipped(ByteArrayOutputStream bytes) throws IOException {
        return new GZIPOutputStream(bytes) {
            {
                def.setLevel(Deflater.BEST_SPEED);
            }
        };
    }

    private Snapshot unpacked(byte[] body) {
        try (var zipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return json.readValue(zipped, Snapshot.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
