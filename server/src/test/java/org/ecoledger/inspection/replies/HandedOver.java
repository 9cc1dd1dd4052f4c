package org.ecoledger.inspection.replies;

import java.math.BigDecimal;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.NewMatter;
import org.ecoledger.matters.Place;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Cases on the desks of the test city, brought to where a reply is written. */
final class HandedOver {
    static final String INSPECTION = "replies-" + UUID.randomUUID();
    private static final AtomicInteger NEXT = new AtomicInteger();

    private final Matters matters;
    private final EvidenceFiles evidence;
    private final Accounts accounts;
    private final JdbcClient db;

    HandedOver(Matters matters, EvidenceFiles evidence, Accounts accounts, JdbcClient db) {
        this.matters = matters;
        this.evidence = evidence;
        this.accounts = accounts;
        this.db = db;
        db.sql(
                        "insert into inspection.inspections values (?, '试验督察', 'central', '第七督察组', '2026-09-01', '2026-10-15') on conflict do nothing")
                .param(INSPECTION)
                .update();
        db.sql(
                        "insert into inspection.batches (inspection, batch, handed_over_at) values (?, 1, ?) on conflict do nothing")
                .params(INSPECTION, OffsetDateTime.parse("2026-09-20T21:40:00+08:00"))
                .update();
    }

    Actor person(String login) {
        return accounts.find(login).map(Account::asActor).orElseThrow();
    }

    /** A case about this subject that the county's unit has accepted. */
    String to(String county, String subject, List<String> points) {
        int sequence = NEXT.incrementAndGet();
        String acceptance = INSPECTION + "-" + sequence;
        boolean first = county.equals("county1");
        String number = matters.open(
                        person("office"),
                        NewMatter.of(
                                        "石材厂扰民" + acceptance,
                                        "夜间加工石材",
                                        "noise",
                                        first ? "990101" : "990102",
                                        first ? "990101001" : null)
                                .from("inspection", acceptance, null)
                                .at(new Place(null, new BigDecimal("118.1"), new BigDecimal("31.2"), "WGS-84"))
                                .about(new Matter.Linked("enterprise", null, subject)))
                .number();
        db.sql("update matters.matters set state = 'accepted', owner = ?, lon = lon + ? where number = ?")
                .params(county, sequence * 0.5, number)
                .update();
        db.sql("""
                        insert into inspection.cases (matter, inspection, batch, sequence, acceptance, starred, points, district, pollution)
                        values (:matter, :inspection, 1, :sequence, :acceptance, false, :points, '青河县', '{噪声}')
                        """)
                .param("matter", number)
                .param("inspection", INSPECTION)
                .param("sequence", sequence)
                .param("acceptance", acceptance)
                .param("points", points.toArray(String[]::new))
                .update();
        return number;
    }

    /** The check on site as the procedure's step leaves it; returns its photo. */
    UUID checkedOnSite(String number, String login, String note) {
        Actor actor = person(login);
        UUID photo = evidence.receive(actor, "现场.jpg", EvidenceRole.SITE, TestPhotos.jpeg())
                .id();
        evidence.attach(actor, photo, "matter:" + number);
        long step = step(number, actor, "check-site", login, note, "{\"fact:present\": \"yes\"}");
        db.sql("insert into matters.step_photos (step, evidence) values (?, ?)")
                .params(step, photo)
                .update();
        state(number, "checked");
        return photo;
    }

    long step(String number, Actor actor, String action, String unit, String note, String fields) {
        return db.sql("""
                        insert into matters.steps (matter, version, action, from_state, to_state, actor, actor_name, unit, unit_name,
                                                   at, note, fields)
                        select :matter, 1, :action, 'accepted', 'checked', :actor, :name, u.code, u.name,
                               '2026-09-25T10:00:00+08:00', :note, :fields::jsonb
                        from organisation.pub_units u where u.code = :unit returning id
                        """)
                .param("matter", number)
                .param("action", action)
                .param("actor", actor.account())
                .param("name", actor.name())
                .param("unit", unit)
                .param("note", note)
                .param("fields", fields)
                .query((row, _) -> row.getLong("id"))
                .single();
    }

    void address(String number, String words) {
        db.sql("update matters.matters set address = ? where number = ?")
                .params(words, number)
                .update();
    }

    void state(String number, String state) {
        db.sql("update matters.matters set state = ? where number = ?")
                .params(state, number)
                .update();
    }
}
