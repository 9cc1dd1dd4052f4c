package org.ecoledger.notices;

import java.time.Clock;
import org.ecoledger.clock.CityTime;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * All notices (通知). A notice is written in the transaction of what happened, together with what is to be sent on by the
 * webhook, so that neither is there without the other.
 */
@Repository
public class Notices {
    private final JdbcClient db;
    private final Webhook webhook;
    private final Clock clock;

    Notices(JdbcClient db, Webhook webhook, Clock clock) {
        this.db = db;
        this.webhook = webhook;
        this.clock = clock;
    }

    /**
     * Tells a person, in the transaction of what happened; a key that the person was told already is told no more. The system
     * and the command line are nobody's inbox.
     */
    @Transactional
    public void tell(Notice notice) {
        if (notice.account() > 0) {
            db.sql("""
                            insert into notices.notices (account, key, code, arguments, link, urgent, told_at)
                            values (:account, :key, :code, :arguments, :link, :urgent, :at)
                            on conflict (account, key) do nothing
                            returning id
                            """)
                    .param("account", notice.account())
                    .param("key", notice.key())
                    .param("code", notice.code())
                    .param("arguments", notice.arguments().toArray(String[]::new))
                    .param("link", notice.link())
                    .param("urgent", notice.urgent())
                    .param("at", CityTime.at(clock.instant()).toOffsetDateTime())
                    .query((row, _) -> row.getLong("id"))
                    .optional()
                    .ifPresent(this::sendOn);
        }
    }

    private void sendOn(long notice) {
        if (webhook.isOn()) {
            db.sql("insert into notices.deliveries (notice, next_at) values (?, ?)")
                    .params(notice, CityTime.at(clock.instant()).toOffsetDateTime())
                    .update();
        }
    }
}
