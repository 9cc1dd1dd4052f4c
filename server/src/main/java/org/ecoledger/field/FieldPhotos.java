package org.ecoledger.field;

import java.io.ByteArrayOutputStream;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceRole;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Photos on their way. Each belongs to the account that sends it: another one's id names nothing. Pieces leave only when the
 * whole is in custody, or when they turn out not to be what the device has.
 */
@Repository
class FieldPhotos {
    private static final int MOST = 200;

    private final JdbcClient db;

    FieldPhotos(JdbcClient db) {
        this.db = db;
    }

    /** Begins a photo unless it has begun. */
    void begin(Actor actor, UUID id, PhotoTold told, long size, Instant now) {
        db.sql("""
                        insert into field.photos (account, account_name, id, name, role, sha256, size, captured_at, sent_at,
                                                  lon, lat, datum, began_at, moved_at)
                        values (:account, :accountName, :id, :name, :role, :sha256, :size, :captured, :sent,
                                :lon, :lat, :datum, :now, :now)
                        on conflict (account, id) do nothing
                        """)
                .param("account", actor.account())
                .param("accountName", actor.name())
                .param("id", id)
                .param("name", told.name())
                .param("role", told.role().name())
                .param("sha256", told.sha256())
                .param("size", size)
                .param("captured", time(told.capturedAt()))
                .param("sent", told.sentAt() == null ? null : time(told.sentAt()), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("lon", told.lon(), Types.NUMERIC)
                .param("lat", told.lat(), Types.NUMERIC)
                .param("datum", told.datum(), Types.VARCHAR)
                .param("now", time(now))
                .update();
    }

    Optional<PhotoOnItsWay> find(Actor actor, UUID id) {
        return one("", actor, id);
    }

    /** Nobody else adds to it until the end of the transaction. */
    PhotoOnItsWay lock(Actor actor, UUID id) {
        return one("for update", actor, id).orElseThrow();
    }

    private Optional<PhotoOnItsWay> one(String locking, Actor actor, UUID id) {
        return db.sql("select * from field.photos where account = :account and id = :id " + locking)
                .param("account", actor.account())
                .param("id", id)
                .query(FieldPhotos::photo)
                .optional();
    }

    /** Those of the given photos that the actor sent whole. */
    List<PhotoOnItsWay> received(Actor actor, Collection<UUID> ids) {
        return db.sql("""
                        select * from field.photos
                        where account = :account and id = any(:ids) and evidence is not null
                        order by captured_at, id
                        """)
                .param("account", actor.account())
                .param("ids", ids.toArray(UUID[]::new))
                .query(FieldPhotos::photo)
                .list();
    }

    void add(Actor actor, PhotoOnItsWay photo, byte[] bytes, Instant now) {
        db.sql("insert into field.chunks (account, photo, start, bytes) values (:account, :photo, :start, :bytes)")
                .param("account", actor.account())
                .param("photo", photo.id())
                .param("start", photo.arrived())
                .param("bytes", bytes)
                .update();
        move(actor, photo.id(), photo.arrived() + bytes.length, now);
    }

    byte[] content(Actor actor, UUID id) {
        var whole = new ByteArrayOutputStream();
        db.sql("select bytes from field.chunks where account = :account and photo = :photo order by start")
                .param("account", actor.account())
                .param("photo", id)
                .query(byte[].class)
                .list()
                .forEach(whole::writeBytes);
        return whole.toByteArray();
    }

    /** The pieces are not what the device has: it sends them again. */
    void startAgain(Actor actor, UUID id, Instant now) {
        dropChunks(actor, id);
        move(actor, id, 0, now);
    }

    /** It is in custody as this file. */
    void received(Actor actor, UUID id, UUID evidence, Instant now) {
        db.sql("""
                        update field.photos
                        set evidence = :evidence, arrived = size, received_at = :now, moved_at = :now
                        where account = :account and id = :id
                        """)
                .param("evidence", evidence)
                .param("now", time(now))
                .param("account", actor.account())
                .param("id", id)
                .update();
        dropChunks(actor, id);
    }

    /** @param account whose they are */
    record Unfinished(
            long account, String accountName, String name, long size, long arrived, Instant beganAt, Instant movedAt) {}

    /** Photos that stopped on their way before this moment, oldest first. */
    List<Unfinished> unfinished(Instant before) {
        return db.sql("""
                        select account, account_name, name, size, arrived, began_at, moved_at from field.photos
                        where evidence is null and moved_at < :before
                        order by moved_at, id
                        limit :most
                        """)
                .param("before", time(before))
                .param("most", MOST)
                .query((row, _) -> new Unfinished(
                        row.getLong("account"),
                        row.getString("account_name"),
                        row.getString("name"),
                        row.getLong("size"),
                        row.getLong("arrived"),
                        row.getObject("began_at", OffsetDateTime.class).toInstant(),
                        row.getObject("moved_at", OffsetDateTime.class).toInstant()))
                .list();
    }

    private void move(Actor actor, UUID id, long arrived, Instant now) {
        db.sql("update field.photos set arrived = :arrived, moved_at = :now where account = :account and id = :id")
                .param("arrived", arrived)
                .param("now", time(now))
                .param("account", actor.account())
                .param("id", id)
                .update();
    }

    private void dropChunks(Actor actor, UUID id) {
        db.sql("delete from field.chunks where account = :account and photo = :photo")
                .param("account", actor.account())
                .param("photo", id)
                .update();
    }

    private static PhotoOnItsWay photo(ResultSet row, int number) throws SQLException {
        OffsetDateTime received = row.getObject("received_at", OffsetDateTime.class);
        return new PhotoOnItsWay(
                row.getObject("id", UUID.class),
                row.getString("name"),
                EvidenceRole.valueOf(row.getString("role")),
                row.getString("sha256"),
                row.getLong("size"),
                row.getLong("arrived"),
                row.getObject("evidence", UUID.class),
                received == null ? null : received.toInstant());
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
