package org.ecoledger.evidence;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All files in custody. Equal contents are stored once; each file has its own role, uploader and subject. */
@Repository
public class EvidenceFiles {
    /** Largest file, in bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final int CHUNK = 1 << 20;
    private static final String COLUMNS = """
            select id, subject, role, name, media_type, size, sha256, width, height, taken_at, lon, lat, datum,
                   uploaded_by, uploader_name, uploaded_at
            from evidence.files
            """;

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    EvidenceFiles(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * Takes a file into custody. What it is, is read from its content; an image is decoded to see that it is one.
     *
     * @throws Problem 422 when it is empty, damaged, or neither JPEG, PNG nor PDF; 413 when it is over {@link #LARGEST}
     */
    @Transactional
    public EvidenceFile receive(Actor actor, String name, EvidenceRole role, byte[] content) {
        MediaType type = typeOf(name, role, content);
        CameraNotes notes = type.isImage() ? CameraNotes.read(content) : null;
        Photo photo = notes == null ? null : Photo.decode(name, content, notes.orientation());
        Instant takenAt = notes == null ? null : notes.takenAt();
        String sha256 = keep(content, photo == null ? null : photo.thumbnail());
        UUID id = UUID.randomUUID();
        db.sql("""
                        insert into evidence.files (id, role, name, media_type, size, sha256, width, height, taken_at,
                                                    lon, lat, datum, uploaded_by, uploader_name, uploaded_at)
                        values (:id, :role, :name, :type, :size, :sha256, :width, :height, :taken,
                                :lon, :lat, :datum, :by, :byName, :at)
                        """)
                .param("id", id)
                .param("role", role.name())
                .param("name", name)
                .param("type", type.code())
                .param("size", content.length)
                .param("sha256", sha256)
                .param("width", photo == null ? null : photo.width())
                .param("height", photo == null ? null : photo.height())
                .param("taken", takenAt == null ? null : time(takenAt))
                .param("lon", notes == null ? null : notes.lon())
                .param("lat", notes == null ? null : notes.lat())
                .param("datum", notes == null ? null : notes.datum())
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", time(clock.instant()))
                .update();
        handOver(actor, id, "received", name);
        audit.record(actor, "evidence.received", "evidence:" + id, "sha256=" + sha256 + " name=" + name);
        return get(id);
    }

    public Optional<EvidenceFile> find(UUID id) {
        return db.sql(COLUMNS + "where id = ?")
                .param(id)
                .query(EvidenceFiles::file)
                .optional();
    }

    public EvidenceFile get(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("evidence.not-found"));
    }

    /** Those of the given files that there are. */
    public List<EvidenceFile> all(Collection<UUID> ids) {
        return db.sql(COLUMNS + "where id = any(?) order by uploaded_at, id")
                .param(ids.toArray(UUID[]::new))
                .query(EvidenceFiles::file)
                .list();
    }

    /** All files of a subject in the order of their arrival. */
    public List<EvidenceFile> of(String subject) {
        return db.sql(COLUMNS + "where subject = ? order by uploaded_at, id")
                .param(subject)
                .query(EvidenceFiles::file)
                .list();
    }

    /** Hands a file over to a subject, from which nobody takes it back. It must not belong to another. */
    @Transactional
    public void attach(Actor actor, UUID id, String subject) {
        int attached = db.sql("""
                        update evidence.files set subject = :subject
                        where id = :id and (subject is null or subject = :subject)
                        """).param("subject", subject).param("id", id).update();
        if (attached != 1) {
            throw new IllegalStateException("Evidence " + id + " belongs to another subject than " + subject);
        }
        handOver(actor, id, "attached", subject);
    }

    /**
     * Files with the same bytes that belong to other subjects. Until the end of the transaction nobody else gets an answer
     * for the same bytes, so that two subjects cannot take the same photo at the same moment.
     */
    @Transactional
    public List<EvidenceFile> twins(String sha256, String subject) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                .param(sha256)
                .query(row -> {});
        return db.sql(COLUMNS + "where sha256 = ? and subject is not null and subject <> ? order by uploaded_at, id")
                .params(sha256, subject)
                .query(EvidenceFiles::file)
                .list();
    }

    /** The bytes as they came in. */
    public InputStream open(EvidenceFile file) {
        var chunks = db
                .sql("select bytes from evidence.chunks where sha256 = ? order by number")
                .param(file.sha256())
                .query(byte[].class)
                .list()
                .stream()
                .map(bytes -> (InputStream) new ByteArrayInputStream(bytes))
                .toList();
        return new java.io.SequenceInputStream(Collections.enumeration(chunks));
    }

    Optional<byte[]> thumbnail(EvidenceFile file) {
        return db.sql("select thumbnail from evidence.contents where sha256 = ? and thumbnail is not null")
                .param(file.sha256())
                .query(byte[].class)
                .optional();
    }

    private static MediaType typeOf(String name, EvidenceRole role, byte[] content) {
        if (content.length == 0) {
            throw Problem.unacceptable("evidence.empty", name);
        }
        if (content.length > LARGEST) {
            throw Problem.tooLarge("evidence.too-large");
        }
        MediaType type = MediaType.of(content)
                .orElseThrow(() -> MediaType.isHeic(content)
                        ? Problem.unacceptable("evidence.heic", name)
                        : Problem.unacceptable("evidence.not-a-photo", name));
        if (role.isPhoto() && !type.isImage()) {
            throw Problem.unacceptable("evidence.photo-wanted", name);
        }
        return type;
    }

    private String keep(byte[] content, byte @Nullable [] thumbnail) {
        String sha256 = sha256(content);
        int fresh = db.sql("""
                        insert into evidence.contents (sha256, size, thumbnail) values (:sha256, :size, :thumbnail)
                        on conflict (sha256) do nothing
                        """)
                .param("sha256", sha256)
                .param("size", content.length)
                .param("thumbnail", thumbnail, java.sql.Types.BINARY)
                .update();
        for (int start = 0; fresh == 1 && start < content.length; start += CHUNK) {
            db.sql("insert into evidence.chunks (sha256, number, bytes) values (?, ?, ?)")
                    .params(
                            sha256,
                            start / CHUNK,
                            Arrays.copyOfRange(content, start, Math.min(content.length, start + CHUNK)))
                    .update();
        }
        return sha256;
    }

    private void handOver(Actor actor, UUID id, String what, String detail) {
        db.sql("insert into evidence.custody (file, at, actor, what, detail) values (?, ?, ?, ?, ?)")
                .params(id, time(clock.instant()), actor.login(), what, detail)
                .update();
    }

    private static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }

    private static EvidenceFile file(ResultSet row, int number) throws SQLException {
        OffsetDateTime taken = row.getObject("taken_at", OffsetDateTime.class);
        return new EvidenceFile(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                EvidenceRole.valueOf(row.getString("role")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class),
                taken == null ? null : taken.toInstant(),
                row.getBigDecimal("lon"),
                row.getBigDecimal("lat"),
                row.getString("datum"),
                row.getLong("uploaded_by"),
                row.getString("uploader_name"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
