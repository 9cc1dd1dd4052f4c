package org.ecoledger.assessment.consequences;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.Ground;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.SubjectKind;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of consequences. What a person may not see is not there. */
@Repository
class ConsequenceRows {
    private static final TypeReference<List<Ground.Link>> LINKS = new TypeReference<>() {};
    private static final String COLUMNS = "select f.* from assessment.consequence_files f ";

    private final JdbcClient db;
    private final JsonMapper json;
    private final FileNumbers numbers;
    private final Clock clock;

    ConsequenceRows(JdbcClient db, JsonMapper json, FileNumbers numbers, Clock clock) {
        this.db = db;
        this.json = json;
        this.numbers = numbers;
        this.clock = clock;
    }

    List<Consequence> seen(Reader reader) {
        return db.sql(COLUMNS + "where " + Reader.SEEN + " order by f.proposed_at desc, f.number desc limit 2000")
                .params(reader.parameters())
                .query(this::consequence)
                .list();
    }

    /** Those on which somebody still has to act, and those that the scores do not follow yet. */
    List<Consequence> open(Reader reader) {
        return db.sql(COLUMNS + "where " + Reader.SEEN + """
                         and (f.state in ('proposed', 'decided', 'notified', 'appealed') or f.recount)
                        order by f.due_at nulls last, f.number limit 500
                        """)
                .params(reader.parameters())
                .query(this::consequence)
                .list();
    }

    Optional<Consequence> find(String number, Reader reader) {
        return db.sql(COLUMNS + "where f.number = :number and " + Reader.SEEN)
                .param("number", number)
                .params(reader.parameters())
                .query(this::consequence)
                .optional();
    }

    Consequence get(String number) {
        return db.sql(COLUMNS + "where f.number = ?")
                .param(number)
                .query(this::consequence)
                .single();
    }

    /** Kept from changing until the transaction ends. */
    void lock(String number) {
        db.sql("select number from assessment.consequence_files where number = ? for update")
                .param(number)
                .query((row, _) -> row.getString(1))
                .single();
    }

    /** What scores proposed for a period, whatever became of it. */
    List<Consequence> proposedBySystem(String period) {
        return db.sql(COLUMNS + "where f.period = ? and f.origin = 'system' order by f.number")
                .param(period)
                .query(this::consequence)
                .list();
    }

    /** All about a subject whose decision stands. */
    List<Consequence> standingOf(String subject) {
        return db.sql(COLUMNS
                        + "where f.subject = :subject and f.state = any(:standing) order by f.decided_at, f.number")
                .param("subject", subject)
                .param("standing", standing())
                .query(this::consequence)
                .list();
    }

    /** All whose decision acts on a score. */
    List<Consequence> acting() {
        return db.sql(COLUMNS + "where f.effect is not null and f.state = any(?) order by f.number")
                .param(standing())
                .query(this::consequence)
                .list();
    }

    private static String[] standing() {
        return ConsequenceState.standing().toArray(String[]::new);
    }

    /**
     * What is proposed, before it has a number.
     *
     * @param by who proposes; the system for what followed from scores
     */
    record Wanted(
            String kind,
            String origin,
            AssessmentPeriod period,
            String ruleSet,
            String ruleVersion,
            @Nullable Long run,
            Ground.@Nullable Kind groundKind,
            String groundCode,
            Subject subject,
            @Nullable String unit,
            String sentence,
            String basis,
            @Nullable BigDecimal amount,
            @Nullable String effect,
            @Nullable String neglect,
            List<Ground.Link> chain,
            int appealDays,
            Actor by) {}

    String add(Wanted wanted, String procedure, String state) {
        String number = numbers.next("consequence_files");
        Ground.Kind ground = wanted.groundKind();
        db.sql("""
                        insert into assessment.consequence_files (
                            number, kind, origin, period, rule_set, rule_version, run, ground_kind, ground_code, subject_kind, subject,
                            subject_name, region, path, unit, sentence, basis, amount, effect, neglect, chain, appeal_days, procedure,
                            state, proposed_at, proposed_by, proposed_by_name)
                        values (:number, :kind, :origin, :period, :ruleSet, :ruleVersion, :run, :ground, :groundCode, :subjectKind,
                                :subject, :subjectName, :region, :path, :unit, :sentence, :basis, :amount, :effect, :neglect,
                                :chain::jsonb, :appealDays, :procedure, :state, :at, :by, :byName)
                        """)
                .param("number", number)
                .param("kind", wanted.kind())
                .param("origin", wanted.origin())
                .param("period", wanted.period().code())
                .param("ruleSet", wanted.ruleSet())
                .param("ruleVersion", wanted.ruleVersion())
                .param("run", wanted.run())
                .param("ground", ground == null ? null : ground.name())
                .param("groundCode", wanted.groundCode())
                .param("subjectKind", wanted.subject().kind().name())
                .param("subject", wanted.subject().code())
                .param("subjectName", wanted.subject().name())
                .param("region", wanted.subject().region())
                .param("path", wanted.subject().path())
                .param("unit", wanted.unit())
                .param("sentence", wanted.sentence())
                .param("basis", wanted.basis())
                .param("amount", wanted.amount())
                .param("effect", wanted.effect())
                .param("neglect", wanted.neglect())
                .param("chain", json.writeValueAsString(wanted.chain()))
                .param("appealDays", wanted.appealDays())
                .param("procedure", procedure)
                .param("state", state)
                .param("at", now())
                .param("by", wanted.by().account())
                .param("byName", wanted.by().name())
                .update();
        return number;
    }

