package org.ecoledger.duty;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of shifts. Whoever writes a unit's roster locks the unit first, so that two hands make no overlap. */
@Repository
class ShiftRows {
    private static final String COLUMNS = """
            select s.id, s.unit, s.account, l.name as laid_name, s.holder, h.name, s.leader, s.starts, s.ends, s.phone,
                   p.phone as office_phone, h.disabled or p.unit is distinct from s.unit as gone
            from duty.shifts s
            join access.pub_accounts l on l.id = s.account
            join access.pub_accounts h on h.id = s.holder
            left join organisation.pub_posts p on p.account = s.holder
            """;

    private final JdbcClient db;
    private final Clock clock;

    ShiftRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What a shift is made of when it is laid. */
    record NewShift(
            String unit,
            long account,
            boolean leader,
            Instant starts,
            Instant ends,
            @Nullable String phone) {}

    /** Until the end of the transaction nobody else writes this unit's roster and leaves. */
    void lock(String unit) {
        db.sql("select pg_advisory_xact_lock(hashtext('duty'), hashtext(?))")
                .param(unit)
                .query((_, _) -> unit)
                .single();
    }

    /** Those of the units that touch the span, in order; the units' leaders first where they begin together. */
    List<Shift> between(Collection<String> units, Instant from, Instant until) {
        return db.sql(COLUMNS + """
                        where s.voided_at is null and s.unit = any(:units) and s.starts < :until and s.ends > :from
                        order by s.unit, s.starts, s.leader desc, s.id
                        """)
                .param("units", units.toArray(String[]::new))
                .param("from", time(from))
                .param("until", time(until))
                .query(ShiftRows::shift)
                .list();
    }

    /** Who is on duty at that moment and not on leave, leaders first. */
    List<Shift> at(Collection<String> units, Instant moment) {
        return db.sql(COLUMNS + """
                        where s.voided_at is null and s.unit = any(:units) and s.starts <= :at and s.ends > :at
                          and not h.disabled and p.unit = s.unit
                          and not exists (
                              select 1 from duty.leaves v
                              where v.account = s.holder and v.decision = 'approved'
                                and v.starts <= :at and least(v.ends, v.back_at) > :at)
                        order by s.unit, s.leader desc, s.starts, s.id
                        """)
                .param("units", units.toArray(String[]::new))
                .param("at", time(moment))
                .query(ShiftRows::shift)
                .list();
    }

    /** Units that keep a roster: with a shift that ends after this moment. */
    Set<String> rostered(Instant after) {
        return Set.copyOf(db.sql("select distinct unit from duty.shifts where voided_at is null and ends > ?")
                .param(time(after))
                .query((row, _) -> row.getString("unit"))
                .list());
    }

    /** The person's own ones that end after this moment. */
    List<Shift> of(long holder, Instant after) {
        return db.sql(COLUMNS + "where s.voided_at is null and s.holder = ? and s.ends > ? order by s.starts, s.id")
                .params(holder, time(after))
                .query(ShiftRows::shift)
                .list();
    }

    Optional<Shift> find(long id) {
        return db.sql(COLUMNS + "where s.id = ? and s.voided_at is null")
                .param(id)
                .query(ShiftRows::shift)
                .optional();
    }

    boolean isLaid(NewShift wanted) {
        return db.sql("""
                        select 1 from duty.shifts
                        where unit = ? and account = ? and leader = ? and starts = ? and ends = ? and voided_at is null
                        """)
                .params(wanted.unit(), wanted.account(), wanted.leader(), time(wanted.starts()), time(wanted.ends()))
                .query((_, _) -> true)
                .optional()
                .orElse(false);
    }

    /** Another shift that the person has in this span. */
    Optional<Shift> clash(long holder, Instant from, Instant until, Collection<Long> but) {
        return of(holder, from).stream()
                .filter(shift -> shift.touches(from, until) && !but.contains(shift.id()))
                .findFirst();
    }

    long add(Actor actor, NewShift wanted) {
        return db.sql("""
                        insert into duty.shifts (unit, account, holder, leader, starts, ends, phone, laid_by, laid_at)
                        values (:unit, :account, :account, :leader, :starts, :ends, :phone, :by, :at)
                        returning id
                        """)
                .param("unit", wanted.unit())
                .param("account", wanted.account())
                .param("leader", wanted.leader())
                .param("starts", time(wanted.starts()))
                .param("ends", time(wanted.ends()))
                .param("phone", wanted.phone())
                .param("by", actor.account())
                .param("at", time(clock.instant()))
                .query((row, _) -> row.getLong("id"))
                .single();
    }

    void annul(Actor actor, long id, String reason) {
        db.sql("update duty.shifts set voided_by = ?, voided_at = ?, void_reason = ? where id = ?")
                .params(actor.account(), time(clock.instant()), reason, id)
                .update();
    }

    void handOver(long id, long holder) {
        db.sql("update duty.shifts set holder = ? where id = ?")
                .params(holder, id)
                .update();
    }

    static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static Shift shift(ResultSet row, int number) throws SQLException {
        return new Shift(
                row.getLong("id"),
                row.getString("unit"),
                row.getLong("account"),
                row.getString("laid_name"),
                row.getLong("holder"),
                row.getString("name"),
                row.getBoolean("leader"),
                instant(row, "starts"),
                instant(row, "ends"),
                row.getString("phone"),
                row.getString("office_phone"),
                row.getBoolean("gone"));
    }
}
