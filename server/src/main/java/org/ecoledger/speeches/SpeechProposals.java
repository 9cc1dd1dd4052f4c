package org.ecoledger.speeches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.speeches.Drawn.State;
import org.ecoledger.speeches.extraction.Content;
import org.ecoledger.speeches.extraction.Proposal;
import org.ecoledger.speeches.extraction.Proposal.Mark;
import org.ecoledger.speeches.extraction.Proposal.Reason;
import org.ecoledger.speeches.extraction.SpokenText.Stretch;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All that was drawn from speeches; a proposal is decided, never deleted. */
@Repository
public class SpeechProposals {
    private static final String COLUMNS = "select p.* from speeches.proposals p ";
    private static final String IN_ORDER = " order by p.paragraph, p.from_at, p.id";

    private final JdbcClient db;
    private final JsonMapper json;
    private final ContentJson contents;
    private final Clock clock;

    SpeechProposals(JdbcClient db, JsonMapper json, ContentJson contents, Clock clock) {
        this.db = db;
        this.json = json;
        this.contents = contents;
        this.clock = clock;
    }

    /** In reading order. */
    public List<Drawn> of(String speech) {
        return db.sql(COLUMNS + "where p.speech = ?" + IN_ORDER)
                .param(speech)
                .query(this::drawn)
                .list();
    }

    Optional<Drawn> find(String speech, long id) {
        return db.sql(COLUMNS + "where p.speech = ? and p.id = ?")
                .params(speech, id)
                .query(this::drawn)
                .optional();
    }

    List<Drawn> mergedInto(long id) {
        return db.sql(COLUMNS + "where p.into_id = ?" + IN_ORDER)
                .param(id)
                .query(this::drawn)
                .list();
    }

    /** What this unit was told by a sentence of the speech that somebody confirmed. */
    List<Drawn> linesOf(String speech, Collection<String> units) {
        return db.sql(COLUMNS + """
                        where p.speech = :speech and p.state in ('ACCEPTED', 'MERGED')
                          and exists (select 1 from speeches.concerns c where c.proposal = p.id and c.unit = any(:units))
                        """ + IN_ORDER)
                .param("speech", speech)
                .param("units", units.toArray(String[]::new))
                .query(this::drawn)
                .list();
    }

    /** One that was confirmed, with the speech in which it stands. */
    record Confirmed(Drawn drawn, String title, LocalDate heldOn) {}

    /** What people of the same region confirmed from speeches before this one, the newest first. */
    List<Confirmed> confirmedBefore(Speech speech, int most) {
        return db.sql("""
                        select p.*, s.title, s.held_on from speeches.proposals p join speeches.speeches s on s.number = p.speech
                        where p.state = 'ACCEPTED' and s.region = :region and s.annulled_at is null
                          and (s.held_on, s.number) < (cast(:held_on as date), :number)
                        order by s.held_on desc, s.number desc, p.id limit :most
                        """)
                .param("region", speech.region())
                .param("held_on", speech.heldOn())
                .param("number", speech.number())
                .param("most", most)
                .query((row, at) -> new Confirmed(
                        drawn(row, at), row.getString("title"), row.getObject("held_on", LocalDate.class)))
                .list();
    }

    /** How many of each state. */
    Map<String, Map<State, Long>> counts(Collection<String> speeches) {
        record Count(String speech, State state, long many) {}
        return db
                .sql("""
                        select speech, state, count(*) as many from speeches.proposals where speech = any(:speeches)
                        group by speech, state
                        """)
                .param("speeches", speeches.toArray(String[]::new))
                .query((row, _) ->
                        new Count(row.getString("speech"), State.valueOf(row.getString("state")), row.getLong("many")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Count::speech, Collectors.toMap(Count::state, Count::many)));
    }

    /** @param by who or what proposes it, by name */
    long add(String speech, Proposal proposal, String sentence, String by) {
        Stretch stretch = proposal.sentence();
        return db.sql("""
                        insert into speeches.proposals (speech, part, paragraph, from_at, to_at, sentence, kind, marks, rule, words,
                                                        certainty, proposed, added_name, added_at)
                        values (:speech, :part, :paragraph, :from, :to, :sentence, :kind, :marks::jsonb, :rule, :words::jsonb,
                                :certainty, :proposed::jsonb, :by, :at)
                        returning id
                        """)
                .param("speech", speech)
                .param("part", proposal.part())
                .param("paragraph", stretch.paragraph())
                .param("from", stretch.from())
                .param("to", stretch.to())
                .param("sentence", sentence)
                .param("kind", ContentKind.of(proposal.content()).name())
                .param("marks", json.writeValueAsString(proposal.marks()))
                .param("rule", proposal.reason().rule())
                .param("words", json.writeValueAsString(proposal.reason().words()))
                .param("certainty", Math.clamp(proposal.certainty(), 0, 100))
                .param("proposed", contents.write(proposal.content()))
                .param("by", by)
                .param("at", now())
                .query((row, _) -> row.getLong("id"))
                .single();
    }