    /** What the newest scores say of a ground: its words follow them only while nothing is decided. */
    void refresh(Consequence file, Wanted newest) {
        boolean undecided = file.state().equals(ConsequenceState.PROPOSED.code());
        db.sql("""
                        update assessment.consequence_files
                        set holds = true, run = :run,
                            sentence = case when :undecided then :sentence else sentence end,
                            amount = case when :undecided then :amount else amount end,
                            chain = case when :undecided then :chain::jsonb else chain end
                        where number = :number
                        """)
                .param("run", newest.run())
                .param("undecided", undecided)
                .param("sentence", newest.sentence())
                .param("amount", newest.amount(), Types.NUMERIC)
                .param("chain", json.writeValueAsString(newest.chain()))
                .param("number", file.number())
                .update();
    }

    void groundGone(String number) {
        db.sql("update assessment.consequence_files set holds = false where number = ?")
                .param(number)
                .update();
    }

    void move(String number, String state, @Nullable Instant due) {
        db.sql("""
                        update assessment.consequence_files
                        set state = :state, due_at = :due, revision = revision + 1 where number = :number
                        """)
                .param("state", state)
                .param("due", due == null ? null : CityTime.at(due).toOffsetDateTime())
                .param("number", number)
                .update();
    }

    void decided(String number, Actor by) {
        db.sql("update assessment.consequence_files set decided_at = :at, decided_by_name = :by where number = :number")
                .params(Map.of("at", now(), "by", by.name(), "number", number))
                .update();
    }

    void notified(String number) {
        db.sql("update assessment.consequence_files set notified_at = ? where number = ?")
                .params(now(), number)
                .update();
    }

    void toRecount(String number) {
        db.sql("update assessment.consequence_files set recount = true, changed_at = ? where number = ?")
                .params(now(), number)
                .update();
    }

    /** Runs of this moment are in force: they follow what changed before, and nothing that changed after. */
    void counted(String period, Instant closedAt) {
        db.sql("""
                        update assessment.consequence_files set recount = changed_at > :closed
                        where period = :period and changed_at is not null
                        """)
                .param("closed", CityTime.at(closedAt).toOffsetDateTime())
                .param("period", period)
                .update();
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }

    private Consequence consequence(ResultSet row, int number) throws SQLException {
        String ground = row.getString("ground_kind");
        return new Consequence(
                row.getString("number"),
                row.getString("kind"),
                row.getString("origin"),
                AssessmentPeriod.of(row.getString("period")).orElseThrow(),
                row.getString("rule_set"),
                row.getString("rule_version"),
                row.getObject("run", Long.class),
                ground == null ? null : Ground.Kind.valueOf(ground),
                row.getString("ground_code"),
                new Subject(
                        SubjectKind.valueOf(row.getString("subject_kind").toUpperCase(Locale.ROOT)),
                        row.getString("subject"),
                        row.getString("subject_name"),
                        row.getString("region"),
                        row.getString("path")),
                row.getString("unit"),
                row.getString("sentence"),
                row.getString("basis"),
                row.getBigDecimal("amount"),
                row.getString("effect"),
                row.getString("neglect"),
                json.readValue(row.getString("chain"), LINKS),
                row.getBoolean("holds"),
                row.getBoolean("recount"),
                row.getInt("appeal_days"),
                row.getString("procedure"),
                row.getString("state"),
                row.getInt("revision"),
                instant(row, "proposed_at").orElseThrow(),
                row.getLong("proposed_by"),
                row.getString("proposed_by_name"),
                instant(row, "decided_at").orElse(null),
                row.getString("decided_by_name"),
                instant(row, "notified_at").orElse(null),
                instant(row, "due_at").orElse(null));
    }

    private static Optional<Instant> instant(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getObject(column, OffsetDateTime.class)).map(OffsetDateTime::toInstant);
    }
}
