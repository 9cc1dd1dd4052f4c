package org.ecoledger.works;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of tasks. */
@Repository
class TaskRows {
    private static final String COLUMNS = """
            select t.number, t.version, t.title, t.content, t.year, t.kind, t.battle, t.programme, t.giver, g.name as giver_name,
                   t.owner, o.name as owner_name, t.cooperating, t.region, r.name as region_name, t.basis, t.starts_on, t.due_on,
                   t.due_phrase, t.quantity, t.quantity_unit, t.campaign, t.procedure, t.state, t.percent, t.achieved, t.plan,
                   t.progress_on, t.reported_on, t.paused_on, t.done_on, t.opened_at, t.opened_by_name
            from works.tasks t
            join organisation.pub_units g on g.code = t.giver
            join organisation.pub_units o on o.code = t.owner
            join organisation.pub_regions r on r.code = t.region
            """;

    /** A draft is seen by those who give it; what was given, by its place and by all units that take part. */
    private static final String VISIBLE = """
            ((t.state <> 'drafted'
              and (r.path like :jurisdiction_path or t.owner = any(:jurisdiction_units)
                   or t.cooperating && cast(:jurisdiction_units as text[])))
             or t.giver = any(:jurisdiction_units) or g.region_path like :jurisdiction_path)
            """;

    private final JdbcClient db;

    TaskRows(JdbcClient db) {
        this.db = db;
    }

    Optional<Task> find(String number, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where t.number = :number and " + VISIBLE)
                .param("number", number)
                .params(jurisdiction.parameters())
                .query(TaskRows::task)
                .optional();
    }

    /** Kept from changing until the transaction ends. */
    Optional<Task> lock(String number, Jurisdiction jurisdiction) {
        db.sql("select 1 from works.tasks where number = ? for update")
                .param(number)
                .query((row, _) -> row.getInt(1))
                .list();
        return find(number, jurisdiction);
    }

