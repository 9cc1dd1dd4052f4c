package org.ecoledger.reports.documents;

import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** What a draft said each time somebody saved, submitted, passed or signed it: who, when, which words. None is ever changed. */
@Repository
class DocumentVersions {
    private static final TypeReference<Map<String, String>> TYPED = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    DocumentVersions(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** Why a version was kept. */
    enum Occasion {
        SAVE,
        SUBMIT,
        /** Reviewed, where no signature is needed. */
        PASS,
        SIGN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** A version without what it said. */
    record Version(int number, Occasion occasion, String byName, Instant at, String sha256) {}

    /** A version with what it said; its pictures are not kept. */
    record Kept(Version version, Words words, Content content) {}

    int keep(Actor actor, long document, Occasion occasion, Words words, Content content) {
        return db.sql("""
                        insert into reports.document_versions (document, version, occasion, title, recipients, copies, typed, content,
                                                               sha256, saved_by, saved_by_name, saved_at)
                        values (:document,
                                (select coalesce(max(version), 0) + 1 from reports.document_versions where document = :document),
                                :occasion, :title, :recipients, :copies, :typed::jsonb, :content::jsonb, :sha256, :by, :byName, :at)
                        returning version
                        """)
                .param("document", document)
                .param("occasion", occasion.code())
                .param("title", words.title())
                .param("recipients", words.recipients())
                .param("copies", words.copies())
                .param("typed", json.writeValueAsString(words.typed()))
                .param("content", json.writeValueAsString(content.withoutPictures()))
                .param("sha256", content.sha256())
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", CityTime.at(clock.instant()).toOffsetDateTime())
                .query((row, _) -> row.getInt(1))
                .single();
    }

    /** Newest first. */
    List<Version> of(long document) {
        return db.sql("""
                        select version, occasion, saved_by_name, saved_at, sha256 from reports.document_versions
                        where document = ? order by version desc
                        """).param(document).query((row, _) -> version(row)).list();
    }

    Optional<Kept> find(long document, int version) {
        return kept("document = :document and version = :version", Map.of("document", document, "version", version));
    }

    Optional<Kept> last(long document) {
        return kept("document = :document order by version desc limit 1", Map.of("document", document));
    }

    /** What was signed last, or passed where no signature is needed. */
    Optional<Kept> settled(Document document) {
        return kept(
                "document = :document and occasion = :occasion order by version desc limit 1",
                Map.of(
                        "document",
                        document.id(),
                        "occasion",
                        (document.signed() ? Occasion.SIGN : Occasion.PASS).code()));
    }

    private Optional<Kept> kept(String condition, Map<String, ?> parameters) {
        return db.sql("select * from reports.document_versions where " + condition)
                .params(parameters)
                .query((row, _) -> new Kept(
                        version(row),
                        new Words(
                                row.getString("title"),
                                row.getString("recipients"),
                                row.getString("copies"),
                                json.readValue(row.getString("typed"), TYPED)),
                        json.readValue(row.getString("content"), Content.class)))
                .optional();
    }

    private static Version version(java.sql.ResultSet row) throws java.sql.SQLException {
        return new Version(
                row.getInt("version"),
                Occasion.valueOf(row.getString("occasion").toUpperCase(Locale.ROOT)),
                row.getString("saved_by_name"),
                row.getObject("saved_at", OffsetDateTime.class).toInstant(),
                row.getString("sha256"));
    }
}
