package org.ecoledger.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Role;
import org.ecoledger.duty.Leave.Decision;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of leaves. */
@Repository
class LeaveRows {
    private static final String COLUMNS = """
            select v.id, v.account, a.name, v.unit, v.starts, v.ends, v.reason, v.deputy, d.name as deputy_name, v.asked_at,
                   v.decision, b.name as decided_name, f.name as for_name, v.decided_at, v.decision_note, v.back_at
            from duty.leaves v
            join access.pub_accounts a on a.id = v.account
            join access.pub_accounts d on d.id = v.deputy
            left join access.pub_accounts b on b.id = v.decided_by
            left join access.pub_accounts f on f.id = v.decided_for
            """;

    private final JdbcClient db;
    private final Clock clock;

    LeaveRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    record NewLeave(long account, String unit, Instant starts, Instant ends, String reason, long deputy) {}

    /**
     * Who decides and how.
     *
     * @param decidedFor account for whom the decider stands in
     */
    record Deciding(
            Decision decision,
            long by,
            @Nullable Long decidedFor,
            @Nullable String note) {}

    List<Deputy> deputiesOf(long account, Instant moment) {
        return db.sql("""
                        select v.id, v.account, a.name, r.role, v.unit
                        from duty.leaves v
                        join access.pub_accounts a on a.id = v.account and not a.disabled
                        join organisation.pub_posts p on p.account = v.account and p.unit = v.unit
                        join organisation.pub_posts q on q.account = v.deputy and q.unit = v.unit
                        join access.pub_account_roles r on r.account = v.account and r.role = any(:roles)
                        where v.deputy = :deputy and v.decision = 'approved'
                          and v.starts <= :at and least(v.ends, v.back_at) > :at
                          and not exists (
                              select 1 from duty.leaves o
                              where o.account = v.deputy and o.decision = 'approved'
                                and o.starts <= :at and least(o.ends, o.back_at) > :at)
                        order by v.id, r.role
                        """)
                .param("deputy", account)
                .param("at", ShiftRows.time(moment))
                .param("roles", DutyPeople.STOOD_IN_FOR.stream().map(Role::name).toArray(String[]::new))
                .query((row, _) -> new Deputy(
                        account,
                        row.getLong("account"),
                        row.getString("name"),
                        Role.valueOf(row.getString("role")),
                        row.getString("unit"),
                        row.getLong("id")))
                .list();
    }

    /** Approved absences in the units that touch the span. */
    List<Leave> absences(Collection<String> units, Instant from, Instant until) {
        return db.sql(COLUMNS + """
                        where v.unit = any(:units) and v.decision = 'approved'
                          and v.starts < :until and least(v.ends, v.back_at) > :from
                          and (v.back_at is null or v.back_at > v.starts)
                        order by v.starts, v.id
                        """)
                .param("units", units.toArray(String[]::new))
                .param("from", ShiftRows.time(from))
                .param("until", ShiftRows.time(until))
                .query(LeaveRows::leave)
                .list();
    }

    /** The person's own, newest first. */
    List<Leave> of(long account) {
        return db.sql(COLUMNS + "where v.account = ? order by v.starts desc, v.id desc limit 50")
                .param(account)
                .query(LeaveRows::leave)
                .list();
    }

    /** Those of everybody that wait for a decision, oldest first. */
    List<Leave> waiting() {
        return db.sql(COLUMNS + "where v.decision is null order by v.asked_at, v.id")
                .query(LeaveRows::leave)
                .list();
    }

    Optional<Leave> find(long id) {
        return db.sql(COLUMNS + "where v.id = ?")
                .param(id)
                .query(LeaveRows::leave)
                .optional();
    }

    long add(NewLeave wanted) {
        return db.sql("""
                        insert into duty.leaves (account, unit, starts, ends, reason, deputy, asked_at)
                        values (:account, :unit, :starts, :ends, :reason, :deputy, :at)
                        returning id
                        """)
                .param("account", wanted.account())
                .param("unit", wanted.unit())
                .param("starts", ShiftRows.time(wanted.starts()))
                .param("ends", ShiftRows.time(wanted.ends()))
                .param("reason", wanted.reason())
                .param("deputy", wanted.deputy())
                .param("at", now())
                .query((row, _) -> row.getLong("id"))
                .single();
    }

    void decide(long id, Deciding deciding) {
        db.sql("""
                        update duty.leaves
                        set decision = :decision, decided_by = :by, decided_for = :for, decided_at = :at, decision_note = :note
                        where id = :id
                        """)
                .param("decision", deciding.decision().name().toLowerCase(Locale.ROOT))
                .param("by", deciding.by())
                .param("for", deciding.decidedFor())
                .param("at", now())
                .param("note", deciding.note())
                .param("id", id)
                .update();
    }

    void back(long id) {
        db.sql("update duty.leaves set back_at = ? where id = ?")
                .params(now(), id)
                .update();
    }

    private OffsetDateTime now() {
        return ShiftRows.time(clock.instant());
    }

    private static @Nullable Instant orNull(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static Leave leave(ResultSet row, int number) throws SQLException {
        String decision = row.getString("decision");
        return new Leave(
                row.getLong("id"),
                row.getLong("account"),
                row.getString("name"),
                row.getString("unit"),
                ShiftRows.instant(row, "starts"),
                ShiftRows.instant(row, "ends"),
                row.getString("reason"),
                row.getLong("deputy"),
                row.getString("deputy_name"),
                ShiftRows.instant(row, "asked_at"),
                decision == null ? null : Decision.valueOf(decision.toUpperCase(Locale.ROOT)),
                row.getString("decided_name"),
                row.getString("for_name"),
                orNull(row, "decided_at"),
                row.getString("decision_note"),
                orNull(row, "back_at"));
    }
}
