package org.ecoledger.assessment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.facts.Snapshot;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.SubjectKind;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Where runs lie. */
@Repository
class RunTables {
    private final JdbcClient db;
    private final Clock clock;

    RunTables(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Keeps others from closing, correcting or annulling until the transaction ends. */
    void hold() {
        db.sql("lock table assessment.runs in share row exclusive mode").update();
    }

    List<Run> inForce(AssessmentPeriod period) {
        return db.sql("select * from assessment.pub_runs where period = ? order by rule_set, within")
                .param(period.code())
                .query((row, _) -> run(row))
                .list();
    }

    /** All runs in force of all periods. */
    List<Run> inForce() {
        return db.sql("select * from assessment.pub_runs order by period desc, rule_set, within")
                .query((row, _) -> run(row))
                .list();
    }

    /** All runs of a period, annulled ones too, the newest first. */
    List<Run> of(AssessmentPeriod period) {
        return db.sql("select * from assessment.runs where period = ? order by version desc, rule_set, within")
                .param(period.code())
                .query((row, _) -> run(row))
                .list();
    }

    Optional<Run> find(long id) {
        return db.sql("select * from assessment.runs where id = ?")
                .param(id)
                .query((row, _) -> run(row))
                .optional();
    }

    /** Begins a period's next version by this rule set. */
    Run begin(Actor actor, RuleSet rules, Snapshot snapshot, @Nullable String reason, String resultHash) {
        return db.sql("""
                        insert into assessment.runs
                            (period, rule_set, rule_version, rule_hash, subjects, within, version, snapshot, reason,
                             input_hash, result_hash, closed_at, closed_by)
                        select :period, :rule_set, :rule_version, :rule_hash, :subjects, :within,
                               coalesce((select max(version) from assessment.runs
                                         where period = :period and rule_set = :rule_set and within = :within), 0) + 1,
                               :snapshot, :reason, :input_hash, :result_hash, :closed_at, :closed_by
                        returning *
                        """)
                .param("period", snapshot.period().code())
                .param("rule_set", rules.code())
                .param("rule_version", rules.version())
                .param("rule_hash", rules.hash())
                .param("subjects", rules.subjects().name())
                .param("within", rules.within() == null ? "" : rules.within())
                .param("snapshot", snapshot.id())
                .param("reason", reason)
                .param("input_hash", snapshot.hash())
                .param("result_hash", resultHash)
                .param("closed_at", now())
                .param("closed_by", actor.name())
                .query((row, _) -> run(row))
                .single();
    }

    void annul(Actor actor, Run run, String reason) {
        db.sql("update assessment.runs set annulled_at = ?, annulled_by = ?, annul_reason = ? where id = ?")
                .params(now(), actor.name(), reason, run.id())
                .update();
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }

    private static Run run(ResultSet row) throws SQLException {
        return new Run(
                row.getLong("id"),
                AssessmentPeriod.of(row.getString("period")).orElseThrow(),
                row.getString("rule_set"),
                row.getString("rule_version"),
                row.getString("rule_hash"),
                SubjectKind.valueOf(row.getString("subjects")),
                row.getString("within"),
                row.getInt("version"),
                row.getObject("snapshot", Long.class),
                row.getString("reason"),
                row.getString("input_hash"),
                row.getString("result_hash"),
                moment(row, "closed_at").orElseThrow(),
                row.getString("closed_by"),
                moment(row, "annulled_at").orElse(null),
                row.getString("annulled_by"),
                row.getString("annul_reason"));
    }

    private static Optional<Instant> moment(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
