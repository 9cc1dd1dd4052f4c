package org.ecoledger.speeches;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.speeches.Speech.Annulment;
import org.ecoledger.speeches.Speech.Mended;
import org.ecoledger.speeches.Speech.Part;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** All speeches that were read in. Who may read which is for {@link SpeechRights} to say. */
@Repository
public class Speeches {
    private static final String TEXT = "s.paragraphs";
    /** Lists do without the texts. */
    private static final String NO_TEXT = "'[]'::jsonb as paragraphs";

    private static final String HEAD = """
            select s.number, s.title, s.meeting, s.held_on, s.region, s.unit, u.name as unit_name, s.form, s.file_name, s.sha256,
                   s.size, s.model, s.read_name, s.read_at, s.annulled_at, s.annulled_name, s.annulled_reason,
                   %s, s.parts, s.repairs
            from speeches.speeches s
            join organisation.pub_units u on u.code = s.unit
            join organisation.pub_regions r on r.code = s.region
            """;

    /** Those of the own region for who reads whole texts, and those in which something of the own unit was confirmed. */
    private static final String VISIBLE = """
            (:whole and r.path like :jurisdiction_path
             or s.annulled_at is null and exists (
                 select 1 from speeches.concerns c join speeches.proposals p on p.id = c.proposal
                 where p.speech = s.number and p.state in ('ACCEPTED', 'MERGED') and c.unit = any(:jurisdiction_units)))
            """;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    Speeches(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /**
     * Newest meeting first.
     *
     * @param whole whether this person reads whole texts of the own region
     * @param after how many were shown before
     */
    List<Speech> list(Jurisdiction jurisdiction, boolean whole, int after, int limit) {
        return db.sql(HEAD.formatted(NO_TEXT) + "where " + VISIBLE
                        + "order by s.held_on desc, s.number desc offset :after limit :limit")
                .param("whole", whole)
                .param("after", after)
                .param("limit", limit)
                .params(jurisdiction.parameters())
                .query(this::speech)
                .list();
    }

    long count(Jurisdiction jurisdiction, boolean whole) {
        return db.sql("""
                        select count(*) as many from speeches.speeches s
                        join organisation.pub_regions r on r.code = s.region where\s""" + VISIBLE)
                .param("whole", whole)
                .params(jurisdiction.parameters())
                .query((row, _) -> row.getLong("many"))
                .single();
    }

    Optional<Speech> find(String number, Jurisdiction jurisdiction, boolean whole) {
        return db.sql(HEAD.formatted(TEXT) + "where s.number = :number and " + VISIBLE)
                .param("number", number)
                .param("whole", whole)
                .params(jurisdiction.parameters())
                .query(this::speech)
                .optional();
    }

    /** The same without its text: whether it is there for this jurisdiction. */
    boolean isSeen(String number, Jurisdiction jurisdiction, boolean whole) {
        return db.sql(HEAD.formatted(NO_TEXT) + "where s.number = :number and " + VISIBLE)
                .param("number", number)
                .param("whole", whole)
                .params(jurisdiction.parameters())
                .query(this::speech)
                .optional()
                .isPresent();
    }

    /** Kept from changing until the transaction ends: one decision about a speech at a time. */
    void lock(String number) {
        db.sql("select 1 as locked from speeches.speeches where number = ? for update")
                .param(number)
                .query((row, _) -> row.getInt("locked"))
                .list();
    }

    /** A speech of this unit with the same text that still counts. */
    Optional<String> sameText(String unit, String sha256) {
        return db.sql("""
                        select number from speeches.speeches where unit = :unit and sha256 = :sha256 and annulled_at is null
                        order by number limit 1
                        """)
                .param("unit", unit)
                .param("sha256", sha256)
                .query((row, _) -> row.getString("number"))
                .optional();
    }

    /** Keeps the bytes as they came in; the same bytes once. */
    void keep(String sha256, byte[] content) {
        db.sql("insert into speeches.originals (sha256, size, content) values (?, ?, ?) on conflict do nothing")
                .params(sha256, (long) content.length, content)
                .update();
    }

    byte[] original(Speech speech) {
        return db.sql("select content from speeches.originals where sha256 = ?")
                .param(speech.sha256())
                .query((row, _) -> row.getBytes("content"))
                .single();
    }

    String nextNumber(LocalDate heldOn) {
        String prefix = "JH" + heldOn.getYear();
        int next =
                db.sql("""
                        insert into speeches.numbers (prefix, last) values (?, 1)
                        on conflict (prefix) do update set last = speeches.numbers.last + 1 returning last
                        """).param(prefix).query((row, _) -> row.getInt("last")).single();
        return "%s-%03d".formatted(prefix, next);
    }

    void add(Actor actor, Speech speech) {
        db.sql("""
                        insert into speeches.speeches (number, title, meeting, held_on, region, unit, form, file_name, sha256, size,
                                                       paragraphs, parts, repairs, model, read_login, read_name, read_at)
                        values (:number, :title, :meeting, :held_on, :region, :unit, :form, :file_name, :sha256, :size,
                                :paragraphs::jsonb, :parts::jsonb, :repairs::jsonb, :model, :login, :name, :at)
                        """)
                .param("number", speech.number())
                .param("title", speech.title())
                .param("meeting", speech.meeting())
                .param("held_on", speech.heldOn())
                .param("region", speech.region())
                .param("unit", speech.unit())
                .param("form", speech.form())
                .param("file_name", speech.fileName())
                .param("sha256", speech.sha256())
                .param("size", speech.size())
                .param("paragraphs", json.writeValueAsString(speech.paragraphs()))
                .param("parts", json.writeValueAsString(speech.parts()))
                .param("repairs", json.writeValueAsString(speech.repairs()))
                .param("model", speech.model())
                .param("login", actor.login())
                .param("name", actor.name())
                .param("at", CityTime.at(speech.readAt()).toOffsetDateTime())
                .update();
    }

    /** What reading the text once more found of its parts, and what the model did then. */
    void readAgain(String number, List<Part> parts, @Nullable String model) {
        db.sql("update speeches.speeches set parts = :parts::jsonb, model = :model where number = :number")
                .param("parts", json.writeValueAsString(parts))
                .param("model", model)
                .param("number", number)
                .update();
    }

    /** @param said code of a sentence and what stands in it, with blanks between */
    void modelSaid(String number, String said) {
        db.sql("update speeches.speeches set model = :model where number = :number")
                .param("model", said)
                .param("number", number)
                .update();
    }

    void annul(Actor actor, String number, String reason) {
        db.sql("""
                        update speeches.speeches set annulled_at = :at, annulled_name = :name, annulled_reason = :reason
                        where number = :number
                        """)
                .param("at", CityTime.at(clock.instant()).toOffsetDateTime())
                .param("name", actor.name())
                .param("reason", reason)
                .param("number", number)
                .update();
    }

    /** A speech with proposals that this unit has still to confirm or reject. */
    public record Waiting(String number, String title, String unitName, int open, Instant readAt) {
        /** Address of the page with just those. */
        public String page() {
            return "/speeches/" + number + "?state=OPEN";
        }
    }

    /** What waits for this unit, the longest first. */
    List<Waiting> waitingFor(String unit, int most) {
        return db.sql("""
                        select s.number, s.title, u.name as unit_name, s.read_at, count(*) as open
                        from speeches.speeches s
                        join organisation.pub_units u on u.code = s.unit
                        join speeches.proposals p on p.speech = s.number and p.state = 'OPEN'
                        where s.unit = :unit and s.annulled_at is null
                        group by s.number, s.title, u.name, s.read_at order by s.read_at limit :most
                        """)
                .param("unit", unit)
                .param("most", most)
                .query((row, _) -> new Waiting(
                        row.getString("number"),
                        row.getString("title"),
                        row.getString("unit_name"),
                        row.getInt("open"),
                        instant(row, "read_at")))
                .list();
    }

    private Speech speech(ResultSet row, int index) throws SQLException {
        return new Speech(
                row.getString("number"),
                row.getString("title"),
                row.getString("meeting"),
                row.getObject("held_on", LocalDate.class),
                row.getString("region"),
                row.getString("unit"),
                row.getString("unit_name"),
                row.getString("form"),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("size"),
                json.readValue(row.getString("paragraphs"), new TypeReference<List<String>>() {}),
                json.readValue(row.getString("parts"), new TypeReference<List<Part>>() {}),
                json.readValue(row.getString("repairs"), new TypeReference<List<Mended>>() {}),
                row.getString("model"),
                row.getString("read_name"),
                instant(row, "read_at"),
                row.getObject("annulled_at") == null
                        ? null
                        : new Annulment(
                                instant(row, "annulled_at"),
                                row.getString("annulled_name"),
                                row.getString("annulled_reason")));
    }

    static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
