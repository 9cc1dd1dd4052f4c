package org.ecoledger.field;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Routine checks that were received from devices. */
@Repository
class FieldChecks {
    private final JdbcClient db;

    FieldChecks(JdbcClient db) {
        this.db = db;
    }

    /** What is kept of a check beside its object. */
    record Received(UUID id, String hash, String object, String name, DeviceTime time, List<UUID> photos) {}

    /** The check with this id. When one is being received, waits for its end. */
    Optional<Received> find(Actor actor, UUID id) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:id, :account))")
                .param("id", "field-check " + id)
                .param("account", actor.account())
                .query(_ -> {});
        return db.sql("select * from field.checks where account = :account and id = :id")
                .param("account", actor.account())
                .param("id", id)
                .query(FieldChecks::received)
                .optional();
    }

    void add(Actor actor, Received check) {
        Instant sent = check.time().sentAt();
        db.sql("""
                        insert into field.checks (account, id, hash, object, name, captured_at, sent_at, received_at, photos)
                        values (:account, :id, :hash, :object, :name, :captured, :sent, :received, :photos)
                        """)
                .param("account", actor.account())
                .param("id", check.id())
                .param("hash", check.hash())
                .param("object", check.object())
                .param("name", check.name())
                .param("captured", time(check.time().capturedAt()))
                .param("sent", sent == null ? null : time(sent), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("received", time(check.time().receivedAt()))
                .param("photos", check.photos().toArray(UUID[]::new))
                .update();
    }

    private static Received received(ResultSet row, int number) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Received(
                row.getObject("id", UUID.class),
                row.getString("hash"),
                row.getString("object"),
                row.getString("name"),
                new DeviceTime(
                        row.getObject("captured_at", OffsetDateTime.class).toInstant(),
                        sent == null ? null : sent.toInstant(),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()),
                Arrays.asList((UUID[]) row.getArray("photos").getArray()));
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
