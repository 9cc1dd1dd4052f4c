package org.ecoledger.matters;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.procedures.Procedures;
import org.ecoledger.procedures.Row;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The answers that reporters get: notes of the steps for which the procedure asks an answer to the reporter, and no other
 * note. They are written to be sent as they stand.
 */
@Repository
public class ReporterAnswers {
    private final JdbcClient db;
    private final Procedures procedures;

    ReporterAnswers(JdbcClient db, Procedures procedures) {
        this.db = db;
        this.procedures = procedures;
    }

    /** What the reporter was told, and when. */
    public record Answer(String text, Instant at) {}

    /** The newest answer. */
    public Optional<Answer> last(Matter matter) {
        List<String> actions = procedures.get(matter.track(), matter.procedure()).rows().stream()
                .filter(row -> row.needs().stream().anyMatch(need -> need.code().equals(MatterFields.REPLY)))
                .map(Row::action)
                .distinct()
                .toList();
        return db.sql("""
                        select note, at from matters.steps
                        where matter = ? and action = any(?) and note <> '' order by id desc limit 1
                        """)
                .params(matter.number(), actions.toArray(String[]::new))
                .query((row, _) -> new Answer(
                        row.getString("note"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .optional();
    }
}
