package org.ecoledger.targets;

import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem;
import org.ecoledger.targets.Letter.Receipt;
import org.ecoledger.targets.Letter.State;
import org.ecoledger.targets.parties.LetterLevel;
import org.ecoledger.targets.parties.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All letters 责任书. A letter is drafted, signed by those who are to sign for each side, and published. What was signed stays
 * as it is: a change is a new version with its reason, signed again. A draft that nobody approves becomes void and stays.
 */
@Repository
public class Letters {
    /** The two sides see their letter; a region or holder sees a letter to it, and a signed one in which it has a target. */
    private static final String VISIBLE = """
            (t.path like :jurisdiction_path
             or l.giver = any(:jurisdiction_units) or l.taker = any(:jurisdiction_units)
             or l.state in ('signed', 'published') and exists (
                 select 1 from targets.targets x join organisation.pub_regions r on r.code = x.region
                 where x.letter = l.id
                   and (r.path like :jurisdiction_path or x.holder = any(:jurisdiction_units))))
            """;

    /** The newest version that is not void, or the newest of all where each is. */
    private static final String STANDING = """
            l.version = (select n.version from targets.letters n where n.number = l.number
                         order by n.state = 'void', n.version desc limit 1)
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Letters(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /** The standing version of each letter, newest number first. */
    public List<Letter> newest(@Nullable Integer year, Jurisdiction jurisdiction) {
        return newest(year, null, jurisdiction);
    }

    /** The standing version of each letter of this year and level, those that wait for a signature first. */
    List<Letter> newest(@Nullable Integer year, @Nullable LetterLevel level, Jurisdiction jurisdiction) {
        return db.sql(LetterRows.COLUMNS + "where " + VISIBLE + " and " + STANDING + """
                         and (:year::int is null or l.year = :year::int)
                         and (:level::text is null or l.level = :level::text)
                        order by l.effective or l.state = 'void', l.number desc
                        """)
                .param("year", year)
                .param("level", level == null ? null : level.name().toLowerCase(Locale.ROOT))
                .params(jurisdiction.parameters())
                .query(LetterRows::letter)
                .list();
    }

    /** The standing versions of the letters that this unit gave or took, unsigned ones first. */
    public List<Letter> ofUnit(String unit, Jurisdiction jurisdiction) {
        return db.sql(LetterRows.COLUMNS + "where " + VISIBLE + " and " + STANDING + """
                         and (l.giver = :unit or l.taker = :unit) and l.state <> 'void'
                        order by l.effective, l.year desc, l.number
                        """)
                .param("unit", unit)
                .params(jurisdiction.parameters())
                .query(LetterRows::letter)
                .list();
    }

    /** All versions of the letter that this jurisdiction may see, newest first. */
    public List<Letter> versions(String number, Jurisdiction jurisdiction) {
        return db.sql(LetterRows.COLUMNS + "where l.number = :number and " + VISIBLE + "order by l.version desc")
                .param("number", number)
                .params(jurisdiction.parameters())
                .query(LetterRows::letter)
                .list();
    }

    /** The standing version of the letter. */
    public Optional<Letter> find(String number, Jurisdiction jurisdiction) {
        return standing(versions(number, jurisdiction));
    }

    static Optional<Letter> standing(List<Letter> versions) {
        return versions.stream()
                .filter(version -> version.state() != State.VOID)
                .findFirst()
                .or(() -> versions.stream().findFirst());
    }

    Letter get(String number, Jurisdiction jurisdiction) {
        return find(number, jurisdiction).orElseThrow(() -> Problem.notFound("targets.no-such-letter", number));
    }

    /** The standing version, kept from changing until the transaction ends; refused unless it is in this state. */
    Letter held(String number, State state, Jurisdiction jurisdiction) {
        Letter letter = held(number, jurisdiction);
        if (letter.state() != state) {
            throw Problem.conflict(
                    switch (letter.state()) {
                        case DRAFT -> "targets.letter-is-draft";
                        case SIGNED -> "targets.letter-is-signed";
                        case PUBLISHED -> "targets.letter-is-published";
                        case VOID -> "targets.letter-is-void";
                    },
                    number);
        }
        return letter;
    }

    Letter held(String number, Jurisdiction jurisdiction) {
        db.sql("select 1 from targets.letters where number = ? order by version for update")
                .param(number)
                .query(Integer.class)
                .list();
        return get(number, jurisdiction);
    }

    /** What a letter begins with. */
    record Opening(
            String title,
            int year,
            Party giver,
            Party taker,
            @Nullable String template,
            Role giverSigns,
            @Nullable Role takerSigns,
            @Nullable Receipt received) {}

    /** Begins the first version of a letter. */
    @Transactional
    Letter begin(Actor actor, Opening opening) {
        db.sql("lock table targets.letters in share row exclusive mode").update();
        String number =
                db.sql("""
                        select 'ZR' || :year || '-' || lpad((count(distinct number) + 1)::text, 3, '0')
                        from targets.letters where year = :year
                        """).param("year", opening.year()).query(String.class).single();
        Receipt received = opening.received();
        Party taker = opening.taker();
        db.sql("""
                        insert into targets.letters
                            (number, version, title, year, giver, giver_name, giver_region, taker, taker_name, taker_region,
                             level, state, template, giver_signs, taker_signs, document, signed_on, signed_outside, scan,
                             drafted_at, drafted_by)
                        values (:number, 1, :title, :year, :giver, :giverName, :giverRegion, :taker, :takerName, :takerRegion,
                                :level, 'draft', :template, :giverSigns, :takerSigns, :document, :signedOn, :outside, :scan,
                                :now, :by)
                        """)
                .param("number", number)
                .param("title", opening.title())
                .param("year", opening.year())
                .param("giver", opening.giver().key())
                .param("giverName", opening.giver().name())
                .param("giverRegion", regionOf(opening.giver()))
                .param("taker", taker.key())
                .param("takerName", taker.name())
                .param("takerRegion", regionOf(taker))
                .param("level", LetterLevel.of(opening.giver(), taker).name().toLowerCase(Locale.ROOT))
                .param("template", opening.template())
                .param("giverSigns", opening.giverSigns().name())
                .param(
                        "takerSigns",
                        opening.takerSigns() == null
                                ? null
                                : opening.takerSigns().name())
                .param("document", received == null ? null : received.document())
                .param("signedOn", received == null ? null : received.signedOn())
                .param("outside", received == null ? null : received.by())
                .param("scan", received == null ? null : received.scan())
                .param("now", now())
                .param("by", actor.name())
                .update();
        audit.record(actor, "letter.drafted", "letter:" + number, opening.title());
        return get(number, Jurisdiction.everything());
    }

    private static @Nullable String regionOf(Party party) {
        return party.region() == null ? null : party.region().code();
    }

    /** Begins the next version of a letter as a copy of this one, which stays in force until the new one is signed. */
    @Transactional
    Letter beginNext(Actor actor, Letter signed, String reason) {
        int version = db.sql("""
                        insert into targets.letters
                            (number, version, title, year, giver, giver_name, giver_region, taker, taker_name, taker_region,
                             level, state, template, giver_signs, taker_signs, document, signed_on, signed_outside, scan,
                             reason, drafted_at, drafted_by)
                        select number, (select max(version) + 1 from targets.letters n where n.number = l.number), title, year,
                               giver, giver_name, giver_region, taker, taker_name, taker_region, level, 'draft', template,
                               giver_signs, taker_signs, document, signed_on, signed_outside, scan, :reason, :now, :by
                        from targets.letters l where id = :id
                        returning version
                        """)
                .param("reason", reason)
                .param("now", now())
                .param("by", actor.name())
                .param("id", signed.id())
                .query(Integer.class)
                .single();
        audit.record(actor, "letter.revised", "letter:" + signed.number(), "version " + version + ": " + reason);
        return get(signed.number(), Jurisdiction.everything());
    }

    /** Signs for the giving side. */
    @Transactional
    Letter sign(Actor actor, Letter draft, String by) {
        db.sql("update targets.letters set state = 'signed', signed_at = ?, signed_by = ? where id = ?")
                .params(now(), by, draft.id())
                .update();
        audit.record(actor, "letter.signed", "letter:" + draft.number(), "version " + draft.version());
        return get(draft.number(), Jurisdiction.everything());
    }

    /** Signs for the taking side, in the system or, with its scan, on paper. */
    @Transactional
    Letter countersign(Actor actor, Letter signed, String by, @Nullable UUID scan) {
        db.sql("""
                        update targets.letters set countersigned_at = :now, countersigned_by = :by, countersign_scan = :scan
                        where id = :id
                        """)
                .param("now", now())
                .param("by", by)
                .param("scan", scan)
                .param("id", signed.id())
                .update();
        audit.record(
                actor,
                "letter.countersigned",
                "letter:" + signed.number(),
                "version " + signed.version() + (scan == null ? "" : " on paper by " + by));
        return get(signed.number(), Jurisdiction.everything());
    }

    @Transactional
    Letter publish(Actor actor, Letter signed) {
        db.sql("update targets.letters set state = 'published', published_at = ?, published_by = ? where id = ?")
                .params(now(), actor.name(), signed.id())
                .update();
        audit.record(actor, "letter.published", "letter:" + signed.number(), "version " + signed.version());
        return get(signed.number(), Jurisdiction.everything());
    }

    /** Gives up a version that does not bind yet. */
    @Transactional
    Letter annul(Actor actor, Letter letter, String reason) {
        db.sql("""
                        update targets.letters set state = 'void', voided_at = :now, voided_by = :by, void_reason = :reason
                        where id = :id
                        """)
                .param("now", now())
                .param("by", actor.name())
                .param("reason", reason)
                .param("id", letter.id())
                .update();
        audit.record(
                actor, "letter.voided", "letter:" + letter.number(), "version " + letter.version() + ": " + reason);
        return get(letter.number(), Jurisdiction.everything());
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
