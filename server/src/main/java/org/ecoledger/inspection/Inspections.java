package org.ecoledger.inspection;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.problems.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All stays of inspection groups that the city has had. */
@Repository
public class Inspections {
    private static final String COLUMNS =
            "select code, name, level, inspectors, starts_on, ends_on from inspection.inspections ";

    private final JdbcClient db;

    private final Audit audit;

    Inspections(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
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

    /**
     * Adds it.
     *
     * @throws Problem 409 where its code is taken
     */
    @Transactional
    public void add(Actor actor, Inspection stay) {
        int added = bound("""
                        insert into inspection.inspections (code, name, level, inspectors, starts_on, ends_on)
                        values (:code, :name, :level, :inspectors, :from, :to) on conflict (code) do nothing
                        """, stay).update();
        if (added == 0) {
            throw Problem.conflict("inspection.code-taken", stay.code());
        }
        audit.record(actor, "inspection.added", "inspection:" + stay.code(), stay.name());
    }

    /**
     * Changes all but its code.
     *
     * @throws Problem 404 where there is none of this code
     */
    @Transactional
    public void change(Actor actor, Inspection stay) {
        int changed = bound("""
                        update inspection.inspections
                        set name = :name, level = :level, inspectors = :inspectors, starts_on = :from, ends_on = :to
                        where code = :code
                        """, stay).update();
        if (changed == 0) {
            throw Problem.notFound("inspection.no-such", stay.code());
        }
        audit.record(
                actor,
                "inspection.changed",
                "inspection:" + stay.code(),
                "%s %s %s %s–%s".formatted(stay.name(), stay.level(), stay.group(), stay.from(), stay.to()));
    }

    private JdbcClient.StatementSpec bound(String sql, Inspection stay) {
        return db.sql(sql)
                .param("code", stay.code())
                .param("name", stay.name())
                .param("level", stay.level())
                .param("inspectors", stay.group())
                .param("from", stay.from())
                .param("to", stay.to());
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
