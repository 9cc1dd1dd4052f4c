package org.ecoledger.inspection.register;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.clock.CityTime;
import org.ecoledger.inspection.register.Handover.Doer;
import org.ecoledger.inspection.register.Recipients.Person;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The register's rows. They are added, never changed. */
@Repository
class Handovers {
    private final JdbcClient db;

    Handovers(JdbcClient db) {
        this.db = db;
    }

    /** A case as notices name it. */
    record Named(String matter, String acceptance, String title) {}

    /** The step that was taken last: who, and with which words. */
    record Taken(Doer by, String note) {}

    /** @param unit that was handed the case last */
    record Last(long id, @Nullable String unit, @Nullable String unitName) {}

    /** Empty where the matter is no handed-over case. */
    Optional<Named> named(String matter) {
        return db.sql("""
                        select c.matter, c.acceptance, m.title
                        from inspection.cases c join matters.pub_matters m on m.number = c.matter
                        where c.matter = ?
                        """)
                .param(matter)
                .query((row, _) ->
                        new Named(row.getString("matter"), row.getString("acceptance"), row.getString("title")))
                .optional();
    }

    Taken lastStep(String matter) {
        return db.sql("""
                        select actor, actor_name, post, unit, unit_name, note
                        from matters.pub_steps where matter = ? order by id desc limit 1
                        """)
                .param(matter)
                .query((row, _) -> new Taken(
                        new Doer(
                                row.getLong("actor"),
                                row.getString("actor_name"),
                                row.getString("post"),
                                row.getString("unit"),
                                row.getString("unit_name")),
                        row.getString("note")))
                .single();
    }

    /** The newest hand-over of the case, received or not. */
    Optional<Last> lastHanded(String matter) {
        return db.sql("""
                        select id, unit, unit_name from inspection.handovers
                        where matter = ? and kind = 'handed' order by id desc limit 1
                        """)
                .param(matter)
                .query((row, _) -> new Last(row.getLong("id"), row.getString("unit"), row.getString("unit_name")))
                .optional();
    }

    long add(Handover handover) {
        return db.sql("""
                        insert into inspection.handovers (matter, kind, event, at, by_account, by_name, by_post, by_unit,
                            by_unit_name, unit, unit_name, duty_account, duty_name, duty_phone, leader_account, leader_name,
                            leader_phone, receipt_due, reply_due, reason)
                        values (:matter, :kind, :event, :at, :byAccount, :byName, :byPost, :byUnit,
                            :byUnitName, :unit, :unitName, :dutyAccount, :dutyName, :dutyPhone, :leaderAccount, :leaderName,
                            :leaderPhone, :receiptDue, :replyDue, :reason)
                        returning id
                        """)
                .param("matter", handover.matter())
                .param("kind", handover.kind().code())
                .param("event", handover.event())
                .param("at", time(handover.at()))
                .param("byAccount", handover.by().account())
                .param("byName", handover.by().name())
                .param("byPost", handover.by().post())
                .param("byUnit", handover.by().unit())
                .param("byUnitName", handover.by().unitName())
                .param("unit", handover.unit())
                .param("unitName", handover.unitName())
                .param("dutyAccount", account(handover.duty()))
                .param("dutyName", name(handover.duty()))
                .param("dutyPhone", phone(handover.duty()))
                .param("leaderAccount", account(handover.leader()))
                .param("leaderName", name(handover.leader()))
                .param("leaderPhone", phone(handover.leader()))
                .param("receiptDue", orNull(handover.receiptDue()))
                .param("replyDue", orNull(handover.replyDue()))
                .param("reason", handover.reason())
                .query(Long.class)
                .single();
    }

    /** The hand-over of this case that waits for its receipt, if there is one, waits no longer. */
    void end(String matter, String event, Instant at, Doer by) {
        db.sql("""
                        insert into inspection.handover_ends (handover, event, at, account, name, post)
                        select h.id, :event, :at, :account, :name, :post
                        from inspection.handovers h
                        where h.matter = :matter and h.kind = 'handed'
                          and not exists (select from inspection.handover_ends e where e.handover = h.id)
                        """)
                .param("event", event)
                .param("at", time(at))
                .param("account", by.account())
                .param("name", by.name())
                .param("post", by.post())
                .param("matter", matter)
                .update();
    }

    /** @param clock that was reached; null where something happened */
    record Telling(
            String matter,
            @Nullable Long handover,
            @Nullable Long clock,
            @Nullable Integer term,
            String occasion,
            Instant at) {}

    void told(Telling telling, Audience audience, Person person) {
        db.sql("""
                        insert into inspection.tellings (matter, handover, clock, term, occasion, audience, account, name, at)
                        values (:matter, :handover, :clock, :term, :occasion, :audience, :account, :name, :at)
                        """)
                .param("matter", telling.matter())
                .param("handover", telling.handover())
                .param("clock", telling.clock())
                .param("term", telling.term())
                .param("occasion", telling.occasion())
                .param("audience", audience.code())
                .param("account", person.account())
                .param("name", person.name())
                .param("at", time(telling.at()))
                .update();
    }

    /** The occasions of this clock and end that somebody was told of already. */
    Set<String> toldOf(String matter, long clock, int term) {
        return Set.copyOf(
                db.sql("select distinct occasion from inspection.tellings where matter = ? and clock = ? and term = ?")
                        .params(matter, clock, term)
                        .query((row, _) -> row.getString("occasion"))
                        .list());
    }

    private static @Nullable Long account(@Nullable Person person) {
        return person == null ? null : person.account();
    }

    private static @Nullable String name(@Nullable Person person) {
        return person == null ? null : person.name();
    }

    private static @Nullable String phone(@Nullable Person person) {
        return person == null ? null : person.phone();
    }

    private static @Nullable OffsetDateTime orNull(@Nullable Instant at) {
        return at == null ? null : time(at);
    }

    private static OffsetDateTime time(Instant at) {
        return CityTime.at(at).toOffsetDateTime();
    }
}
