package org.ecoledger.access;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import org.ecoledger.clock.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What every actor wrote. An entry is written in the writer's own transaction, so that it is there exactly when the write
 * is; {@link AuditChain} then links the entries one after the other, off the writer's path.
 */
@Repository
public class Audit {
    private final JdbcClient db;
    private final Clock clock;

    public Audit(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * @param action past-tense name of what was done, such as {@code matter.dispatched}
     * @param subject what it was done to, such as {@code matter:2026-000017}
     * @param detail what a later reader needs; for a batch its SHA-256
     */
    public void record(Actor actor, String action, String subject, String detail) {
        db.sql("insert into access.audit_entries (at, actor, action, subject, detail) values (?, ?, ?, ?, ?)")
                .params(
                        clock.instant()
                                .truncatedTo(ChronoUnit.MICROS)
                                .atZone(CityTime.ZONE)
                                .toOffsetDateTime(),
                        actor.login(),
                        action,
                        subject,
                        detail)
                .update();
    }
}
