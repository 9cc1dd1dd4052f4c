package org.ecoledger.assessment.upper;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The imported sheets of the level above with what people said about their rows; nothing of them is ever changed. */
@Repository
class UpperSheets {
    private static final String ROWS = """
            select r.*, m.id is not null as is_mapped, m.indicator, m.note, m.said_at, m.said_by
            from assessment.upper_rows r
            left join lateral (
                select * from assessment.upper_mappings m where m.sheet = r.sheet and m.line = r.line
                order by m.id desc limit 1) m on true
            where r.sheet = any(?) order by r.sheet, r.line
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    UpperSheets(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** What is said of a file as a whole. */
    record Head(String issuer, String title, int year, int version, String document, LocalDate issuedOn) {}

    /** All sheets, the newest first. */
    List<UpperSheet> all() {
        return sheets("order by year desc, issuer, version desc, id desc", Map.of());
    }

    Optional<UpperSheet> find(long id) {
        return sheets("where id = :id", Map.of("id", id)).stream().findFirst();
    }

    UpperSheet get(long id) {
        return find(id).orElseThrow(() -> Problem.notFound("assessment.upper.no-such-sheet", Long.toString(id)));
    }

    /** The newest version of the same issuer's sheet of the year before. */
    Optional<UpperSheet> before(UpperSheet sheet) {
        return sheets("""
                        where issuer = :issuer and year = :year and annulled_at is null order by version desc limit 1
                        """, Map.of("issuer", sheet.issuer(), "year", sheet.year() - 1)).stream()
                .findFirst();
    }

    /** The version that the issuer's next sheet of a year has. */
    int nextVersion(String issuer, int year) {
        return db.sql("""
                        select coalesce(max(version), 0) + 1 from assessment.upper_sheets
                        where issuer = ? and year = ? and annulled_at is null
                        """).params(issuer, year).query(Integer.class).single();
    }

    boolean isTaken(Head head) {
        return db.sql("""
                        select exists (select 1 from assessment.upper_sheets
                                       where issuer = ? and year = ? and version = ? and annulled_at is null)
                        """)
                .params(head.issuer(), head.year(), head.version())
                .query(Boolean.class)
                .single();
    }

    @Transactional
    UpperSheet add(Actor actor, Head head, UpperSheetReader.Read read, String fileName, String sha256, byte[] bytes) {
        db.sql("insert into assessment.upper_files (sha256, bytes) values (?, ?) on conflict do nothing")
                .params(sha256, bytes)
                .update();
        long id = db.sql("""
                        insert into assessment.upper_sheets (issuer, title, year, version, document, issued_on, total, file_name,
                            sha256, imported_at, imported_by)
                        values (:issuer, :title, :year, :version, :document, :issued, :total, :file, :sha256, :at, :by)
                        returning id
                        """)
                .param("issuer", head.issuer())
                .param("title", head.title())
                .param("year", head.year())
                .param("version", head.version())
                .param("document", head.document())
                .param("issued", head.issuedOn())
                .param("total", read.total())
                .param("file", fileName)
                .param("sha256", sha256)
                .param("at", now())
                .param("by", actor.name())
                .query(Long.class)
                .single();
        read.rows().forEach(row -> add(id, row));
        audit.record(
                actor,
                "upper-sheet.imported",
                "upper-sheet:" + id,
                head.document() + " version " + head.version() + ", "
                        + read.rows().size() + " rows, sha256=" + sha256);
        return get(id);
    }

    private void add(long sheet, UpperRow row) {
        db.sql("""
                        insert into assessment.upper_rows (sheet, line, place, number, area, name, name_key, unit, target,
                            target_text, weight, method, responsible, remark)
                        values (:sheet, :line, :place, :number, :area, :name, :key, :unit, :target, :text, :weight, :method,
                            :responsible, :remark)
                        """)
                .param("sheet", sheet)
                .param("line", row.line())
                .param("place", row.place())
                .param("number", row.number())
                .param("area", row.area())
                .param("name", row.name())
                .param("key", row.key())
                .param("unit", row.unit())
                .param("target", row.target())
                .param("text", row.targetText())
                .param("weight", row.weight())
                .param("method", row.method())
                .param("responsible", row.responsible())
                .param("remark", row.remark())
                .update();
    }

    @Transactional
    UpperSheet say(Actor actor, UpperSheet sheet, List<UpperDesk.Said> said) {
        for (UpperDesk.Said one : said) {
            db.sql("""
                            insert into assessment.upper_mappings (sheet, line, indicator, note, said_at, said_by)
                            values (:sheet, :line, :indicator, :note, :at, :by)
                            """)
                    .param("sheet", sheet.id())
                    .param("line", one.line())
                    .param("indicator", one.indicator())
                    .param("note", one.note())
                    .param("at", now())
                    .param("by", actor.name())
                    .update();
            String to = one.indicator() == null ? "none: " + one.note() : one.indicator();
            audit.record(actor, "upper-sheet.mapped", "upper-sheet:" + sheet.id(), "row " + one.line() + " is " + to);
        }
        return get(sheet.id());
    }

    @Transactional
    UpperSheet annul(Actor actor, UpperSheet sheet, String reason) {
        int annulled =
                db.sql("""
                        update assessment.upper_sheets set annulled_at = ?, annulled_by = ?, annul_reason = ?
                        where id = ? and annulled_at is null
                        """).params(now(), actor.name(), reason, sheet.id()).update();
        if (annulled == 0) {
            throw Problem.conflict("assessment.upper.annulled", sheet.document());
        }
        audit.record(actor, "upper-sheet.annulled", "upper-sheet:" + sheet.id(), reason);
        return get(sheet.id());
    }

    byte[] file(UpperSheet sheet) {
        return db.sql("select bytes from assessment.upper_files where sha256 = ?")
                .param(sheet.sha256())
                .query((row, _) -> row.getBytes(1))
                .single();
    }

    private List<UpperSheet> sheets(String which, Map<String, ?> parameters) {
        List<UpperSheet> heads = db.sql("select * from assessment.upper_sheets " + which)
                .params(parameters)
                .query((row, _) -> sheet(row, List.of()))
                .list();
        Map<Long, List<UpperRow>> rows = new HashMap<>();
        db.sql(ROWS)
                .param(heads.stream().map(UpperSheet::id).toArray(Long[]::new))
                .query(row -> {
                    rows.computeIfAbsent(row.getLong("sheet"), _ -> new ArrayList<>())
                            .add(row(row));
                });
        return heads.stream()
                .map(head -> with(head, rows.getOrDefault(head.id(), List.of())))
                .toList();
    }

    private static UpperSheet with(UpperSheet head, List<UpperRow> rows) {
        return new UpperSheet(
                head.id(),
                head.issuer(),
                head.title(),
                head.year(),
                head.version(),
                head.document(),
                head.issuedOn(),
                head.total(),
                head.fileName(),
                head.sha256(),
                head.importedAt(),
                head.importedBy(),
                head.annulledAt(),
                head.annulledBy(),
                head.annulReason(),
                rows);
    }

    private static UpperSheet sheet(ResultSet row, List<UpperRow> rows) throws SQLException {
        return new UpperSheet(
                row.getLong("id"),
                row.getString("issuer"),
                row.getString("title"),
                row.getInt("year"),
                row.getInt("version"),
                row.getString("document"),
                row.getObject("issued_on", LocalDate.class),
                row.getBigDecimal("total"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getObject("imported_at", OffsetDateTime.class).toInstant(),
                row.getString("imported_by"),
                instant(row, "annulled_at"),
                row.getString("annulled_by"),
                row.getString("annul_reason"),
                rows);
    }

    private static UpperRow row(ResultSet row) throws SQLException {
        return new UpperRow(
                row.getInt("line"),
                row.getString("place"),
                row.getString("number"),
                row.getString("area"),
                row.getString("name"),
                row.getString("name_key"),
                row.getString("unit"),
                row.getBigDecimal("target"),
                row.getString("target_text"),
                row.getBigDecimal("weight"),
                row.getString("method"),
                row.getString("responsible"),
                row.getString("remark"),
                row.getBoolean("is_mapped")
                        ? new UpperRow.Mapping(
                                row.getString("indicator"),
                                row.getString("note"),
                                row.getObject("said_at", OffsetDateTime.class).toInstant(),
                                row.getString("said_by"))
                        : null);
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
