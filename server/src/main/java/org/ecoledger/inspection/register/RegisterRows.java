package org.ecoledger.inspection.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.register.Handover.Doer;
import org.ecoledger.inspection.register.Recipients.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the register, newest row first. */
@Repository
class RegisterRows {
    private static final String FROM = """
            from inspection.handovers h
            join inspection.cases c on c.matter = h.matter
            join matters.pub_matters m on m.number = h.matter
            join organisation.pub_regions r on r.code = m.region
            left join inspection.handover_ends e on e.handover = h.id
            """;

    private static final String OVERDUE = """
            (h.kind = 'handed'
             and (e.handover is null and h.receipt_due <= :now
                  or %s and m.due_at <= :now
                     and not exists (select from inspection.handovers x
                                     where x.matter = h.matter and x.kind = 'handed' and x.id > h.id)))""".formatted(CaseCount.OPEN.condition());

    private final JdbcClient db;

    RegisterRows(JdbcClient db) {
        this.db = db;
    }

    /**
     * How a hand-over ended.
     *
     * @param event accepted, or what overtook it
     */
    record End(
            String event, Instant at, String name, @Nullable String post) {}

    /**
     * A row of the register.
     *
     * @param reminders how often it was reminded of its receipt
     * @param state of the case now
     */
    record RegisterRow(
            long id,
            String matter,
            String title,
            int batch,
            int sequence,
            String acceptance,
            boolean starred,
            String county,
            String kind,
            String event,
            Instant at,
            Doer by,
            @Nullable String unit,
            @Nullable String unitName,
            @Nullable Person duty,
            @Nullable Person leader,
            @Nullable Instant receiptDue,
            @Nullable Instant replyDue,
            @Nullable End end,
            int reminders,
            @Nullable Instant remindedAt,
            String reason,
            String state,
            boolean overdue) {}

    List<RegisterRow> page(RegisterQuery query, RegisterReach reach, Instant now) {
        Map<String, Object> parameters = parameters(reach, now);
        String where = String.join(" and ", conditions(query, reach, parameters));
        if (query.before() != null) {
            where += " and h.id < :before";
            parameters.put("before", query.before());
        }
        parameters.put("limit", query.limit());
        return db.sql("""
                        select h.*, c.batch, c.sequence, c.acceptance, c.starred, m.title, m.county, m.state,
                               e.event as end_event, e.at as end_at, e.name as end_name, e.post as end_post,
                               t.times, t.last, coalesce(
                        """ + OVERDUE + ", false) as late\n" + FROM + """
                        left join lateral (
                            select count(distinct (l.clock, l.term, l.occasion)) as times, max(l.at) as last
                            from inspection.tellings l
                            where l.handover = h.id and l.occasion like 'accept/%') t on true
                        where\s""" + where + " order by h.id desc limit :limit")
                .params(parameters)
                .query(RegisterRows::row)
                .list();
    }

    long count(RegisterQuery query, RegisterReach reach, Instant now) {
        Map<String, Object> parameters = parameters(reach, now);
        String where = String.join(" and ", conditions(query, reach, parameters));
        return db.sql("select count(*) as number\n" + FROM + "where " + where)
                .params(parameters)
                .query((row, _) -> row.getLong("number"))
                .single();
    }

    private static Map<String, Object> parameters(RegisterReach reach, Instant now) {
        var parameters = new HashMap<>(reach.parameters());
        parameters.put("now", CityTime.at(now).toOffsetDateTime());
        return parameters;
    }

    private static List<String> conditions(RegisterQuery query, RegisterReach reach, Map<String, Object> parameters) {
        var conditions = new ArrayList<String>();
        conditions.add("c.inspection = :inspection");
        parameters.put("inspection", query.inspection());
        conditions.add(reach.condition());
        equal(conditions, parameters, "c.batch", query.batch());
        equal(conditions, parameters, "h.unit", query.unit());
        equal(conditions, parameters, "h.kind", query.kind());
        equal(conditions, parameters, "h.matter", query.matter());
        if (query.unreceived()) {
            conditions.add("h.kind = 'handed' and e.handover is null");
        }
        if (query.overdue()) {
            conditions.add(OVERDUE);
        }
        day(conditions, parameters, "h.at >= :from", "from", query.from());
        day(
                conditions,
                parameters,
                "h.at < :to",
                "to",
                query.to() == null ? null : query.to().plusDays(1));
        if (query.text() != null) {
            conditions.add("(m.title ilike :text or c.acceptance ilike :text or h.matter ilike :text)");
            parameters.put("text", "%" + query.text().replaceAll("([%_\\\\])", "\\\\$1") + "%");
        }
        return conditions;
    }

    private static void equal(
            List<String> conditions, Map<String, Object> parameters, String column, @Nullable Object value) {
        if (value != null) {
            String name = column.replace('.', '_');
            conditions.add(column + " = :" + name);
            parameters.put(name, value);
        }
    }

    private static void day(
            List<String> conditions,
            Map<String, Object> parameters,
            String condition,
            String name,
            @Nullable LocalDate day) {
        if (day != null) {
            conditions.add(condition);
            parameters.put(name, day.atStartOfDay(CityTime.ZONE).toOffsetDateTime());
        }
    }

    private static RegisterRow row(ResultSet row, int number) throws SQLException {
        Instant endAt = instant(row, "end_at");
        return new RegisterRow(
                row.getLong("id"),
                row.getString("matter"),
                row.getString("title"),
                row.getInt("batch"),
                row.getInt("sequence"),
                row.getString("acceptance"),
                row.getBoolean("starred"),
                row.getString("county"),
                row.getString("kind"),
                row.getString("event"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                new Doer(
                        row.getLong("by_account"),
                        row.getString("by_name"),
                        row.getString("by_post"),
                        row.getString("by_unit"),
                        row.getString("by_unit_name")),
                row.getString("unit"),
                row.getString("unit_name"),
                person(row, "duty"),
                person(row, "leader"),
                instant(row, "receipt_due"),
                instant(row, "reply_due"),
                endAt == null
                        ? null
                        : new End(
                                row.getString("end_event"),
                                endAt,
                                row.getString("end_name"),
                                row.getString("end_post")),
                row.getInt("times"),
                instant(row, "last"),
                row.getString("reason"),
                row.getString("state"),
                row.getBoolean("late"));
    }

    private static @Nullable Person person(ResultSet row, String who) throws SQLException {
        long account = row.getLong(who + "_account");
        return row.wasNull() ? null : new Person(account, row.getString(who + "_name"), row.getString(who + "_phone"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
