package org.ecoledger.reports;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What became of the cases of an inspection, read once for all figures of a document. */
@Repository
class CaseResults {
    private final JdbcClient db;

    CaseResults(JdbcClient db) {
        this.db = db;
    }

    /** In the order of the lists. */
    List<CaseResult> of(String inspection) {
        return db.sql("""
                        select c.matter, c.acceptance, c.title, c.batch, c.county, k.name as county_name, c.pollution,
                               coalesce(u.name, '待交办') as unit, c.handed_over_at, c.reported_at, c.due_at, c.truth, c.handling,
                               c.accountability, c.reported_at is null and c.merged_into is null and c.closed_at is null as owed
                        from inspection.pub_case_results c
                        join organisation.pub_regions k on k.code = c.county
                        left join organisation.pub_units u on u.code = c.owner
                        where c.inspection = ? order by c.batch, c.sequence, c.matter
                        """).param(inspection).query(CaseResults::result).list();
    }

    private static CaseResult result(ResultSet row, int number) throws SQLException {
        return new CaseResult(
                row.getString("matter"),
                row.getString("acceptance"),
                row.getString("title"),
                row.getInt("batch"),
                row.getString("county"),
                row.getString("county_name"),
                List.of((String[]) row.getArray("pollution").getArray()),
                row.getString("unit"),
                row.getObject("handed_over_at", OffsetDateTime.class).toInstant(),
                instant(row, "reported_at"),
                instant(row, "due_at"),
                row.getString("truth"),
                row.getString("handling"),
                row.getString("accountability"),
                row.getBoolean("owed"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }
}