    /** A correction: what it was from then on. */
    record Correction(long proposal, Content content, String by, Instant at) {}

    /** All corrections in a speech, of each proposal the first first. */
    Map<Long, List<Correction>> corrections(String speech) {
        return db
                .sql("""
                        select e.proposal, e.kind, e.content, e.name, e.edited_at
                        from speeches.edits e join speeches.proposals p on p.id = e.proposal
                        where p.speech = ? order by e.proposal, e.version
                        """)
                .param(speech)
                .query((row, _) -> new Correction(
                        row.getLong("proposal"),
                        contents.read(ContentKind.valueOf(row.getString("kind")), row.getString("content")),
                        row.getString("name"),
                        Speeches.instant(row, "edited_at")))
                .list()
                .stream()
                .collect(Collectors.groupingBy(Correction::proposal));
    }

    /** Keeps what a person made of it beside what was proposed; every correction stays readable. */
    void edit(Actor actor, Drawn before, Content content, @Nullable Filing filing) {
        String kind = ContentKind.of(content).name();
        String written = contents.write(content);
        String filed = filing == null ? null : json.writeValueAsString(filing);
        db.sql("""
                        insert into speeches.edits (proposal, version, kind, content, filing, login, name, edited_at)
                        values (:proposal, :version, :kind, :content::jsonb, :filing::jsonb, :login, :name, :at)
                        """)
                .param("proposal", before.id())
                .param("version", before.version())
                .param("kind", kind)
                .param("content", written)
                .param("filing", filed)
                .param("login", actor.login())
                .param("name", actor.name())
                .param("at", now())
                .update();
        db.sql("""
                        update speeches.proposals
                        set edited = :content::jsonb, edited_kind = :kind, filing = :filing::jsonb, version = version + 1
                        where id = :id
                        """)
                .param("content", written)
                .param("kind", kind)
                .param("filing", filed)
                .param("id", before.id())
                .update();
    }

    /** @param into where it is merged into another */
    void decide(Actor actor, long id, State state, String note, @Nullable Long into) {
        db.sql("""
                        update speeches.proposals
                        set state = :state, note = :note, into_id = :into, decided_login = :login, decided_name = :name,
                            decided_at = :at, version = version + 1
                        where id = :id
                        """)
                .param("state", state.name())
                .param("note", note)
                .param("into", into)
                .param("login", actor.login())
                .param("name", actor.name())
                .param("at", now())
                .param("id", id)
                .update();
    }

    /** These units see the line once it is confirmed; the first one leads. */
    void concern(long id, List<String> units) {
        for (int at = 0; at < units.size(); at++) {
            db.sql("insert into speeches.concerns (proposal, unit, lead) values (?, ?, ?) on conflict do nothing")
                    .params(id, units.get(at), at == 0)
                    .update();
        }
    }

    private Drawn drawn(ResultSet row, int index) throws SQLException {
        String edited = row.getString("edited");
        String filing = row.getString("filing");
        long into = row.getLong("into_id");
        boolean merged = !row.wasNull();
        return new Drawn(
                row.getLong("id"),
                row.getInt("version"),
                row.getString("speech"),
                row.getInt("part"),
                new Stretch(row.getInt("paragraph"), row.getInt("from_at"), row.getInt("to_at")),
                row.getString("sentence"),
                json.readValue(row.getString("marks"), new TypeReference<List<Mark>>() {}),
                new Reason(
                        row.getString("rule"),
                        json.readValue(row.getString("words"), new TypeReference<List<String>>() {})),
                row.getInt("certainty"),
                State.valueOf(row.getString("state")),
                contents.read(ContentKind.valueOf(row.getString("kind")), row.getString("proposed")),
                edited == null ? null : contents.read(ContentKind.valueOf(row.getString("edited_kind")), edited),
                filing == null ? null : json.readValue(filing, Filing.class),
                merged ? into : null,
                row.getString("note"),
                row.getString("decided_login"),
                row.getString("decided_name"),
                row.getObject("decided_at") == null ? null : Speeches.instant(row, "decided_at"),
                row.getString("added_name"),
                Speeches.instant(row, "added_at"));
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
