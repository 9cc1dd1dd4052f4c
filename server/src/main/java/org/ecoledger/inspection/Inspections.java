package org.ecoledger.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All stays of inspection groups that the city has had. */
@Repository
public class Inspections {
    private static final String COLUMNS =
            "select code, name, level, inspectors, starts_on, ends_on from inspection.inspections ";

    private final JdbcClient db;

    Inspections(JdbcClient db) {
        this.db = db;
    }

    public Optional<Inspection> find(String code) {
        return db.sql(COLUMNS + "where code = ?")
                .param(code)
                .query(Inspections::inspection)
                .optional();
    }

    /** Newest first. */
    public List<Inspection> all() {
        return db.sql(COLUMNS + "order by starts_on desc, code")
                .query(Inspections::inspection)
                .list();
    }

    /** The one in town on this day; where several are, the one that came last. */
    public Optional<Inspection> runningOn(LocalDate day) {
        return all().stream().filter(inspection -> inspection.isRunningOn(day)).findFirst();
    }

    private static Inspection inspection(java.sql.ResultSet row, int number) throws java.sql.SQLException {
        return new Inspection(
                row.getString("code"),
                row.getString("name"),
                row.getString("level"),
                row.getString("inspectors"),
                row.getObject("starts_on", LocalDate.class),
                row.getObject("ends_on", LocalDate.class));
    }
}
