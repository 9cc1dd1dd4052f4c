package org.ecoledger.assessment;

import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleItem;
import org.ecoledger.assessment.rules.RuleSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The closings of periods and the scores in them, as they were frozen. */
@Repository
class ScoreRuns {
    private final JdbcClient db;
    private final Clock clock;

    ScoreRuns(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** A closing that is in force. */
    record Run(long id, String ruleSet, String ruleVersion, String inputHash, Instant closedAt, String closedBy) {}

    /** Keeps others from closing or annulling until the transaction ends. */
    void hold() {
        db.sql("lock table assessment.runs in share row exclusive mode").update();
    }

    Optional<Run> inForce(AssessmentPeriod period) {
        return db.sql("""
                        select id, rule_set, rule_version, input_hash, closed_at, closed_by
                        from assessment.runs where period = ? and annulled_at is null
                        """)
                .param(period.code())
                .query((row, _) -> new Run(
                        row.getLong("id"),
                        row.getString("rule_set"),
                        row.getString("rule_version"),
                        row.getString("input_hash"),
                        row.getObject("closed_at", OffsetDateTime.class).toInstant(),
                        row.getString("closed_by")))
                .optional();
    }

    /** The scores of a run that this jurisdiction may see, best first; places are those among all counties. */
    List<Score> scores(Run run, RuleSet rules, Jurisdiction jurisdiction) {
        return db.sql("""
                        select s.*, r.name from assessment.scores s
                        join organisation.pub_regions r on r.code = s.county
                        where s.run = :run and r.path like :jurisdiction_path
                        order by s.place nulls last, s.county
                        """)
                .param("run", run.id())
                .params(jurisdiction.parameters())
                .query((row, _) -> score(row, items(run, rules, row.getString("county"))))
                .list();
    }

    /** Address of the frozen figure behind a score, gap or item, if the jurisdiction may see it. */
    Optional<String> frozen(Run run, String county, @Nullable String item, Jurisdiction jurisdiction) {
        return db.sql("""
                        select case :item
                                   when '' then s.ref
                                   when 'gap' then s.gap_ref
                                   else (select i.ref from assessment.score_items i
                                         where i.run = s.run and i.county = s.county and i.item = :item) end as ref
                        from assessment.scores s
                        join organisation.pub_regions r on r.code = s.county
                        where s.run = :run and s.county = :county and r.path like :jurisdiction_path
                        """)
                .param("run", run.id())
                .param("county", county)
                .param("item", item == null ? "" : item)
                .params(jurisdiction.parameters())
                .query((row, _) -> Optional.ofNullable(row.getString("ref")))
                .optional()
                .flatMap(ref -> ref);
    }

    long begin(Actor actor, ScoreTable table, String inputHash) {
        return db.sql("""
                        insert into assessment.runs
                            (period, rule_set, rule_version, rule_hash, input_hash, closed_at, closed_by)
                        values (?, ?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(
                        table.period().code(),
                        table.rules().code(),
                        table.rules().version(),
                        table.rules().hash(),
                        inputHash,
                        now(),
                        actor.name())
                .query(Long.class)
                .single();
    }

    /** Keeps a score whose addresses are those of frozen figures. */
    void keep(long run, Score score) {
        db.sql("""
                        insert into assessment.scores
                            (run, county, total, text, place, of_places, gap, gap_text, note, ref, gap_ref)
                        values (:run, :county, :total, :text, :place, :places, :gap, :gap_text, :note, :ref, :gap_ref)
                        """)
                .param("run", run)
                .param("county", score.county())
                .param("total", score.total())
                .param("text", score.text())
                .param("place", score.place())
                .param("places", score.places())
                .param("gap", score.gap())
                .param("gap_text", score.gapText())
                .param("note", score.note())
                .param("ref", score.ref())
                .param("gap_ref", score.gapRef())
                .update();
        score.items().forEach(item -> keep(run, score.county(), item));
    }

    private void keep(long run, String county, ItemScore item) {
        db.sql("""
                        insert into assessment.score_items
                            (run, county, item, value, value_text, unit, marks, marks_text, note, ref)
                        values (:run, :county, :item, :value, :value_text, :unit, :marks, :marks_text, :note, :ref)
                        """)
                .param("run", run)
                .param("county", county)
                .param("item", item.item())
                .param("value", item.value())
                .param("value_text", item.valueText())
                .param("unit", item.unit())
                .param("marks", item.marks())
                .param("marks_text", item.marksText())
                .param("note", item.note())
                .param("ref", item.ref())
                .update();
    }

    void annul(Actor actor, Run run, String reason) {
        db.sql("update assessment.runs set annulled_at = ?, annulled_by = ?, annul_reason = ? where id = ?")
                .params(now(), actor.name(), reason, run.id())
                .update();
    }

    private List<ItemScore> items(Run run, RuleSet rules, String county) {
        return rules.items().stream()
                .flatMap(item -> db
                        .sql("select * from assessment.score_items where run = ? and county = ? and item = ?")
                        .params(run.id(), county, item.code())
                        .query((row, _) -> item(row, item))
                        .list()
                        .stream())
                .toList();
    }

    private static Score score(ResultSet row, List<ItemScore> items) throws SQLException {
        return new Score(
                row.getString("county"),
                row.getString("name"),
                row.getBigDecimal("total"),
                row.getString("text"),
                row.getObject("place", Integer.class),
                row.getInt("of_places"),
                row.getBigDecimal("gap"),
                row.getString("gap_text"),
                row.getString("note"),
                row.getString("ref"),
                row.getString("gap_ref"),
                items);
    }

    private static ItemScore item(ResultSet row, RuleItem item) throws SQLException {
        return new ItemScore(
                item.code(),
                item.name(),
                item.english(),
                item.points(),
                row.getBigDecimal("value"),
                row.getString("value_text"),
                row.getString("unit"),
                row.getBigDecimal("marks"),
                row.getString("marks_text"),
                row.getString("note"),
                row.getString("ref"));
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
