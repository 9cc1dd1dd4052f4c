package org.ecoledger.reports;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.reports.BulletinPeriod.Kind;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** All issued bulletins. */
@Repository
public class Bulletins {
    private static final String COLUMNS = """
            select b.id, b.year, b.number, b.kind, b.period, b.title, b.office, b.issued_by, b.issued_at, b.file_sha256
            from reports.bulletins b
            join organisation.pub_regions r on r.code = b.region
            where r.path like :jurisdiction_path
            """;

    private final JdbcClient db;
    private final JsonMapper json;
    private final Audit audit;
    private final Clock clock;

    Bulletins(JdbcClient db, JsonMapper json, Audit audit, Clock clock) {
        this.db = db;
        this.json = json;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a bulletin is issued as. */
    record Issue(int year, int serial, BulletinPeriod period, String region, String office) {}

    /** A bulletin with what it says. */
    record Kept(Bulletin bulletin, BulletinContent content) {}

    /** Bulletins from the newest, before the one with this id (0 for the newest). */
    List<Bulletin> list(Jurisdiction jurisdiction, long before, int limit) {
        return db.sql(COLUMNS + "and (:before = 0 or b.id < :before) order by b.id desc limit :limit")
                .params(jurisdiction.parameters())
                .param("before", before)
                .param("limit", limit)
                .query(Bulletins::bulletin)
                .list();
    }

    /** Those issued from the first to the last day, oldest first. */
    List<Bulletin> between(LocalDate from, LocalDate to, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "and b.issued_at >= :from and b.issued_at < :to order by b.id")
                .params(jurisdiction.parameters())
                .param("from", CityTime.at(CityTime.startOf(from)).toOffsetDateTime())
                .param("to", CityTime.at(CityTime.startOf(to.plusDays(1))).toOffsetDateTime())
                .query(Bulletins::bulletin)
                .list();
    }

    long count(Jurisdiction jurisdiction) {
        return db.sql("select count(*) from (" + COLUMNS + ") all_of_them")
                .params(jurisdiction.parameters())
                .query(Long.class)
                .single();
    }

    /** The newest bulletin of this kind for the period with this code, if one was issued. */
    public Optional<Bulletin> of(Kind kind, String period, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "and b.kind = :kind and b.period = :period order by b.id desc limit 1")
                .params(jurisdiction.parameters())
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .param("period", period)
                .query(Bulletins::bulletin)
                .optional();
    }

    Optional<Kept> find(long id, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS.replace("b.file_sha256", "b.file_sha256, b.content") + "and b.id = :id")
                .params(jurisdiction.parameters())
                .param("id", id)
                .query((row, number) -> new Kept(
                        bulletin(row, number), json.readValue(row.getString("content"), BulletinContent.class)))
                .optional();
    }

    /** The document's bytes as they were issued. */
    Optional<byte[]> file(long id, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS.replace("b.file_sha256", "b.file_sha256, b.file") + "and b.id = :id")
                .params(jurisdiction.parameters())
                .param("id", id)
                .query((row, _) -> row.getBytes("file"))
                .optional();
    }

    /** The last number given in this year; 0 before the first. */
    int last(int year) {
        return db.sql("select last from reports.numbers where year = ?")
                .param(year)
                .query(Integer.class)
                .optional()
                .orElse(0);
    }

    /** Takes the next number; a transaction that fails gives it back. */
    int take(int year) {
        return db.sql("""
                        insert into reports.numbers (year, last) values (?, 1)
                        on conflict (year) do update set last = numbers.last + 1
                        returning last
                        """).param(year).query(Integer.class).single();
    }

    @Transactional
    Bulletin keep(Actor actor, Issue issue, BulletinContent content, byte[] file) {
        OffsetDateTime now = clock.instant().atZone(CityTime.ZONE).toOffsetDateTime();
        String sha256 = sha256(file);
        long id = db.sql("""
                        insert into reports.bulletins (year, number, kind, period, title, region, office, issued_by, issued_at,
                                                       snapshot, content, file, file_sha256)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?)
                        returning id
                        """)
                .params(
                        issue.year(),
                        issue.serial(),
                        issue.period().kind().name().toLowerCase(Locale.ROOT),
                        issue.period().code(),
                        content.title(),
                        issue.region(),
                        issue.office(),
                        actor.name(),
                        now,
                        snapshot(content),
                        json.writeValueAsString(content),
                        file,
                        sha256)
                .query(Long.class)
                .single();
        String number = number(issue.year(), issue.serial());
        audit.record(actor, "bulletin.issued", "bulletin:" + id, number + " sha256 " + sha256);
        return new Bulletin(
                id,
                number,
                issue.period().kind(),
                issue.period().code(),
                content.title(),
                issue.office(),
                actor.name(),
                now.toInstant(),
                sha256);
    }

    static String number(int year, int serial) {
        return "〔" + year + "〕" + serial + "号";
    }

    private static String snapshot(BulletinContent content) {
        return content.figures().stream()
                .findFirst()
                .map(proof -> proof.figure().ref().replaceAll("/[0-9]+$", ""))
                .orElse("");
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static Bulletin bulletin(ResultSet row, int rowNumber) throws SQLException {
        return new Bulletin(
                row.getLong("id"),
                number(row.getInt("year"), row.getInt("number")),
                Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                row.getString("period"),
                row.getString("title"),
                row.getString("office"),
                row.getString("issued_by"),
                row.getObject("issued_at", OffsetDateTime.class).toInstant(),
                row.getString("file_sha256"));
    }
}