    /** By deadline and number; states and risks are for the caller to look at. */
    List<Task> all(TaskQuery query, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where " + VISIBLE + """
                         and (cast(:year as int) is null or t.year = :year)
                         and (cast(:unit as text) is null or t.owner = :unit or :unit = any(t.cooperating))
                         and (cast(:kind as text) is null or t.kind = :kind)
                         and (cast(:battle as text) is null or t.battle = :battle)
                         and (cast(:programme as text) is null or t.programme = :programme)
                         and (cast(:campaign as text) is null or t.campaign = :campaign)
                         and (cast(:region as text) is null
                              or r.path like (select x.path || '%' from organisation.pub_regions x where x.code = :region))
                         and (cast(:text as text) is null or t.title ilike :text or t.number ilike :text or t.basis ilike :text)
                        order by t.due_on, t.number
                        """)
                .params(query.parameters())
                .params(jurisdiction.parameters())
                .query(TaskRows::task)
                .list();
    }

    /** The next number of this prefix; whoever takes one waits for nobody but others who take one. */
    String nextNumber(String prefix, int digits) {
        int next = db.sql("""
                        insert into works.numbers (prefix, last) values (?, 1)
                        on conflict (prefix) do update set last = works.numbers.last + 1 returning last
                        """).param(prefix).query(Integer.class).single();
        return prefix + "-" + String.format("%0" + digits + "d", next);
    }

    /** Whether the same was given before: a list that is imported twice doubles nothing. */
    Optional<String> same(int year, String title, String owner) {
        return db.sql("""
                        select number from works.tasks
                        where year = :year and title = :title and owner = :owner and state <> 'cancelled' order by number limit 1
                        """)
                .param("year", year)
                .param("title", title)
                .param("owner", owner)
                .query((row, _) -> row.getString(1))
                .optional();
    }

    void add(
            Actor actor,
            String number,
            NewTask wanted,
            String giver,
            LocalDate due,
            String procedure,
            OffsetDateTime at) {
        values(db.sql("""
                        insert into works.tasks (number, version, title, content, year, kind, battle, programme, giver, owner,
                                                 cooperating, region, basis, starts_on, due_on, due_phrase, quantity, quantity_unit,
                                                 campaign, procedure, state, plan, opened_at, opened_by, opened_by_name)
                        values (:number, 1, :title, :content, :year, :kind, :battle, :programme, :giver, :owner, :cooperating,
                                :region, :basis, :starts, :due, :phrase, :quantity, :unit, :campaign, :procedure, 'drafted', 1, :at,
                                :by, :byName)
                        """), number, wanted, due)
                .param("giver", giver)
                .param("procedure", procedure)
                .param("at", at)
                .param("by", actor.account())
                .param("byName", actor.name())
                .update();
    }

    /** Rewrites a draft. */
    void change(String number, NewTask wanted, LocalDate due, int plan) {
        values(db.sql("""
                        update works.tasks
                        set version = version + 1, title = :title, content = :content, year = :year, kind = :kind, battle = :battle,
                            programme = :programme, owner = :owner, cooperating = :cooperating, region = :region, basis = :basis,
                            starts_on = :starts, due_on = :due, due_phrase = :phrase, quantity = :quantity, quantity_unit = :unit,
                            campaign = :campaign, plan = :plan
                        where number = :number
                        """), number, wanted, due).param("plan", plan).update();
    }

    private static JdbcClient.StatementSpec values(
            JdbcClient.StatementSpec sql, String number, NewTask wanted, LocalDate due) {
        return sql.param("number", number)
                .param("title", wanted.title())
                .param("content", wanted.content())
                .param("year", due.getYear())
                .param("kind", wanted.kind())
                .param("battle", wanted.battle())
                .param("programme", wanted.programme())
                .param("owner", wanted.owner())
                .param("cooperating", wanted.cooperating().toArray(String[]::new))
                .param("region", wanted.region())
                .param("basis", wanted.basis())
                .param("starts", wanted.startsOn())
                .param("due", due)
                .param("phrase", wanted.duePhrase())
                .param("quantity", wanted.quantity())
                .param("unit", wanted.quantityUnit())
                .param("campaign", wanted.campaign());
    }

    /** Writes what a step made of it. */
    void keep(Task after) {
        db.sql("""
                        update works.tasks
                        set version = :version, state = :state, percent = :percent, achieved = :achieved, plan = :plan, due_on = :due,
                            progress_on = :progress, reported_on = :reported, paused_on = :paused, done_on = :done
                        where number = :number
                        """)
                .param("version", after.version())
                .param("state", after.state())
                .param("percent", after.percent())
                .param("achieved", after.achieved())
                .param("plan", after.plan())
                .param("due", after.dueOn())
                .param("progress", after.progressOn())
                .param("reported", after.reportedOn())
                .param("paused", after.pausedOn())
                .param("done", after.doneOn())
                .param("number", after.number())
                .update();
    }

    void link(String number, @Nullable String campaign) {
        db.sql("update works.tasks set campaign = :campaign, version = version + 1 where number = :number")
                .param("campaign", campaign)
                .param("number", number)
                .update();
    }

    private static Task task(ResultSet row, int number) throws SQLException {
        return new Task(
                row.getString("number"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("content"),
                row.getInt("year"),
                row.getString("kind"),
                row.getString("battle"),
                row.getString("programme"),
                row.getString("giver"),
                row.getString("giver_name"),
                row.getString("owner"),
                row.getString("owner_name"),
                texts(row, "cooperating"),
                row.getString("region"),
                row.getString("region_name"),
                row.getString("basis"),
                day(row, "starts_on"),
                day(row, "due_on"),
                row.getString("due_phrase"),
                row.getBigDecimal("quantity"),
                row.getString("quantity_unit"),
                row.getString("campaign"),
                row.getString("procedure"),
                row.getString("state"),
                row.getBigDecimal("percent"),
                row.getBigDecimal("achieved"),
                row.getInt("plan"),
                day(row, "progress_on"),
                day(row, "reported_on"),
                day(row, "paused_on"),
                day(row, "done_on"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getString("opened_by_name"));
    }

    static List<String> texts(ResultSet row, String column) throws SQLException {
        return Arrays.asList((String[]) row.getArray(column).getArray());
    }

    private static LocalDate day(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDate.class);
    }

    static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
