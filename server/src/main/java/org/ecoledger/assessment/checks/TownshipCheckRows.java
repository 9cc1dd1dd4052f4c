package org.ecoledger.assessment.checks;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.checks.TownshipCheck.Four;
import org.ecoledger.assessment.checks.TownshipCheck.Kind;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of checks. */
@Repository
class TownshipCheckRows {
    private static final String SELECT = """
            select c.*, r.name as township_name, r.parent as county, k.name as county_name, r.path,
                   u.name as unit_name, a.name as checker, m.marks, m.findings
            from assessment.check_checks c
            join organisation.pub_regions r on r.code = c.township
            join organisation.pub_regions k on k.code = r.parent
            join assessment.check_marks m on m.id = c.id
            left join organisation.pub_units u on u.code = c.unit
            left join access.pub_accounts a on a.id = c.account
            """;

    private final JdbcClient db;
    private final Clock clock;

    TownshipCheckRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A check to be added.
     *
     * @param doneOn null for one that is to be done
     */
    record NewRow(
            @Nullable Long plan,
            String period,
            String ruleSet,
            String ruleVersion,
            String township,
            Kind kind,
            BigDecimal full,
            int objectionDays,
            @Nullable LocalDate due,
            @Nullable LocalDate doneOn) {}

    long add(Actor actor, NewRow check) {
        boolean done = check.doneOn() != null;
        return db.sql("""
                        insert into assessment.check_checks (plan, period, rule_set, rule_version, township, kind, full_marks,
                                                             objection_days, due, done_on, done_at, done_by, done_by_name)
                        values (:plan, :period, :rules, :version, :township, :kind, :full, :days, :due, :doneOn, :doneAt,
                                :doneBy, :doneName)
                        returning id
                        """)
                .param("plan", check.plan())
                .param("period", check.period())
                .param("rules", check.ruleSet())
                .param("version", check.ruleVersion())
                .param("township", check.township())
                .param("kind", check.kind().code())
                .param("full", check.full())
                .param("days", check.objectionDays())
                .param("due", check.due())
                .param("doneOn", check.doneOn())
                .param("doneAt", done ? now() : null)
                .param("doneBy", done ? actor.account() : null)
                .param("doneName", done ? actor.name() : null)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    Optional<TownshipCheck> find(long id, CheckViewer viewer) {
        return db.sql(SELECT + "where c.id = :id and " + CheckViewer.SEES_CHECK)
                .param("id", id)
                .params(viewer.parameters())
                .query(TownshipCheckRows::check)
                .optional();
    }

    /** The check, which nobody else changes until the end of the transaction. */
    Optional<TownshipCheck> lock(long id, CheckViewer viewer) {
        db.sql("select id from assessment.check_checks where id = ? for update")
                .param(id)
                .query(row -> {});
        return find(id, viewer);
    }

    /** Those of the plan that this person may know of: openly drawn ones are announced until they are done. */
    List<TownshipCheck> ofPlan(long plan, CheckViewer viewer) {
        return db.sql(SELECT + "where c.plan = :plan and ((c.kind = 'open' and c.done_at is null) or "
                        + CheckViewer.SEES_CHECK + ") order by r.path, c.kind desc, c.id")
                .param("plan", plan)
                .params(viewer.parameters())
                .query(TownshipCheckRows::check)
                .list();
    }

    /** What the person is to check, the most urgent first, and what he or she checked last. */
    List<TownshipCheck> ofChecker(CheckViewer viewer) {
        return db.sql(SELECT + """
                        left join assessment.check_plans p on p.id = c.plan
                        where p.annulled_at is null
                          and ((c.done_at is null and (c.account = :account or (c.account is null and c.unit = :unit)))
                               or (c.done_by = :account and c.kind <> 'finding'))
                        order by c.done_at is not null, c.done_at desc, c.due, r.path
                        limit 200
                        """)
                .params(viewer.parameters())
                .query(TownshipCheckRows::check)
                .list();
    }

    void assign(long id, @Nullable Long account, @Nullable String unit, LocalDate due) {
        db.sql("update assessment.check_checks set account = :account, unit = :unit, due = :due where id = :id")
                .param("account", account)
                .param("unit", unit)
                .param("due", due)
                .param("id", id)
                .update();
    }

    void complete(Actor actor, long id, LocalDate on, Four words) {
        db.sql("""
                        update assessment.check_checks
                        set done_on = :on, done_at = :at, done_by = :by, done_by_name = :name,
                            measures = :measures, progress = :progress, quality = :quality, effect = :effect
                        where id = :id and done_at is null
                        """)
                .param("on", on)
                .param("at", now())
                .param("by", actor.account())
                .param("name", actor.name())
                .param("measures", words.measures())
                .param("progress", words.progress())
                .param("quality", words.quality())
                .param("effect", words.effect())
                .param("id", id)
                .update();
    }

    private static TownshipCheck check(ResultSet row, int number) throws SQLException {
        OffsetDateTime done = row.getObject("done_at", OffsetDateTime.class);
        return new TownshipCheck(
                row.getLong("id"),
                row.getObject("plan", Long.class),
                row.getString("period"),
                row.getString("rule_set"),
                row.getString("rule_version"),
                row.getString("township"),
                row.getString("township_name"),
                row.getString("county"),
                row.getString("county_name"),
                row.getString("path"),
                Kind.of(row.getString("kind")),
                row.getBigDecimal("full_marks"),
                row.getInt("objection_days"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getObject("account", Long.class),
                row.getString("checker"),
                row.getObject("due", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                done == null ? null : done.toInstant(),
                row.getString("done_by_name"),
                new Four(
                        said(row.getString("measures")),
                        said(row.getString("progress")),
                        said(row.getString("quality")),
                        said(row.getString("effect"))),
                row.getBigDecimal("marks"),
                row.getInt("findings"));
    }

    private static String said(@Nullable String text) {
        return text == null ? "" : text;
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
