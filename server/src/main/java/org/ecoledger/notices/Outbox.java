package org.ecoledger.notices;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.ecoledger.clock.CityTime;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What the webhook still has to send. A server takes one message at a time and for itself alone; one that dies meanwhile
 * leaves it to another when its time is over.
 */
@Repository
class Outbox {
    /** Longer than any attempt takes. */
    private static final Duration LEASE = Duration.ofMinutes(1);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final Duration LONGEST_PAUSE = Duration.ofMinutes(15);
    private static final int LONGEST_FAILURE = 300;

    private final JdbcClient db;
    private final Clock clock;

    Outbox(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /**
     * A message on its way.
     *
     * @param key goes with every attempt, so that the receiver takes it once
     * @param attempt counted from 1
     * @param phone of the person's post
     */
    record Message(
            long notice,
            UUID key,
            int attempt,
            String login,
            String name,
            @Nullable String phone,
            String code,
            List<String> arguments,
            String link,
            boolean urgent,
            Instant toldAt) {}

    /** The next message that is due, urgent ones first, taken for this server. */
    Optional<Message> take() {
        Instant now = clock.instant();
        return db.sql("""
                        with taken as (
                            update notices.deliveries set attempts = attempts + 1, next_at = :lease
                            where notice = (
                                select d.notice from notices.deliveries d join notices.notices n on n.id = d.notice
                                where d.delivered_at is null and d.next_at <= :now
                                order by n.urgent desc, d.next_at, d.notice
                                limit 1 for update of d skip locked)
                            returning notice, key, attempts)
                        select t.notice, t.key, t.attempts, a.login, a.name, p.phone, n.code, n.arguments, n.link, n.urgent, n.told_at
                        from taken t
                        join notices.notices n on n.id = t.notice
                        join access.pub_accounts a on a.id = n.account
                        left join organisation.pub_posts p on p.account = n.account
                        """)
                .param("now", time(now))
                .param("lease", time(now.plus(LEASE)))
                .query(Outbox::message)
                .optional();
    }

    void delivered(Message message) {
        db.sql("update notices.deliveries set delivered_at = ?, failure = null where notice = ?")
                .params(time(clock.instant()), message.notice())
                .update();
    }

    /** It is tried again after a pause that grows with each attempt; it is never given up. */
    void failed(Message message, String why) {
        db.sql("update notices.deliveries set next_at = ?, failure = ? where notice = ? and delivered_at is null")
                .params(
                        time(clock.instant().plus(pauseAfter(message.attempt()))),
                        why.substring(0, Math.min(why.length(), LONGEST_FAILURE)),
                        message.notice())
                .update();
    }

    long waiting() {
        return db.sql("select count(*) from notices.deliveries where delivered_at is null")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    static Duration pauseAfter(int attempt) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.clamp(attempt - 1L, 0, 10));
        return pause.compareTo(LONGEST_PAUSE) < 0 ? pause : LONGEST_PAUSE;
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }

    private static Message message(ResultSet row, int number) throws SQLException {
        return new Message(
                row.getLong("notice"),
                row.getObject("key", UUID.class),
                row.getInt("attempts"),
                row.getString("login"),
                row.getString("name"),
                row.getString("phone"),
                row.getString("code"),
                List.of((String[]) row.getArray("arguments").getArray()),
                row.getString("link"),
                row.getBoolean("urgent"),
                row.getObject("told_at", OffsetDateTime.class).toInstant());
    }
}
