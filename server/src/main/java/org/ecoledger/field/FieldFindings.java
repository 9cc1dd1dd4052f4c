package org.ecoledger.field;

import java.math.BigDecimal;
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
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Findings that were received from devices, each with the matter that it became. */
@Repository
class FieldFindings {
    private final JdbcClient db;

    FieldFindings(JdbcClient db) {
        this.db = db;
    }

    /** What is kept of a finding beside its matter. */
    record Received(
            UUID id,
            String hash,
            String matter,
            String title,
            boolean fixed,
            DeviceTime time,
            @Nullable BigDecimal accuracy,
            List<UUID> photos) {}

    /** Where somebody was last, for the next form's beginning (ruling 6: nothing is typed twice). */
    record LastVisit(
            String kind,
            String county,
            @Nullable String township,
            @Nullable String address,
            Instant at) {}

    /** The finding with this id. When one is being received, waits for its end. */
    Optional<Received> find(Actor actor, UUID id) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(:id, :account))")
                .param("id", "field " + id)
                .param("account", actor.account())
                .query(_ -> {});
        return db.sql("select * from field.findings where account = :account and id = :id")
                .param("account", actor.account())
                .param("id", id)
                .query(FieldFindings::received)
                .optional();
    }

    void add(Actor actor, Received received, FindingTold told) {
        Instant sent = received.time().sentAt();
        db.sql("""
                        insert into field.findings (account, id, hash, matter, title, fixed, captured_at, sent_at, received_at,
                                                    accuracy, photos, kind, county, township, address)
                        values (:account, :id, :hash, :matter, :title, :fixed, :captured, :sent, :received,
                                :accuracy, :photos, :kind, :county, :township, :address)
                        """)
                .param("account", actor.account())
                .param("id", received.id())
                .param("hash", received.hash())
                .param("matter", received.matter())
                .param("title", received.title())
                .param("fixed", received.fixed())
                .param("captured", time(received.time().capturedAt()))
                .param("sent", sent == null ? null : time(sent), Types.TIMESTAMP_WITH_TIMEZONE)
                .param("received", time(received.time().receivedAt()))
                .param("accuracy", received.accuracy(), Types.NUMERIC)
                .param("photos", received.photos().toArray(UUID[]::new))
                .param("kind", told.kind())
                .param("county", told.county())
                .param("township", told.township(), Types.VARCHAR)
                .param("address", told.address(), Types.VARCHAR)
                .update();
    }

    Optional<LastVisit> lastOf(Actor actor) {
        return db.sql("""
                        select kind, county, township, address, captured_at from field.findings
                        where account = :account order by received_at desc, captured_at desc limit 1
                        """)
                .param("account", actor.account())
                .query((row, _) -> new LastVisit(
                        row.getString("kind"),
                        row.getString("county"),
                        row.getString("township"),
                        row.getString("address"),
                        row.getObject("captured_at", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private static Received received(ResultSet row, int number) throws SQLException {
        OffsetDateTime sent = row.getObject("sent_at", OffsetDateTime.class);
        return new Received(
                row.getObject("id", UUID.class),
                row.getString("hash"),
                row.getString("matter"),
                row.getString("title"),
                row.getBoolean("fixed"),
                new DeviceTime(
                        row.getObject("captured_at", OffsetDateTime.class).toInstant(),
                        sent == null ? null : sent.toInstant(),
                        row.getObject("received_at", OffsetDateTime.class).toInstant()),
                row.getBigDecimal("accuracy"),
                Arrays.asList((UUID[]) row.getArray("photos").getArray()));
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
