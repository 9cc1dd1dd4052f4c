package org.ecoledger.assessment.sheets;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The tables of sheets. */
@Repository
class SheetRows {
    private static final String SELECT = """
            select s.*, u.name as unit_name, u.region_path
            from assessment.sheet_sheets s join organisation.pub_units u on u.code = s.unit
            """;

    private final JdbcClient db;
    private final SheetKinds kinds;
    private final SheetSubjects subjects;
    private final Units units;
    private final JsonMapper json;
    private final Clock clock;

    SheetRows(JdbcClient db, SheetKinds kinds, SheetSubjects subjects, Units units, JsonMapper json, Clock clock) {
        this.db = db;
        this.kinds = kinds;
        this.subjects = subjects;
        this.units = units;
        this.json = json;
        this.clock = clock;
    }

    /** A subject's marks as they are written. */
    record Given(String subject, @Nullable BigDecimal marks, String reason) {}

    /** What was done with a sheet. */
    record Step(String action, String actorName, Instant at, String note) {}

    /** The unit's sheet of this kind and period, opened where there is none. */
    long open(Actor actor, String kind, String period, String unit) {
        db.sql("""
                        insert into assessment.sheet_sheets (kind, period, unit, state, opened_at, opened_by)
                        values (?, ?, ?, 'draft', ?, ?) on conflict (kind, period, unit) do nothing
                        """).params(kind, period, unit, now(), actor.name()).update();
        return db.sql("select id from assessment.sheet_sheets where kind = ? and period = ? and unit = ?")
                .params(kind, period, unit)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    Optional<Sheet> find(long id) {
        return db.sql(SELECT + "where s.id = ?").param(id).query(this::sheet).optional();
    }

    Optional<Sheet> lock(long id) {
        db.sql("select id from assessment.sheet_sheets where id = ? for update")
                .param(id)
                .query(row -> {});
        return find(id);
    }

    /** All of the period, by kind and unit. */
    List<Sheet> of(String period) {
        return db.sql(SELECT + "where s.period = ? order by s.kind, u.region_path, s.unit")
                .param(period)
                .query(this::sheet)
                .list();
    }

    void write(long id, List<Given> marks) {
        for (Given one : marks) {
            db.sql("""
                            insert into assessment.sheet_marks (sheet, subject, marks, reason)
                            values (:sheet, :subject, :marks, :reason)
                            on conflict (sheet, subject) do update set marks = excluded.marks, reason = excluded.reason
                            """)
                    .param("sheet", id)
                    .param("subject", one.subject())
                    .param("marks", one.marks())
                    .param("reason", one.reason())
                    .update();
        }
    }

    void addProof(long id, EvidenceFile file, boolean verdict) {
        db.sql("""
                        insert into assessment.sheet_proofs (sheet, file, sha256, name, verdict, added_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(id, file.id(), file.sha256(), file.name(), verdict, now())
                .update();
    }

    void submitted(Actor actor, long id, boolean counts) {
        db.sql("""
                        update assessment.sheet_sheets
                        set state = :state, submitted_by = :by, submitted_name = :name, submitted_at = :at,
                            signed_name = null, signed_at = :signed
                        where id = :id
                        """)
                .param("state", counts ? Sheet.State.IN_FORCE.code() : Sheet.State.SUBMITTED.code())
                .param("by", actor.account())
                .param("name", actor.name())
                .param("at", now())
                .param("signed", counts ? now() : null)
                .param("id", id)
                .update();
    }

    void signed(Actor actor, long id) {
        db.sql("update assessment.sheet_sheets set state = ?, signed_name = ?, signed_at = ? where id = ?")
                .params(Sheet.State.IN_FORCE.code(), actor.name(), now(), id)
                .update();
    }

    void returned(long id, String reason) {
        db.sql("""
                        update assessment.sheet_sheets
                        set state = ?, return_reason = ?, signed_name = null, signed_at = null
                        where id = ?
                        """).params(Sheet.State.RETURNED.code(), reason, id).update();
    }

    /** Keeps what was done together with the marks as they stand. */
    void step(Actor actor, long id, String action, String note) {
        Sheet sheet = find(id).orElseThrow();
        List<Given> marks = sheet.lines().stream()
                .map(line -> new Given(line.subject(), line.marks(), line.reason()))
                .toList();
        db.sql("""
                        insert into assessment.sheet_steps (sheet, action, actor, actor_name, at, note, marks)
                        values (?, ?, ?, ?, ?, ?, ?::jsonb)
                        """)
                .params(id, action, actor.account(), actor.name(), now(), note, json.writeValueAsString(marks))
                .update();
    }

    List<Step> steps(long id) {
        return db.sql("select action, actor_name, at, note from assessment.sheet_steps where sheet = ? order by id")
                .param(id)
                .query((row, _) -> new Step(
                        row.getString("action"),
                        row.getString("actor_name"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        row.getString("note")))
                .list();
    }

    private List<Sheet.Line> lines(long id, SheetKind kind, Unit unit) {
        Map<String, Given> given = db
                .sql("select subject, marks, reason from assessment.sheet_marks where sheet = ?")
                .param(id)
                .query((row, _) ->
                        new Given(row.getString("subject"), row.getBigDecimal("marks"), row.getString("reason")))
                .list()
                .stream()
                .collect(Collectors.toMap(Given::subject, one -> one));
        return subjects.of(kind, unit).stream()
                .map(subject -> {
                    Given one = given.get(subject.code());
                    return new Sheet.Line(
                            subject.code(),
                            subject.name(),
                            subject.path(),
                            one == null ? null : one.marks(),
                            one == null ? "" : one.reason());
                })
                .toList();
    }

    private List<Sheet.Proof> proofs(long id) {
        return db.sql(
                        "select file, sha256, name, verdict from assessment.sheet_proofs where sheet = ? order by added_at, file")
                .param(id)
                .query((row, _) -> new Sheet.Proof(
                        row.getObject("file", UUID.class),
                        row.getString("sha256"),
                        row.getString("name"),
                        row.getBoolean("verdict")))
                .list();
    }

    private Sheet sheet(ResultSet row, int number) throws SQLException {
        SheetKind kind = kinds.get(row.getString("kind"));
        long id = row.getLong("id");
        return new Sheet(
                id,
                kind,
                row.getString("period"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getString("region_path"),
                Sheet.State.of(row.getString("state")),
                row.getObject("submitted_by", Long.class),
                row.getString("submitted_name"),
                time(row.getObject("submitted_at", OffsetDateTime.class)),
                row.getString("signed_name"),
                time(row.getObject("signed_at", OffsetDateTime.class)),
                row.getString("return_reason"),
                lines(id, kind, units.get(row.getString("unit"))),
                proofs(id));
    }

    private static @Nullable Instant time(@Nullable OffsetDateTime at) {
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
