package org.ecoledger.inspection.register;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.deadlines.Deadlines;
import org.ecoledger.matters.ActionInput;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterMoved;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.NewMatter;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** One inspection of a test's own, with its batches, cases and units, at work through the modules' public faces. */
final class CaseDesk {
    static final Actor BUILDER = Actor.system("test");

    final String code;
    private final JdbcClient db;
    private final Matters matters;
    private final Accounts accounts;
    private final Units units;
    private final Posts posts;
    private final Deadlines deadlines;
    private final TransactionTemplate transaction;
    private final ApplicationEventPublisher events;

    CaseDesk(String code, LocalDate from, LocalDate to, BeanFactory beans, ApplicationEventPublisher events) {
        this.code = code;
        this.db = beans.getBean(JdbcClient.class);
        this.matters = beans.getBean(Matters.class);
        this.accounts = beans.getBean(Accounts.class);
        this.units = beans.getBean(Units.class);
        this.posts = beans.getBean(Posts.class);
        this.deadlines = beans.getBean(Deadlines.class);
        this.transaction = beans.getBean(TransactionTemplate.class);
        this.events = events;
        db.sql("""
                        insert into inspection.inspections (code, name, level, inspectors, starts_on, ends_on)
                        values (?, ?, 'central', '中央第七生态环境保护督察组', ?, ?)
                        """).params(code, "督察" + code, from, to).update();
    }

    void batch(int batch, Instant at) {
        db.sql("insert into inspection.batches (inspection, batch, handed_over_at) values (?, ?, ?)")
                .params(code, batch, CityTime.at(at).toOffsetDateTime())
                .update();
    }

    /** Opens the matter of one line of the list. */
    String open(int batch, int sequence, String county, boolean starred, String... pollution) {
        String acceptance = "X2ZY%s-%04d-%04d".formatted(code, batch, sequence);
        Matter matter = matters.open(
                office(),
                NewMatter.of("第%d批%d号：夜间异味扰民".formatted(batch, sequence), "反映夜间异味扰民。", "dust", county, null)
                        .from("inspection", acceptance, null));
        db.sql("""
                        insert into inspection.cases (matter, inspection, batch, sequence, acceptance, starred, points, district, pollution)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        matter.number(),
                        code,
                        batch,
                        sequence,
                        acceptance,
                        starred,
                        new String[] {"夜间异味扰民"},
                        county,
                        pollution)
                .update();
        return matter.number();
    }

    /** A unit with a handler and a leader in charge who can be reached; its code. */
    String unit(String unit, String region, Unit.Kind kind, String name) {
        units.put(BUILDER, unit, name, kind, region, null);
        person(unit + "-h", name + "经办", Role.HANDLER, unit, "经办人", "0731-1");
        person(unit + "-l", name + "分管", Role.LEADER_IN_CHARGE, unit, "分管领导", "0731-2");
        return unit;
    }

    long person(String login, String name, Role role, String unit, String title, @Nullable String phone) {
        String hash = db.sql("select password_hash from access.accounts where login = 'office'")
                .query((row, _) -> row.getString("password_hash"))
                .single();
        long account = accounts.openWithHash(BUILDER, login, name, hash, Set.of(role), false)
                .id();
        posts.assign(BUILDER, account, unit, title, phone);
        return account;
    }

    Actor actor(String login) {
        return accounts.find(login).orElseThrow().asActor();
    }

    Actor office() {
        return actor("office");
    }

    Matter get(String number) {
        return matters.find(number, Jurisdiction.everything()).orElseThrow();
    }

    Matter act(String login, String number, String action, @Nullable String note) {
        return matters.act(
                actor(login), number, action, ActionInput.of(get(number).version(), note));
    }

    Matter dispatch(String number, String unit) {
        return matters.act(
                office(),
                number,
                "dispatch",
                ActionInput.of(get(number).version(), null).with("unit", unit));
    }

    /**
     * The end of the signing, told as the matter tells it: whether a reply may be signed and reported is asked elsewhere; here
     * only what follows from it counts.
     */
    void reported(String number, Instant at, String truth, String handling) {
        transaction.executeWithoutResult(_ -> {
            deadlines.stop("matter:" + number, "handover.handle");
            db.sql("""
                            update matters.matters set state = 'reported', truth = ?, handling = ?, due_at = null, overdue_since = null
                            where number = ?
                            """).params(truth, handling, number).update();
            tell(number, "report", "reported", "reported", office(), at);
        });
    }

    /** Something happened on the matter that leads to this state. */
    void happened(String number, String action, String event, String state, String login, Instant at) {
        transaction.executeWithoutResult(_ -> {
            db.sql("update matters.matters set state = ? where number = ?")
                    .params(state, number)
                    .update();
            tell(number, action, event, state, actor(login), at);
        });
    }

    private void tell(String number, String action, String event, String state, Actor actor, Instant at) {
        Matter matter = get(number);
        db.sql("""
                        insert into matters.steps (matter, version, action, from_state, to_state, actor, actor_name, unit, unit_name,
                            at, note)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, '有关情况见附件')
                        """)
                .params(number, matter.version(), action, matter.state(), state, actor.account(), actor.name())
                .param(posts.unitOf(actor).map(Unit::code).orElse(null))
                .param(posts.unitOf(actor).map(Unit::name).orElse(null))
                .param(CityTime.at(at).toOffsetDateTime())
                .update();
        events.publishEvent(new MatterMoved(
                number, event, matter.state(), state, matter.county(), matter.owner(), actor.account(), at));
    }

    /** What a unit answered to a fact in a step of its own. */
    void answered(String number, String unit, String fact, String value, Instant at) {
        db.sql("""
                        insert into matters.steps (matter, version, action, from_state, to_state, actor, actor_name, unit, unit_name,
                            at, note, fields)
                        values (:matter, 1, 'part-answer', 'accepted', 'accepted', 1, '经办', :unit, :unit, :at, '答复',
                            jsonb_build_object(:fact, :value))
                        """)
                .param("matter", number)
                .param("unit", unit)
                .param("at", CityTime.at(at).toOffsetDateTime())
                .param("fact", "fact:" + fact)
                .param("value", value)
                .update();
    }

    /** Nothing of it stays open for those who look at the city's open work. */
    void close() {
        db.sql("""
                        update deadlines.deadlines set stopped_at = due_at, next_rung_at = null
                        where stopped_at is null and subject in (select 'matter:' || matter from inspection.cases where inspection = ?)
                        """).param(code).update();
        db.sql("""
                        update matters.matters set state = 'closed', closed_at = opened_at, due_at = null, overdue_since = null
                        where closed_at is null and number in (select matter from inspection.cases where inspection = ?)
                        """).param(code).update();
    }

    static String unique() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    /** What was told of the case, in order: occasion, audience and name. */
    List<String> told(String number) {
        return db.sql(
                        "select occasion || ' ' || audience || ' ' || name as told from inspection.tellings where matter = ? order by id")
                .param(number)
                .query((row, _) -> row.getString("told"))
                .list();
    }
}
