package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecoledger.assessment.Score.Distance;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.SubjectKind;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.BatchPreparedStatementSetter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The scores of runs, as they were frozen. */
@Repository
class ScoreTables {
    private static final String SEEN = "(s.path like :jurisdiction_path or s.subject = any(:jurisdiction_units))";

    private final JdbcClient db;
    private final JdbcTemplate jdbc;

    ScoreTables(JdbcClient db, JdbcTemplate jdbc) {
        this.db = db;
        this.jdbc = jdbc;
    }

    void keep(long run, List<Score> scores) {
        batch("""
                insert into assessment.scores
                    (run, subject, kind, name, region, path, total, text, place, of_places, among_last,
                     gap, gap_text, gap_ref, lead, lead_text, lead_ref, note, ref)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """, scores.stream().map(score -> row(run, score)).toList());
        batch(
                """
                insert into assessment.score_items
                    (run, subject, item, value, value_text, unit, marks, marks_text, note, ref)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                """,
                scores.stream()
                        .flatMap(score -> score.items().stream().map(item -> row(run, score, item)))
                        .toList());
        var losses = new ArrayList<@Nullable Object[]>();
        for (Score score : scores) {
            int number = 0;
            for (ScoreLoss loss : score.losses()) {
                number++;
                losses.add(new @Nullable Object[] {
                    run,
                    score.subject().code(),
                    number,
                    loss.code(),
                    loss.name(),
                    loss.points(),
                    loss.text(),
                    loss.ref()
                });
            }
        }
        batch("""
                insert into assessment.score_losses (run, subject, number, code, name, points, text, ref)
                values (?, ?, ?, ?, ?, ?, ?, ?)
                """, losses);
    }

    /** The scores of a run that this jurisdiction may see, best first; places are those among all. */
    List<Score> of(long run, Jurisdiction jurisdiction) {
        Map<String, List<ItemScore>> items = new HashMap<>();
        db.sql("""
                        select i.* from assessment.score_items i
                        join assessment.scores s on s.run = i.run and s.subject = i.subject
                        where i.run = :run and
                        """ + SEEN + " order by i.subject, i.item")
                .param("run", run)
                .params(jurisdiction.parameters())
                .query((row, _) -> items.computeIfAbsent(row.getString("subject"), _ -> new ArrayList<>())
                        .add(item(row)))
                .list();
        Map<String, List<ScoreLoss>> losses = new HashMap<>();
        db.sql("""
                        select l.* from assessment.score_losses l
                        join assessment.scores s on s.run = l.run and s.subject = l.subject
                        where l.run = :run and
                        """ + SEEN + " order by l.subject, l.number")
                .param("run", run)
                .params(jurisdiction.parameters())
                .query((row, _) -> losses.computeIfAbsent(row.getString("subject"), _ -> new ArrayList<>())
                        .add(loss(row)))
                .list();
        return db.sql("select * from assessment.scores s where s.run = :run and " + SEEN
                        + " order by s.place nulls last, s.subject")
                .param("run", run)
                .params(jurisdiction.parameters())
                .query((row, _) -> score(
                        row,
                        items.getOrDefault(row.getString("subject"), List.of()),
                        losses.getOrDefault(row.getString("subject"), List.of())))
                .list();
    }

    /** Address of the frozen figure behind a number, if the jurisdiction may see it. */
    Optional<String> frozen(long run, String kind, String subject, String part, Jurisdiction jurisdiction) {
        return db.sql("""
                        select case :kind
                                   when 'score' then s.ref
                                   when 'score-gap' then s.gap_ref
                                   when 'score-lead' then s.lead_ref
                                   when 'score-loss' then (select l.ref from assessment.score_losses l
                                       where l.run = s.run and l.subject = s.subject and l.number::text = :part)
                                   else (select i.ref from assessment.score_items i
                                         where i.run = s.run and i.subject = s.subject and i.item = :part) end as ref
                        from assessment.scores s
                        where s.run = :run and s.subject = :subject and
                        """ + SEEN)
                .param("kind", kind)
                .param("run", run)
                .param("subject", subject)
                .param("part", part)
                .params(jurisdiction.parameters())
                .query((row, _) -> Optional.ofNullable(row.getString("ref")))
                .optional()
                .flatMap(ref -> ref);
    }

    private void batch(String sql, List<@Nullable Object[]> rows) {
        jdbc.batchUpdate(sql, new BatchPreparedStatementSetter() {
            @Override
            public void setValues(java.sql.PreparedStatement statement, int number) throws SQLException {
                @Nullable Object[] row = rows.get(number);
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
            }

            @Override
            public int getBatchSize() {
                return rows.size();
            }
        });
    }

    private static @Nullable Object[] row(long run, Score score) {
        Distance gap = score.gap();
        Distance lead = score.lead();
        Subject subject = score.subject();
        return new @Nullable Object[] {
            run,
            subject.code(),
            subject.kind().name(),
            subject.name(),
            subject.region(),
            subject.path(),
            score.total(),
            score.text(),
            score.place(),
            score.places(),
            score.last(),
            gap == null ? null : gap.points(),
            gap == null ? null : gap.text(),
            gap == null ? null : gap.ref(),
            lead == null ? null : lead.points(),
            lead == null ? null : lead.text(),
            lead == null ? null : lead.ref(),
            score.note(),
            score.ref()
        };
    }

    private static @Nullable Object[] row(long run, Score score, ItemScore item) {
        return new @Nullable Object[] {
            run,
            score.subject().code(),
            item.item(),
            item.value(),
            item.valueText(),
            item.unit(),
            item.marks(),
            item.marksText(),
            item.note(),
            item.ref()
        };
    }

    private static Score score(ResultSet row, List<ItemScore> items, List<ScoreLoss> losses) throws SQLException {
        return new Score(
                new Subject(
                        SubjectKind.valueOf(row.getString("kind")),
                        row.getString("subject"),
                        row.getString("name"),
                        row.getString("region"),
                        row.getString("path")),
                row.getBigDecimal("total"),
                row.getString("text"),
                row.getObject("place", Integer.class),
                row.getInt("of_places"),
                row.getBoolean("among_last"),
                distance(row, "gap"),
                distance(row, "lead"),
                row.getString("note"),
                row.getString("ref"),
                items,
                losses);
    }

    private static @Nullable Distance distance(ResultSet row, String column) throws SQLException {
        BigDecimal points = row.getBigDecimal(column);
        return points == null
                ? null
                : new Distance(
                        points,
                        Objects.requireNonNull(row.getString(column + "_text")),
                        Objects.requireNonNull(row.getString(column + "_ref")));
    }

    private static ItemScore item(ResultSet row) throws SQLException {
        return new ItemScore(
                row.getString("item"),
                row.getBigDecimal("value"),
                row.getString("value_text"),
                row.getString("unit"),
                row.getBigDecimal("marks"),
                row.getString("marks_text"),
                row.getString("note"),
                row.getString("ref"));
    }

    private static ScoreLoss loss(ResultSet row) throws SQLException {
        return new ScoreLoss(
                row.getString("code"),
                row.getString("name"),
                row.getBigDecimal("points"),
                row.getString("text"),
                row.getString("ref"));
    }
}
