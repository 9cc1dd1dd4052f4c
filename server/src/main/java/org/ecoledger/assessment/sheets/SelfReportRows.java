package org.ecoledger.assessment.sheets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.checks.TownshipDraw;
import org.ecoledger.assessment.sheets.SelfReport.Verdict;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of draws among self-reports. */
@Repository
class SelfReportRows {
    private static final String SELECT = """
            select d.*, w.kind, w.period, o.name as reporter, o.region_path, u.name as unit_name
            from assessment.sheet_draw_sheets d
            join assessment.sheet_draws w on w.id = d.draw
            join assessment.sheet_sheets s on s.id = d.sheet
            join organisation.pub_units o on o.code = s.unit
            left join organisation.pub_units u on u.code = d.unit
            """;

    private final JdbcClient db;
    private final Clock clock;

    SelfReportRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Until the end of the transaction nobody else draws among these. */
    void hold(String kind, String period) {
        db.sql("select pg_advisory_xact_lock(hashtextextended('self-draw ' || ? || ' ' || ?, 0))")
                .params(kind, period)
                .query(row -> {});
    }

    boolean isDrawn(String kind, String period) {
        return db.sql("select exists (select 1 from assessment.sheet_draws where kind = ? and period = ?)")
                .params(kind, period)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    /** Sheets in force, from which is drawn. */
    List<String> inForce(String kind, String period) {
        return db.sql(
                        "select id from assessment.sheet_sheets where kind = ? and period = ? and state = 'in-force' order by id")
                .params(kind, period)
                .query((row, _) -> row.getString(1))
                .list();
    }

    long add(Actor actor, String kind, String period, String seed, int wanted, List<TownshipDraw.Place> places) {
        long draw = db.sql("""
                        insert into assessment.sheet_draws (kind, period, seed, wanted, drawn_at, drawn_by_name)
                        values (?, ?, ?, ?, ?, ?) returning id
                        """)
                .params(kind, period, seed, wanted, now(), actor.name())
                .query((row, _) -> row.getLong(1))
                .single();
        for (TownshipDraw.Place place : places) {
            db.sql("""
                            insert into assessment.sheet_draw_sheets (draw, sheet, place, digest, drawn)
                            values (?, ?, ?, ?, ?)
                            """)
                    .params(draw, Long.parseLong(place.candidate()), place.place(), place.digest(), place.drawn())
                    .update();
        }
        return draw;
    }

    Optional<String> seedOf(String kind, String period) {
        return db.sql("select seed from assessment.sheet_draws where kind = ? and period = ?")
                .params(kind, period)
                .query((row, _) -> row.getString(1))
                .optional();
    }

    /** In the order of the draw. */
    List<SelfReport> of(String kind, String period) {
        return db.sql(SELECT + "where w.kind = ? and w.period = ? order by d.place")
                .params(kind, period)
                .query(SelfReportRows::report)
                .list();
    }

    /** Drawn ones that the unit checks, undecided first. */
    List<SelfReport> ofChecker(String unit) {
        return db.sql(SELECT + "where d.drawn and d.unit = ? order by d.verdict is not null, d.due, d.id")
                .param(unit)
                .query(SelfReportRows::report)
                .list();
    }

    Optional<SelfReport> find(long sheet) {
        return db.sql(SELECT + "where d.sheet = ?")
                .param(sheet)
                .query(SelfReportRows::report)
                .optional();
    }

    Optional<SelfReport> lock(long sheet) {
        db.sql("select id from assessment.sheet_draw_sheets where sheet = ? for update")
                .param(sheet)
                .query(row -> {});
        return find(sheet);
    }

    boolean isChecker(long sheet, String unit) {
        return db.sql(
                        "select exists (select 1 from assessment.sheet_draw_sheets where sheet = ? and drawn and unit = ?)")
                .params(sheet, unit)
                .query((row, _) -> row.getBoolean(1))
                .single();
    }

    void assign(long sheet, String unit, @Nullable LocalDate due) {
        db.sql("update assessment.sheet_draw_sheets set unit = :unit, due = :due where sheet = :sheet")
                .param("unit", unit)
                .param("due", due)
                .param("sheet", sheet)
                .update();
    }

    void decide(Actor actor, long sheet, Verdict verdict, String words) {
        db.sql("""
                        update assessment.sheet_draw_sheets
                        set verdict = ?, words = ?, decided_at = ?, decided_by = ?, decided_name = ?
                        where sheet = ?
                        """)
                .params(verdict.name().toLowerCase(Locale.ROOT), words, now(), actor.account(), actor.name(), sheet)
                .update();
    }

    void reopen(long sheet) {
        db.sql("""
                        update assessment.sheet_draw_sheets
                        set verdict = null, words = null, decided_at = null, decided_by = null, decided_name = null
                        where sheet = ?
                        """).param(sheet).update();
    }

    private static SelfReport report(ResultSet row, int number) throws SQLException {
        String verdict = row.getString("verdict");
        OffsetDateTime decided = row.getObject("decided_at", OffsetDateTime.class);
        return new SelfReport(
                row.getLong("draw"),
                row.getLong("sheet"),
                row.getString("reporter"),
                row.getString("region_path"),
                row.getInt("place"),
                row.getString("digest"),
                row.getBoolean("drawn"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getObject("due", LocalDate.class),
                verdict == null ? null : Verdict.valueOf(verdict.toUpperCase(Locale.ROOT)),
                row.getString("words"),
                row.getString("decided_name"),
                decided == null ? null : decided.toInstant());
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
