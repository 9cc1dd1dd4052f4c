package org.ecoledger.reports.documents;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.reports.documents.Document.Issued;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.fields.Scope.Subject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The table of documents. What a person may not see is not there. */
@Repository
class DocumentRows {
    private static final TypeReference<Map<String, String>> TYPED = new TypeReference<>() {};
    private static final String COLUMNS = """
            select d.*, t.signed, r.name as region_name, r.path, u.name as unit_name,
                   i.year, i.number, i.issued_on, i.issued_by_name, i.issued_at, i.file_sha256
            from reports.documents d
            join reports.templates t on t.code = d.template and t.version = d.template_version::int
            join organisation.pub_regions r on r.code = d.region
            join organisation.pub_units u on u.code = d.unit
            left join reports.issued_documents i on i.document = d.id
            """;

    /** What the own unit drafts, and what was issued about the own region. */
    private static final String SEEN =
            "(d.unit = any(:jurisdiction_units) or i.document is not null and r.path like :jurisdiction_path)";

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    DocumentRows(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** Newest first. */
    List<Document> seen(Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where " + SEEN + " order by d.id desc limit 2000")
                .params(jurisdiction.parameters())
                .query(this::document)
                .list();
    }

    /** Those of other units about the region on which somebody still has to act: a leader above may have to sign one. */
    List<Document> underWay(Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + """
                        where r.path like :jurisdiction_path and i.document is null and d.state <> 'withdrawn'
                          and d.unit <> all(:jurisdiction_units)
                        order by d.id desc limit 500
                        """)
                .params(jurisdiction.parameters())
                .query(this::document)
                .list();
    }

    /** Whether issued or not, of the own unit or about the own region. */
    Optional<Document> find(long id, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS
                        + "where d.id = :id and (d.unit = any(:jurisdiction_units) or r.path like :jurisdiction_path)")
                .param("id", id)
                .params(jurisdiction.parameters())
                .query(this::document)
                .optional();
    }

    Document get(long id) {
        return db.sql(COLUMNS + "where d.id = ?")
                .param(id)
                .query(this::document)
                .single();
    }

    /** Kept from changing until the transaction ends. */
    void lock(long id) {
        db.sql("select id from reports.documents where id = ? for update")
                .param(id)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** A document that is begun, before it has a number. */
    record Begun(
            String template,
            String templateVersion,
            String kind,
            Words words,
            String region,
            String unit,
            Period period,
            @Nullable Subject subject) {}

    long add(Actor actor, Begun begun, String procedure, String state) {
        Subject subject = begun.subject();
        return db.sql("""
                        insert into reports.documents (template, template_version, kind, title, region, unit, period, subject,
                                                       recipients, copies, typed, procedure, state, drafted_by, drafted_by_name,
                                                       drafted_at, changed_at)
                        values (:template, :templateVersion, :kind, :title, :region, :unit, :period, :subject,
                                :recipients, :copies, :typed::jsonb, :procedure, :state, :by, :byName, :at, :at)
                        returning id
                        """)
                .param("template", begun.template())
                .param("templateVersion", begun.templateVersion())
                .param("kind", begun.kind())
                .param("title", begun.words().title())
                .param("region", begun.region())
                .param("unit", begun.unit())
                .param("period", begun.period().code())
                .param("subject", subject == null ? null : subject.ref())
                .param("recipients", begun.words().recipients())
                .param("copies", begun.words().copies())
                .param("typed", json.writeValueAsString(begun.words().typed()))
                .param("procedure", procedure)
                .param("state", state)
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", now())
                .query((row, _) -> row.getLong(1))
                .single();
    }

    void write(long id, Words words) {
        db.sql("""
                        update reports.documents
                        set title = :title, recipients = :recipients, copies = :copies, typed = :typed::jsonb,
                            revision = revision + 1, changed_at = :at
                        where id = :id
                        """)
                .param("title", words.title())
                .param("recipients", words.recipients())
                .param("copies", words.copies())
                .param("typed", json.writeValueAsString(words.typed()))
                .param("at", now())
                .param("id", id)
                .update();
    }

    void move(long id, String state) {
        db.sql("update reports.documents set state = ?, revision = revision + 1, changed_at = ? where id = ?")
                .params(state, now(), id)
                .update();
    }

    private Document document(ResultSet row, int number) throws SQLException {
        return new Document(
                row.getLong("id"),
                row.getString("template"),
                row.getString("template_version"),
                row.getString("kind"),
                row.getString("title"),
                row.getString("region"),
                row.getString("region_name"),
                row.getString("path"),
                row.getString("unit"),
                row.getString("unit_name"),
                Period.of(row.getString("period")).orElseThrow(),
                subject(row.getString("subject")),
                row.getString("recipients"),
                row.getString("copies"),
                json.readValue(row.getString("typed"), TYPED),
                row.getBoolean("signed"),
                row.getString("procedure"),
                row.getString("state"),
                row.getInt("revision"),
                row.getLong("drafted_by"),
                row.getString("drafted_by_name"),
                row.getObject("drafted_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                issue(row));
    }

    private static @Nullable Issued issue(ResultSet row) throws SQLException {
        OffsetDateTime at = row.getObject("issued_at", OffsetDateTime.class);
        return at == null
                ? null
                : new Issued(
                        Document.number(row.getInt("year"), row.getInt("number")),
                        row.getObject("issued_on", java.time.LocalDate.class),
                        row.getString("issued_by_name"),
                        at.toInstant(),
                        row.getString("file_sha256"));
    }

    private static @Nullable Subject subject(@Nullable String ref) {
        if (ref == null) {
            return null;
        }
        int colon = ref.indexOf(':');
        return new Subject(ref.substring(0, colon), ref.substring(colon + 1));
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
