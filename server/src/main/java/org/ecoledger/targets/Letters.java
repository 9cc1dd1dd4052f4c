package org.ecoledger.targets;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Posts;
import org.ecoledger.problems.Problem;
import org.ecoledger.targets.Letter.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All letters 责任书. A letter is drafted, signed by the principal leader of the unit that gives it, and published. What was
 * signed stays as it is: a change is a new version with its reason, signed again.
 */
@Repository
public class Letters {
    private static final String COLUMNS = """
            select l.id, l.number, l.version, l.title, l.year, l.giver, g.name as giver_name, l.taker, t.name as taker_name,
                   l.state, l.reason, p.in_force, l.drafted_at, l.drafted_by, l.signed_at, l.signed_by, l.published_at,
                   l.published_by
            from targets.letters l
            join targets.pub_letters p on p.number = l.number and p.version = l.version
            join organisation.pub_units g on g.code = l.giver
            join organisation.pub_units t on t.code = l.taker
            """;

    /** The two units see their letter; a region sees a letter to it, and a signed one in which it has a target. */
    private static final String VISIBLE = """
            (t.region_path like :jurisdiction_path
             or l.giver = any(:jurisdiction_units) or l.taker = any(:jurisdiction_units)
             or l.state <> 'draft' and exists (
                 select 1 from targets.targets x join organisation.pub_regions r on r.code = x.region
                 where x.letter = l.id and r.path like :jurisdiction_path))
            """;

    private final JdbcClient db;
    private final Posts posts;
    private final Audit audit;
    private final Clock clock;

    Letters(JdbcClient db, Posts posts, Audit audit, Clock clock) {
        this.db = db;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
    }

    /** The newest version of each letter, newest number first. */
    public List<Letter> newest(@Nullable Integer year, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where " + VISIBLE + """
                         and l.version = (select max(n.version) from targets.letters n where n.number = l.number)
                         and (:year::int is null or l.year = :year::int)
                        order by l.number desc
                        """)
                .param("year", year)
                .params(jurisdiction.parameters())
                .query(Letters::letter)
                .list();
    }

    /** All versions of the letter that this jurisdiction may see, newest first. */
    public List<Letter> versions(String number, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where l.number = :number and " + VISIBLE + "order by l.version desc")
                .param("number", number)
                .params(jurisdiction.parameters())
                .query(Letters::letter)
                .list();
    }

    /** The newest version of the letter. */
    public Optional<Letter> find(String number, Jurisdiction jurisdiction) {
        return versions(number, jurisdiction).stream().findFirst();
    }

    Letter get(String number, Jurisdiction jurisdiction) {
        return find(number, jurisdiction).orElseThrow(() -> Problem.notFound("targets.no-such-letter", number));
    }

    /** The newest version, kept from changing until the transaction ends; refused unless it is in this state. */
    Letter held(String number, State state, Jurisdiction jurisdiction) {
        db.sql("select 1 from targets.letters where number = ? order by version for update")
                .param(number)
                .query(Integer.class)
                .list();
        Letter letter = get(number, jurisdiction);
        if (letter.state() != state) {
            throw Problem.conflict(
                    switch (letter.state()) {
                        case DRAFT -> "targets.letter-is-draft";
                        case SIGNED -> "targets.letter-is-signed";
                        case PUBLISHED -> "targets.letter-is-published";
                    },
                    number);
        }
        return letter;
    }

    /** Begins the first version of a letter. */
    @Transactional
    Letter begin(Actor actor, String title, int year, String giver, String taker) {
        db.sql("lock table targets.letters in share row exclusive mode").update();
        String number = db.sql("""
                        select 'ZR' || :year || '-' || lpad((count(distinct number) + 1)::text, 3, '0')
                        from targets.letters where year = :year
                        """).param("year", year).query(String.class).single();
        insert(actor, number, 1, title, year, giver, taker, null);
        audit.record(actor, "letter.drafted", "letter:" + number, title);
        return get(number, Jurisdiction.everything());
    }

    /** Begins the next version of a letter as a copy of the newest, which stays in force until this one is signed. */
    @Transactional
    Letter beginNext(Actor actor, Letter signed, String reason) {
        int version = signed.version() + 1;
        insert(actor, signed.number(), version, signed.title(), signed.year(), signed.giver(), signed.taker(), reason);
        db.sql("""
                        insert into targets.targets (letter, line, indicator, region, value, valid_from, valid_to)
                        select n.id, t.line, t.indicator, t.region, t.value, t.valid_from, t.valid_to
                        from targets.targets t
                        join targets.letters n on n.number = :number and n.version = :version
                        where t.letter = :signed
                        """)
                .param("number", signed.number())
                .param("version", version)
                .param("signed", signed.id())
                .update();
        db.sql("""
                        update targets.targets t set parent = np.id
                        from targets.letters n, targets.targets o, targets.targets op, targets.targets np
                        where n.number = :number and n.version = :version and t.letter = n.id
                          and o.letter = :signed and o.line = t.line and op.id = o.parent
                          and np.letter = n.id and np.line = op.line
                        """)
                .param("number", signed.number())
                .param("version", version)
                .param("signed", signed.id())
                .update();
        audit.record(actor, "letter.revised", "letter:" + signed.number(), "version " + version + ": " + reason);
        return get(signed.number(), Jurisdiction.everything());
    }

    /** Signs for the giving unit, as its principal leader. */
    @Transactional
    Letter sign(Actor actor, Letter draft) {
        boolean mayDo = posts.in(draft.giver(), Role.PRINCIPAL_LEADER).stream()
                .anyMatch(post -> post.account() == actor.account());
        if (!mayDo) {
            throw Problem.forbidden("targets.not-your-signature", draft.giverName());
        }
        db.sql("update targets.letters set state = 'signed', signed_at = ?, signed_by = ? where id = ?")
                .params(now(), actor.name(), draft.id())
                .update();
        audit.record(actor, "letter.signed", "letter:" + draft.number(), "version " + draft.version());
        return get(draft.number(), Jurisdiction.everything());
    }

    @Transactional
    Letter publish(Actor actor, Letter signed) {
        db.sql("update targets.letters set state = 'published', published_at = ?, published_by = ? where id = ?")
                .params(now(), actor.name(), signed.id())
                .update();
        audit.record(actor, "letter.published", "letter:" + signed.number(), "version " + signed.version());
        return get(signed.number(), Jurisdiction.everything());
    }

    private void insert(
            Actor actor,
            String number,
            int version,
            String title,
            int year,
            String giver,
            String taker,
            @Nullable String reason) {
        db.sql("""
                        insert into targets.letters
                            (number, version, title, year, giver, taker, state, reason, drafted_at, drafted_by)
                        values (:number, :version, :title, :year, :giver, :taker, 'draft', :reason, :now, :by)
                        """)
                .param("number", number)
                .param("version", version)
                .param("title", title)
                .param("year", year)
                .param("giver", giver)
                .param("taker", taker)
                .param("reason", reason)
                .param("now", now())
                .param("by", actor.name())
                .update();
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }

    private static Letter letter(ResultSet row, int ignored) throws SQLException {
        return new Letter(
                row.getLong("id"),
                row.getString("number"),
                row.getInt("version"),
                row.getString("title"),
                row.getInt("year"),
                row.getString("giver"),
                row.getString("giver_name"),
                row.getString("taker"),
                row.getString("taker_name"),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getString("reason"),
                row.getBoolean("in_force"),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                row.getString("drafted_by"),
                instant(row, "signed_at"),
                row.getString("signed_by"),
                instant(row, "published_at"),
                row.getString("published_by"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
