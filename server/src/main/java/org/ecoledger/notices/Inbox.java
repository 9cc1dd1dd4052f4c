package org.ecoledger.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** A person's own notices, unread ones first, urgent ones before all; nobody reads another's. */
@Repository
class Inbox {
    private static final String RANK = "(case when read_at is not null then 2 when urgent then 0 else 1 end)";
    private static final String COLUMNS =
            "select id, code, arguments, link, urgent, told_at, read_at, " + RANK + " as rank from notices.notices ";

    private final JdbcClient db;
    private final Audit audit;
    private final Clock clock;

    Inbox(JdbcClient db, Audit audit, Clock clock) {
        this.db = db;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A notice as it lies in the inbox.
     *
     * @param rank 0 urgent and unread, 1 unread, 2 read
     * @param readAt the receipt (回执): when it was opened; null while it was not
     */
    record Told(
            long id,
            String code,
            List<String> arguments,
            String link,
            boolean urgent,
            Instant toldAt,
            @Nullable Instant readAt,
            int rank) {

        Position position() {
            return new Position(rank, id);
        }
    }

    /** Where a page of the list ends. */
    record Position(int rank, long id) {
        static final Position START = new Position(-1, 0);

        static Position of(String cursor) {
            if (cursor.isEmpty()) {
                return START;
            }
            if (!cursor.matches("[0-2]-[0-9]{1,18}")) {
                throw Problem.malformed("notices.no-such-position", cursor);
            }
            return new Position(cursor.charAt(0) - '0', Long.parseLong(cursor.substring(2)));
        }

        String cursor() {
            return rank + "-" + id;
        }
    }

    List<Told> list(Actor actor, boolean onlyUnread, Position after, int limit) {
        return db.sql(COLUMNS + "where account = :account and (read_at is null or not cast(:unread as boolean)) and ("
                        + RANK + " > :rank or " + RANK + " = :rank and id < :id) order by rank, id desc limit :limit")
                .param("account", actor.account())
                .param("unread", onlyUnread)
                .param("rank", after.rank())
                .param("id", after.id())
                .param("limit", limit)
                .query(Inbox::told)
                .list();
    }

    long count(Actor actor, boolean onlyUnread) {
        return db.sql("""
                        select count(*) from notices.notices
                        where account = :account and (read_at is null or not cast(:unread as boolean))
                        """)
                .param("account", actor.account())
                .param("unread", onlyUnread)
                .query((row, _) -> row.getLong(1))
                .single();
    }

    /** The person opened it; the first receipt stays. */
    @Transactional
    Told receive(Actor actor, long id) {
        int first = db.sql("update notices.notices set read_at = ? where id = ? and account = ? and read_at is null")
                .params(now(), id, actor.account())
                .update();
        if (first == 1) {
            audit.record(actor, "notice.read", "notice:" + id, "");
        }
        return find(actor, id).orElseThrow(() -> Problem.notFound("notices.no-such-notice"));
    }

    /** Receipts for all that is not urgent, up to the newest that the person had before the eyes; urgent ones are opened. */
    @Transactional
    int receiveUpTo(Actor actor, long newest) {
        int received = db.sql("""
                        update notices.notices set read_at = ?
                        where account = ? and id <= ? and read_at is null and not urgent
                        """).params(now(), actor.account(), newest).update();
        if (received > 0) {
            audit.record(actor, "notice.read", "notice:..." + newest, "count=" + received);
        }
        return received;
    }

    private Optional<Told> find(Actor actor, long id) {
        return db.sql(COLUMNS + "where id = ? and account = ?")
                .params(id, actor.account())
                .query(Inbox::told)
                .optional();
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }

    private static Told told(ResultSet row, int number) throws SQLException {
        OffsetDateTime readAt = row.getObject("read_at", OffsetDateTime.class);
        return new Told(
                row.getLong("id"),
                row.getString("code"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("link"),
                row.getBoolean("urgent"),
                row.getObject("told_at", OffsetDateTime.class).toInstant(),
                readAt == null ? null : readAt.toInstant(),
                row.getInt("rank"));
    }
}
