package org.ecoledger.assessment.facts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.ecoledger.assessment.facts.Fact.Proof;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.SubjectKind;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Where snapshots lie. Facts are written by COPY: tens of thousands at once. */
@Repository
class SnapshotTables {
    private static final int FLUSHED_AT = 1 << 18;
    private static final String NO_PROOFS = "[]";
    private static final TypeReference<List<Proof>> PROOFS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JdbcTemplate jdbc;
    private final JsonMapper json;

    SnapshotTables(JdbcClient db, JdbcTemplate jdbc, JsonMapper json) {
        this.db = db;
        this.jdbc = jdbc;
        this.json = json;
    }

    /** Keeps it under the period's next version. */
    Snapshot keep(Snapshot gathered) {
        AssessmentPeriod period = gathered.period();
        int version = db.sql("select coalesce(max(version), 0) + 1 from assessment.snapshots where period = ?")
                .param(period.code())
                .query((row, _) -> row.getInt(1))
                .single();
        long id = db.sql("""
                        insert into assessment.snapshots (period, version, taken_at, taken_by, reason, hash, facts)
                        values (:period, :version, :taken_at, :taken_by, :reason, :hash, :facts) returning id
                        """)
                .param("period", period.code())
                .param("version", version)
                .param("taken_at", CityTime.at(gathered.takenAt()).toOffsetDateTime())
                .param("taken_by", gathered.takenBy())
                .param("reason", gathered.reason())
                .param("hash", gathered.hash())
                .param("facts", gathered.facts().size())
                .query((row, _) -> row.getLong(1))
                .single();
        copy("snapshot_subjects (snapshot, kind, code, name, region, path)", rows -> {
            for (Subject one : gathered.subjects()) {
                rows.add(String.valueOf(id), one.kind().name(), one.code(), one.name(), one.region(), one.path());
            }
        });
        copy(
                "snapshot_facts (snapshot, number, source, key, subject, path, item, day, at, value, mark, label, text, unit,"
                        + " ref, responsible, proofs, by_whom, as_of)",
                rows -> copy(id, gathered.facts(), rows));
        return new Snapshot(
                id,
                period,
                version,
                gathered.subjects(),
                gathered.facts(),
                gathered.takenAt(),
                gathered.takenBy(),
                gathered.reason(),
                gathered.hash());
    }

    Optional<Long> newest(AssessmentPeriod period) {
        return db.sql("select id from assessment.snapshots where period = ? order by version desc limit 1")
                .param(period.code())
                .query((row, _) -> row.getLong(1))
                .optional();
    }

    Optional<Snapshot> find(long id) {
        return db.sql("select * from assessment.snapshots where id = ?")
                .param(id)
                .query((row, _) -> new Snapshot(
                        id,
                        AssessmentPeriod.of(row.getString("period")).orElseThrow(),
                        row.getInt("version"),
                        subjects(id),
                        facts(id),
                        moment(row, "taken_at"),
                        row.getString("taken_by"),
                        row.getString("reason"),
                        row.getString("hash")))
                .optional();
    }

    private List<Subject> subjects(long id) {
        return db.sql("select * from assessment.snapshot_subjects where snapshot = ? order by kind, code")
                .param(id)
                .query((row, _) -> new Subject(
                        SubjectKind.valueOf(row.getString("kind")),
                        row.getString("code"),
                        row.getString("name"),
                        row.getString("region"),
                        row.getString("path")))
                .list();
    }

    private List<Fact> facts(long id) {
        return db.sql("select * from assessment.snapshot_facts where snapshot = ? order by number")
                .param(id)
                .query((row, _) -> fact(row))
                .list();
    }

    private Fact fact(ResultSet row) throws SQLException {
        String proofs = row.getString("proofs");
        return new Fact(
                row.getString("source"),
                row.getString("key"),
                row.getString("subject"),
                row.getString("path"),
                row.getString("item"),
                row.getObject("day", LocalDate.class),
                row.getObject("at") == null ? null : moment(row, "at"),
                row.getBigDecimal("value"),
                row.getObject("mark", Boolean.class),
                row.getString("label"),
                row.getString("text"),
                row.getString("unit"),
                row.getString("ref"),
                row.getString("responsible"),
                proofs.equals(NO_PROOFS) ? List.of() : json.readValue(proofs, PROOFS),
                row.getString("by_whom"),
                moment(row, "as_of"));
    }

    private static Instant moment(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private void copy(long id, List<Fact> facts, Rows rows) {
        int number = 0;
        for (Fact fact : facts) {
            number++;
            Instant at = fact.at();
            rows.add(
                    String.valueOf(id),
                    String.valueOf(number),
                    fact.source(),
                    fact.key(),
                    fact.subject(),
                    fact.path(),
                    fact.item(),
                    fact.day().toString(),
                    at == null ? null : at.toString(),
                    fact.value() == null ? null : fact.value().toPlainString(),
                    fact.mark() == null ? null : fact.mark().toString(),
                    fact.label(),
                    fact.text(),
                    fact.unit(),
                    fact.ref(),
                    fact.responsible(),
                    fact.proofs().isEmpty() ? NO_PROOFS : json.writeValueAsString(fact.proofs()),
                    fact.by(),
                    fact.asOf().toString());
        }
    }

    private void copy(String into, Consumer<Rows> all) {
        jdbc.execute((Connection connection) -> {
            CopyIn copy = connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy assessment." + into + " from stdin (format csv)");
            try {
                var rows = new Rows(copy);
                all.accept(rows);
                rows.end();
                return copy.getHandledRowCount();
            } finally {
                if (copy.isActive()) {
                    copy.cancelCopy();
                }
            }
        });
    }

    /** Rows on their way, as CSV in which only what is missing stands without quotes. */
    private static final class Rows {
        private final CopyIn copy;
        private final StringBuilder text = new StringBuilder();

        Rows(CopyIn copy) {
            this.copy = copy;
        }

        void add(@Nullable String... fields) {
            for (int i = 0; i < fields.length; i++) {
                String field = fields[i];
                if (i > 0) {
                    text.append(',');
                }
                if (field != null) {
                    text.append('"').append(field.replace("\"", "\"\"")).append('"');
                }
            }
            text.append('\n');
            if (text.length() > FLUSHED_AT) {
                flush();
            }
        }

        void end() {
            flush();
            try {
                copy.endCopy();
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException("Facts cannot be kept", e));
            }
        }

        private void flush() {
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            try {
                copy.writeToCopy(bytes, 0, bytes.length);
            } catch (SQLException e) {
                throw new UncheckedIOException(new IOException("Facts cannot be kept", e));
            }
            text.setLength(0);
        }
    }
}
