package org.ecoledger.access;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/** Links the audit entries by their hashes, one appender at a time over all servers, and finds where a chain is broken. */
@Repository
public class AuditChain {
    private static final long APPENDER_LOCK = 0x6563_6f61_7564L;
    private static final String COLUMNS =
            "select id, at, actor, action, subject, detail, sequence, hash from access.audit_entries ";

    private static final String FILTER = """
            starts_with(actor, :actor) and starts_with(action, :action)
            and (:subject = '' or position(:subject in subject) > 0)
            """;

    private final JdbcClient db;

    AuditChain(JdbcClient db) {
        this.db = db;
    }

    /**
     * What a walk along the whole chain found.
     *
     * @param linked entries in the chain
     * @param waiting entries not yet linked
     * @param broken sentence naming the first broken entry, if one is
     */
    public record Verification(long linked, long waiting, Optional<String> broken) {}

    @Scheduled(fixedDelay = 500)
    @Transactional
    public void append() {
        boolean mine = db.sql("select pg_try_advisory_xact_lock(?)")
                .param(APPENDER_LOCK)
                .query(Boolean.class)
                .single();
        if (!mine) {
            return;
        }
        List<AuditEntry> waiting = db.sql(COLUMNS + "where sequence is null order by id limit 5000")
                .query(AuditChain::entry)
                .list();
        if (waiting.isEmpty()) {
            return;
        }
        Head head = head();
        for (AuditEntry entry : waiting) {
            long place = head.sequence + 1;
            head = new Head(place, entry.hashAfter(head.hash, place));
            db.sql("update access.audit_entries set sequence = ?, hash = ? where id = ?")
                    .params(head.sequence, head.hash, entry.id())
                    .update();
        }
        db.sql("update access.audit_head set sequence = ?, hash = ?")
                .params(head.sequence, head.hash)
                .update();
    }

    /** Walks the chain from its first entry and recomputes every hash, as it stood at one moment: others go on writing. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Verification verify() {
        var walk = new Walk();
        try (var entries = db
                .sql(COLUMNS + "where sequence is not null order by sequence")
                .withFetchSize(1000)
                .query(AuditChain::entry)
                .stream()) {
            entries.takeWhile(_ -> walk.broken.isEmpty()).forEach(walk::step);
        }
        if (walk.broken.isEmpty()) {
            walk.end(head());
        }
        return new Verification(walk.place, waiting(), walk.broken);
    }

    long waiting() {
        return db.sql("select count(*) from access.audit_entries where sequence is null")
                .query(Long.class)
                .single();
    }

    /**
     * Which entries to list; empty fields mean any.
     *
     * @param actor how the actor's login begins
     * @param action how the action begins
     * @param subject what the subject contains
     */
    public record Filter(String actor, String action, String subject) {}

    /** The newest entries, newest first, before the given id. */
    public List<AuditEntry> newest(Filter filter, long beforeId, int limit) {
        return filtered(COLUMNS + "where id < :before and " + FILTER + "order by id desc limit :limit", filter)
                .param("before", beforeId)
                .param("limit", limit)
                .query(AuditChain::entry)
                .list();
    }

    long count(Filter filter) {
        return filtered("select count(*) from access.audit_entries where " + FILTER, filter)
                .query(Long.class)
                .single();
    }

    private JdbcClient.StatementSpec filtered(String sql, Filter filter) {
        return db.sql(sql)
                .param("actor", filter.actor())
                .param("action", filter.action())
                .param("subject", filter.subject());
    }

    private Head head() {
        return db.sql("select sequence, hash from access.audit_head")
                .query((row, _) -> new Head(row.getLong("sequence"), row.getString("hash")))
                .single();
    }

    private static AuditEntry entry(ResultSet row, int number) throws SQLException {
        return new AuditEntry(
                row.getLong("id"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("action"),
                row.getString("subject"),
                row.getString("detail"),
                row.getObject("sequence", Long.class),
                row.getString("hash"));
    }

    private record Head(long sequence, String hash) {}

    private static final class Walk {
        private long place = 0;
        private String hash = AuditEntry.GENESIS;
        private Optional<String> broken = Optional.empty();

        void step(AuditEntry entry) {
            long next = place + 1;
            if (entry.sequence() == null || entry.sequence() != next) {
                broken = Optional.of("entry " + next + " is missing; the next one present is " + entry.sequence());
                return;
            }
            String expected = entry.hashAfter(hash, next);
            if (!expected.equals(entry.hash())) {
                broken = Optional.of("entry " + next + " (" + entry.at() + ", " + entry.actor() + ", " + entry.action()
                        + ", " + entry.subject() + ") does not have the hash that follows from its content");
                return;
            }
            place = next;
            hash = expected;
        }

        void end(Head head) {
            if (head.sequence != place || !head.hash.equals(hash)) {
                broken = Optional.of("the chain ends at entry " + place + ", but it had " + head.sequence);
            }
        }
    }
}
