package org.ecoledger.inspection;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All handed-over cases, as the inspection's lists state them. Whether a person may see one is decided by its matter. */
@Repository
public class Cases {
    private static final String COLUMNS = """
            select matter, inspection, batch, sequence, acceptance, starred, points, district, pollution
            from inspection.cases
            """;

    private final JdbcClient db;

    Cases(JdbcClient db) {
        this.db = db;
    }

    public Optional<Case> find(String matter) {
        return db.sql(COLUMNS + "where matter = ?")
                .param(matter)
                .query(Cases::one)
                .optional();
    }

    /** In the order of the list. */
    public List<Case> ofBatch(String inspection, int batch) {
        return db.sql(COLUMNS + "where inspection = ? and batch = ? order by sequence, matter")
                .params(inspection, batch)
                .query(Cases::one)
                .list();
    }

    /** All batches of one inspection, oldest first. */
    public List<Case> of(String inspection) {
        return db.sql(COLUMNS + "where inspection = ? order by batch, sequence, matter")
                .param(inspection)
                .query(Cases::one)
                .list();
    }

    private static Case one(ResultSet row, int number) throws SQLException {
        return new Case(
                row.getString("matter"),
                row.getString("inspection"),
                row.getInt("batch"),
                row.getInt("sequence"),
                row.getString("acceptance"),
                row.getBoolean("starred"),
                texts(row, "points"),
                row.getString("district"),
                texts(row, "pollution"));
    }

    private static List<String> texts(ResultSet row, String column) throws SQLException {
        return List.of((String[]) row.getArray(column).getArray());
    }
}
