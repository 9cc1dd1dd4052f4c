package org.ecoledger.reports.templates;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem;
import org.ecoledger.reports.fields.Fields;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.templates.Template.State;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The templates of the product and of the offices, in all their versions; a version's file never changes. */
@Repository
public class Templates {
    private static final String COLUMNS = """
            select code, version, title, english, kind, periods, subject, signed, valid_from, state, shipped, sha256,
                   octet_length(file) as size, uploaded_by, uploaded_at, issued_by, issued_at, reason
            from reports.templates
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final Fields fields;
    private final Clock clock;

    /** What was read, by hash: a file never changes, and neither does the catalogue while the server runs. */
    private final Map<String, TemplateFile> read = new ConcurrentHashMap<>();

    Templates(JdbcClient db, Audit audit, Fields fields, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.fields = fields;
        this.clock = clock;
    }

    /**
     * What a template is, apart from its file.
     *
     * @param validFrom from which day on it is used
     */
    public record About(
            String code,
            String title,
            String english,
            String kind,
            List<Period.Kind> periods,
            String subject,
            boolean signed,
            LocalDate validFrom) {
        public About {
            periods = List.copyOf(periods);
        }

        About from(LocalDate day) {
            return new About(code, title, english, kind, periods, subject, signed, day);
        }
    }

    /** All versions, the newest of each template first. */
    public List<Template> all() {
        return db.sql(COLUMNS + "order by code, version desc")
                .query(Templates::template)
                .list();
    }

    /** Those that may be used today, one for each code. */
    public List<Template> inForce() {
        return db.sql("select distinct on (code) * from (" + COLUMNS + """
                        where state = 'issued' and valid_from <= :today) issued
                        order by code, valid_from desc, version desc
                        """)
                .param("today", CityTime.today(clock))
                .query(Templates::template)
                .list();
    }

    /** The version that is used today. */
    public Optional<Template> find(String code) {
        return inForce().stream()
                .filter(template -> template.code().equals(code))
                .findFirst();
    }

    public Template get(String code, int version) {
        return db.sql(COLUMNS + "where code = ? and version = ?")
                .params(code, version)
                .query(Templates::template)
                .optional()
                .orElseThrow(() -> Problem.notFound("documents.template.unknown", code, version));
    }

    /** The Word file as it was uploaded. */
    public byte[] bytes(Template template) {
        return db.sql("select file from reports.templates where code = ? and version = ?")
                .params(template.code(), template.version())
                .query((row, _) -> row.getBytes("file"))
                .single();
    }

    /** The template, ready to be filled. */
    public TemplateFile file(Template template) {
        return read.computeIfAbsent(template.sha256(), _ -> TemplateFile.read(bytes(template), fields));
    }

    /**
     * Takes a new version as a draft.
     *
     * @throws Problem with all objections to the file
     */
    @Transactional
    public Template upload(Actor actor, About about, byte[] docx) {
        TemplateFile.read(docx, fields);
        return keep(actor, about, docx, false);
    }

    /** Keeps a version; who calls has read the file. */
    Template keep(Actor actor, About about, byte[] docx, boolean shipped) {
        db.sql("select pg_advisory_xact_lock(hashtext('reports.templates/' || ?))")
                .param(about.code())
                .query((_, _) -> true)
                .list();
        int version = db.sql("select coalesce(max(version), 0) + 1 from reports.templates where code = ?")
                .param(about.code())
                .query(Integer.class)
                .single();
        db.sql("""
                        insert into reports.templates (code, version, title, english, kind, periods, subject, signed, valid_from,
                            state, shipped, file, sha256, uploaded_by, uploaded_at)
                        values (:code, :version, :title, :english, :kind, :periods, :subject, :signed, :valid_from,
                            'draft', :shipped, :file, :sha256, :uploaded_by, :uploaded_at)
                        """)
                .param("code", about.code())
                .param("version", version)
                .param("title", about.title())
                .param("english", about.english())
                .param("kind", about.kind())
                .param("periods", about.periods().stream().map(Enum::name).toArray(String[]::new))
                .param("subject", about.subject())
                .param("signed", about.signed())
                .param("valid_from", about.validFrom())
                .param("shipped", shipped)
                .param("file", docx)
                .param("sha256", sha256(docx))
                .param("uploaded_by", actor.name())
                .param("uploaded_at", now())
                .update();
        Template kept = get(about.code(), version);
        audit.record(actor, "document-template.uploaded", "document-template:" + kept.ref(), kept.sha256());
        return kept;
    }

    /** From now on, or from the day on which it becomes valid, documents are made from this version. */
    @Transactional
    public Template issue(Actor actor, Template template) {
        change(template, State.DRAFT, "state = 'issued', issued_by = :by, issued_at = :at", actor, null);
        audit.record(actor, "document-template.issued", "document-template:" + template.ref(), template.sha256());
        return get(template.code(), template.version());
    }

    /** It is used no more; documents made from it stay. A draft ends so too, and never comes into force. */
    @Transactional
    public Template withdraw(Actor actor, Template template, String reason) {
        if (reason.isBlank()) {
            throw Problem.unacceptable("documents.template.no-reason");
        }
        boolean draft = template.state() == State.DRAFT;
        change(
                template,
                draft ? State.DRAFT : State.ISSUED,
                "state = 'withdrawn', reason = :reason",
                actor,
                reason.strip());
        audit.record(
                actor,
                draft ? "document-template.dropped" : "document-template.withdrawn",
                "document-template:" + template.ref(),
                reason.strip());
        return get(template.code(), template.version());
    }

    private void change(Template template, State from, String set, Actor actor, @Nullable String reason) {
        int changed = db.sql("update reports.templates set " + set
                        + " where code = :code and version = :version and state = :from")
                .param("code", template.code())
                .param("version", template.version())
                .param("from", from.name().toLowerCase(Locale.ROOT))
                .param("by", actor.name())
                .param("at", now())
                .param("reason", reason)
                .update();
        if (changed == 0) {
            throw Problem.conflict(
                    reason != null ? "documents.template.ended" : "documents.template.not-draft",
                    template.title(),
                    template.version());
        }
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static Template template(ResultSet row, int number) throws SQLException {
        OffsetDateTime issued = row.getObject("issued_at", OffsetDateTime.class);
        return new Template(
                row.getString("code"),
                row.getInt("version"),
                row.getString("title"),
                row.getString("english"),
                row.getString("kind"),
                Arrays.stream((String[]) row.getArray("periods").getArray())
                        .map(Period.Kind::valueOf)
                        .toList(),
                row.getString("subject"),
                row.getBoolean("signed"),
                row.getObject("valid_from", LocalDate.class),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("shipped"),
                row.getString("sha256"),
                row.getLong("size"),
                row.getString("uploaded_by"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                row.getString("issued_by"),
                issued == null ? null : issued.toInstant(),
                row.getString("reason"));
    }
}
