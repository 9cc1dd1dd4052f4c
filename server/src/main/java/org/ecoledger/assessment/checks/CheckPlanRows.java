package org.ecoledger.assessment.checks;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.Sampling;
import org.ecoledger.clock.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of sampling plans. */
@Repository
class CheckPlanRows {
    private static final String COLUMNS = """
            select id, period, rule_set, rule_version, seed, open_drawn, covert_each, drawn_at, drawn_by_name, annul_reason
            from assessment.check_plans
            """;

    private final JdbcClient db;
    private final Clock clock;

    CheckPlanRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Until the end of the transaction nobody else draws for this period. */
    void hold(String period) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('check-plan ' || ?, 0))")
                .param(period)
                .query(row -> {});
    }

    Optional<CheckPlan> inForce(String period, String ruleSet) {
        return db.sql(COLUMNS + "where period = ? and rule_set = ? and annulled_at is null")
                .params(period, ruleSet)
                .query(this::plan)
                .optional();
    }

    Optional<CheckPlan> find(long id) {
        return db.sql(COLUMNS + "where id = ?").param(id).query(this::plan).optional();
    }

    /** The newest first. */
    List<CheckPlan> all() {
        return db.sql(COLUMNS + "order by period desc, id desc")
                .query(this::plan)
                .list();
    }

    long add(Actor actor, String period, RuleSet rules, Sampling sampling, String seed) {
        return db.sql("""
                        insert into assessment.check_plans (period, rule_set, rule_version, seed, open_drawn, covert_each,
                                                            drawn_at, drawn_by, drawn_by_name)
                        values (:period, :rules, :version, :seed, :open, :covert, :at, :by, :name)
                        returning id
                        """)
                .param("period", period)
                .param("rules", rules.code())
                .param("version", rules.version())
                .param("seed", seed)
                .param("open", sampling.openDrawn())
                .param("covert", sampling.covertEach())
                .param("at", now())
                .param("by", actor.account())
                .param("name", actor.name())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    void addTownship(long plan, String county, TownshipDraw.Place place) {
        db.sql("""
                        insert into assessment.check_plan_townships (plan, county, township, place, digest, drawn)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(plan, county, place.candidate(), place.place(), place.digest(), place.drawn())
                .update();
    }

    boolean annul(Actor actor, long id, String reason) {
        return db.sql("""
                        update assessment.check_plans set annulled_at = ?, annulled_by_name = ?, annul_reason = ?
                        where id = ? and annulled_at is null
                        """).params(now(), actor.name(), reason, id).update() == 1;
    }

    /** Whether a check of the plan was begun: done, or with a finding. */
    boolean isBegun(long id) {
        return db.sql("""
                        select exists (select 1 from assessment.check_checks c
                                       where c.plan = :plan
                                         and (c.done_at is not null
                                              or exists (select 1 from assessment.check_findings f
                                                         where f.check_id = c.id and f.withdrawn_at is null)))
                        """)
                .param("plan", id)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    private List<CheckPlan.Township> townships(long plan) {
        return db.sql("""
                        select p.county, k.name as county_name, p.township, t.name, p.place, p.digest, p.drawn
                        from assessment.check_plan_townships p
                        join organisation.pub_regions k on k.code = p.county
                        join organisation.pub_regions t on t.code = p.township
                        where p.plan = ?
                        order by p.county, p.place
                        """)
                .param(plan)
                .query((row, _) -> new CheckPlan.Township(
                        row.getString("county"),
                        row.getString("county_name"),
                        row.getString("township"),
                        row.getString("name"),
                        row.getInt("place"),
                        row.getString("digest"),
                        row.getBoolean("drawn")))
                .list();
    }

    private CheckPlan plan(ResultSet row, int number) throws SQLException {
        return new CheckPlan(
                row.getLong("id"),
                row.getString("period"),
                row.getString("rule_set"),
                row.getString("rule_version"),
                row.getString("seed"),
                row.getInt("open_drawn"),
                row.getInt("covert_each"),
                row.getObject("drawn_at", OffsetDateTime.class).toInstant(),
                row.getString("drawn_by_name"),
                row.getString("annul_reason"),
                townships(row.getLong("id")));
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
