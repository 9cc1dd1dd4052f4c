package org.ecoledger.evidence;

import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.access.Role;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** All files in custody. Equal contents are stored once; each file has its own role, uploader and subject. */
@Repository
public class EvidenceFiles {
    /** Largest file, in bytes. */
    public static final long LARGEST = 20L * 1024 * 1024;

    private static final int LONGEST_REASON = 1000;
    private static final String SELECT = "select * from evidence.files ";

    private final JdbcClient db;
    private final Contents contents;
    private final Likenesses likenesses;
    private final EvidenceReaders readers;
    private final Audit audit;
    private final TransactionTemplate transaction;
    private final Clock clock;

    EvidenceFiles(
            JdbcClient db,
            Contents contents,
            Likenesses likenesses,
            EvidenceReaders readers,
            Audit audit,
            TransactionTemplate transaction,
            Clock clock) {
        this.db = db;
        this.contents = contents;
        this.likenesses = likenesses;
        this.readers = readers;
        this.audit = audit;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Takes a file into custody of which the person says neither when nor where it was made. */
    public EvidenceFile receive(Actor actor, String name, EvidenceRole role, byte[] content) {
        return receive(actor, name, role, content, Claim.NONE);
    }

    /**
     * Takes a file into custody. What it is, is read from its content; an image is decoded to see that it is one, before
     * anything is written.
     *
     * @throws Problem 422 when it is empty, damaged, neither JPEG, PNG nor PDF, or two things at once, or when the claim cannot
     *     be; 413 when it is over {@link #LARGEST}
     */
    public EvidenceFile receive(Actor actor, String name, EvidenceRole role, byte[] content, Claim claim) {
        MediaType type = MediaType.received(name, role, content);
        var objections = claim.objections(clock.instant());
        if (!objections.isEmpty()) {
            throw Problem.objections("evidence.claim-unclear", objections);
        }
        Photo photo = type.isImage() ? Photo.received(name, type, content) : null;
        var arrival = new Arrival(
                UUID.randomUUID(), name, role, type, content.length, Contents.sha256(content), photo, claim);
        transaction.executeWithoutResult(_ -> {
            contents.keep(arrival.sha256(), content, photo);
            write(actor, arrival);
            handOver(actor, arrival.id(), "received", name);
            audit.record(
                    actor,
                    "evidence.received",
                    "evidence:" + arrival.id(),
                    "sha256=" + arrival.sha256() + " name=" + name);
        });
        return get(arrival.id());
    }

    private record Arrival(
            UUID id,
            String name,
            EvidenceRole role,
            MediaType type,
            long size,
            String sha256,
            @Nullable Photo photo,
            Claim claim) {}

    private void write(Actor actor, Arrival arrival) {
        Photo photo = arrival.photo();
        Claim claim = arrival.claim();
        CameraNotes notes = photo == null ? CameraNotes.NONE : photo.notes();
        db.sql("""
                        insert into evidence.files (id, role, name, media_type, size, sha256, width, height, taken_at,
                                                    lon, lat, datum, claimed_at, claimed_lon, claimed_lat, claimed_datum,
                                                    uploaded_by, uploader_name, uploaded_at)
                        values (:id, :role, :name, :type, :size, :sha256, :width, :height, :taken,
                                :lon, :lat, :datum, :claimedAt, :claimedLon, :claimedLat, :claimedDatum,
                                :by, :byName, :at)
                        """)
                .param("id", arrival.id())
                .param("role", arrival.role().name())
                .param("name", arrival.name())
                .param("type", arrival.type().code())
                .param("size", arrival.size())
                .param("sha256", arrival.sha256())
                .param("width", photo == null ? null : photo.width())
                .param("height", photo == null ? null : photo.height())
                .param("taken", time(notes.takenAt()))
                .param("lon", notes.lon())
                .param("lat", notes.lat())
                .param("datum", notes.datum())
                .param("claimedAt", time(claim.at()))
                .param("claimedLon", claim.lon())
                .param("claimedLat", claim.lat())
                .param("claimedDatum", claim.datum())
                .param("by", actor.account())
                .param("byName", actor.name())
                .param("at", now())
                .update();
    }

    public Optional<EvidenceFile> find(UUID id) {
        return db.sql(SELECT + "where id = ?")
                .param(id)
                .query(EvidenceRows::file)
                .optional();
    }

    public EvidenceFile get(UUID id) {
        return find(id).orElseThrow(() -> Problem.notFound("evidence.not-found"));
    }

    /** Those of the given files that there are. */
    public List<EvidenceFile> all(Collection<UUID> ids) {
        return db.sql(SELECT + "where id = any(?) order by uploaded_at, id")
                .param(ids.toArray(UUID[]::new))
                .query(EvidenceRows::file)
                .list();
    }

    /** All files of a subject in the order of their arrival. */
    public List<EvidenceFile> of(String subject) {
        return db.sql(SELECT + "where subject = ? order by uploaded_at, id")
                .param(subject)
                .query(EvidenceRows::file)
                .list();
    }

    /** All files of these subjects, subject by subject in the order of their arrival. */
    public List<EvidenceFile> ofAny(Collection<String> subjects) {
        return subjects.isEmpty()
                ? List.of()
                : db.sql(SELECT + "where subject = any(?) order by subject, uploaded_at, id")
                        .param(subjects.toArray(String[]::new))
                        .query(EvidenceRows::file)
                        .list();
    }

    /** Whether this person may see the file, by what it belongs to. */
    public boolean mayRead(Actor actor, EvidenceFile file) {
        return readers.readableBy(actor).test(file);
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
        return db.sql(SELECT + "where sha256 = ? and subject is not null and subject <> ? order by uploaded_at, id")
                .params(sha256, subject)
                .query(EvidenceRows::file)
                .list();
    }

    /**
     * Photos of other subjects that look alike without being byte-identical, nearest first: a doubt, never a refusal
     * (ruling 3). Whether the reader may see more of them than number and office is for their subjects to say.
     */
    @Transactional
    public List<Likeness> likenesses(EvidenceFile photo, String subject) {
        return photo.isImage() ? likenesses.of(photo.sha256(), subject) : List.of();
    }

    /**
     * Declares that a file proves nothing. It stays, visible as annulled.
     *
     * @throws Problem 404 when this person may not see it; 403 when it is neither theirs nor they of the committee office; 422
     *     without a reason; 409 when it is annulled already
     */
    @Transactional
    public EvidenceFile annul(Actor actor, UUID id, String reason) {
        EvidenceFile file = readable(actor, id);
        if (!isAnnuller(actor, file)) {
            throw Problem.forbidden("evidence.annul-not-yours");
        }
        if (reason.isBlank() || reason.length() > LONGEST_REASON || reason.indexOf('\0') >= 0) {
            throw Problem.objections(
                    "evidence.annul-refused", List.of(Objection.to("reason", "evidence.annul-reason", LONGEST_REASON)));
        }
        int annulled = db.sql("""
                        update evidence.files
                        set annulled_at = :at, annulled_by = :by, annulled_by_name = :name, annulment_reason = :reason
                        where id = :id and annulled_at is null
                        """)
                .param("at", now())
                .param("by", actor.account())
                .param("name", actor.name())
                .param("reason", reason.strip())
                .param("id", id)
                .update();
        if (annulled == 0) {
            throw Problem.conflict("evidence.annulled-already");
        }
        handOver(actor, id, "annulled", reason.strip());
        audit.record(actor, "evidence.annulled", "evidence:" + id, reason.strip());
        return get(id);
    }

    /** Whether this person may declare that the file proves nothing: its uploader or the committee office, once. */
    public boolean mayAnnul(Actor actor, EvidenceFile file) {
        return !file.annulled() && isAnnuller(actor, file);
    }

    private static boolean isAnnuller(Actor actor, EvidenceFile file) {
        return file.uploadedBy() == actor.account() || actor.is(Role.COMMITTEE_OFFICE);
    }

    /** The same answer for a file that is not there and for one that this person may not see. */
    EvidenceFile readable(Actor actor, UUID id) {
        return find(id).filter(readers.readableBy(actor)).orElseThrow(() -> Problem.notFound("evidence.not-found"));
    }

    /** The bytes as they came in, with all that the camera wrote: for those in office, never for the public. */
    public InputStream open(EvidenceFile file) {
        return contents.open(file.sha256());
    }

    /**
     * The photo upright, its longer side at most 1600 pixels, as a JPEG in which nothing is left of what the camera wrote, the
     * place least of all: what a public page may show. Empty where it is no image.
     */
    public Optional<byte[]> preview(EvidenceFile file) {
        return file.isImage() ? Optional.of(contents.preview(file.sha256())) : Optional.empty();
    }

    Optional<byte[]> thumbnail(EvidenceFile file) {
        return contents.thumbnail(file.sha256());
    }

    private void handOver(Actor actor, UUID id, String what, String detail) {
        db.sql("insert into evidence.custody (file, at, actor, what, detail) values (?, ?, ?, ?, ?)")
                .params(id, now(), actor.login(), what, detail)
                .update();
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant instant) {
        return instant == null ? null : CityTime.at(instant).toOffsetDateTime();
    }
}
