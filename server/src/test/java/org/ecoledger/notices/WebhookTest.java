package org.ecoledger.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.ecoledger.TestDatabase;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Sentences;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("C7: a notice leaves the product by the webhook, is never lost and always has the same key")
class WebhookTest {
    private final Gateway gateway = new Gateway();
    private final DriverManagerDataSource source = new DriverManagerDataSource(TestDatabase.fresh());
    private final JdbcClient db = JdbcClient.create(source);
    private final SetClock clock = new SetClock();
    private final Notices notices = new Notices(db, new Webhook(gateway.address(), ""), clock);
    private long account;

    /** A clock that stands until it is set. */
    private static final class SetClock extends Clock {
        private volatile Instant now = Instant.parse("2026-09-30T13:40:00Z");

        @Override
        public ZoneId getZone() {
            return CityTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void somebody() {
        account = db.sql("""
                        insert into access.accounts (login, name, password_hash, opened_at)
                        values ('zhao', '赵卫', '-', now()) returning id
                        """).query((row, _) -> row.getLong(1)).single();
    }

    @AfterEach
    void close() {
        gateway.close();
    }

    @Test
    @DisplayName("a gateway that fails twice gets the message a third time, after growing pauses, under the same key")
    void failsTwice() {
        gateway.failing.set(2);
        notices.tell(notice("one"));
        Deliveries deliveries = server("token-1");
        deliveries.sendAll();
        assertThat(gateway.received).as("a failure is not repeated at once").hasSize(1);
        pass(Duration.ofSeconds(5));
        deliveries.sendAll();
        pass(Duration.ofSeconds(9));
        deliveries.sendAll();
        assertThat(gateway.received).as("the second pause is longer").hasSize(2);
        assertThat(db.sql("select failure from notices.deliveries")
                        .query(String.class)
                        .single())
                .isEqualTo("HTTP 503");
        pass(Duration.ofSeconds(1));
        deliveries.sendAll();
        pass(Duration.ofDays(1));
        deliveries.sendAll();
        assertThat(gateway.received).extracting(Gateway.Received::status).containsExactly(503, 503, 204);
        assertThat(gateway.received)
                .extracting(Gateway.Received::key)
                .doesNotContainNull()
                .containsOnly(gateway.received.getFirst().key());
        assertThat(gateway.received.getLast()).satisfies(last -> {
            assertThat(last.authorization()).isEqualTo("Bearer token-1");
            assertThat(last.body().get("name").asString()).isEqualTo("赵卫");
            assertThat(last.body().get("text").asString()).isEqualTo("王强请假：周三。请审批。");
            assertThat(last.body().get("link").asString()).isEqualTo("/duty");
        });
    }

    @Test
    @DisplayName("what is rolled back is not sent, and what was told already is not sent again")
    void transactions() {
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    notices.tell(notice("lost"));
                    throw new IllegalStateException("on purpose");
                }))
                .isInstanceOf(IllegalStateException.class);
        notices.tell(notice("one"));
        notices.tell(notice("one"));
        server("").sendAll();
        assertThat(gateway.received).hasSize(1);
    }

    @Test
    @DisplayName("without an address nothing is kept for sending")
    void off() {
        new Notices(db, new Webhook("", ""), clock).tell(notice("quiet"));
        server("").sendAll();
        assertThat(gateway.received).isEmpty();
        assertThat(new Outbox(db, clock).waiting()).isZero();
    }

    @Test
    @DisplayName("three servers share the work and none sends a message twice; urgent ones go first")
    void threeServers() throws InterruptedException {
        for (int number = 0; number < 60; number++) {
            notices.tell(notice("many-" + number));
        }
        notices.tell(new Notice("urgent", account, "duty.notice.leave-asked", List.of("急", "今晚"), "/duty", true));
        new Outbox(db, clock)
                .take()
                .ifPresent(first -> assertThat(first.urgent()).isTrue());
        // The server that took it died: it goes to another when its time is over.
        var together = new CountDownLatch(1);
        var servers = new ArrayList<Thread>();
        for (int server = 0; server < 3; server++) {
            Deliveries deliveries = server("");
            servers.add(Thread.ofVirtual().start(() -> {
                awaitQuietly(together);
                deliveries.sendAll();
            }));
        }
        together.countDown();
        for (Thread server : servers) {
            server.join();
        }
        assertThat(gateway.received)
                .hasSize(60)
                .extracting(Gateway.Received::key)
                .doesNotHaveDuplicates();
        pass(Duration.ofMinutes(1));
        server("").sendAll();
        assertThat(gateway.received).hasSize(61);
        assertThat(new Outbox(db, clock).waiting()).isZero();
    }

    @Test
    @DisplayName("pauses grow to a quarter of an hour and no further")
    void pauses() {
        assertThat(Outbox.pauseAfter(1)).isEqualTo(Duration.ofSeconds(5));
        assertThat(Outbox.pauseAfter(2)).isEqualTo(Duration.ofSeconds(10));
        assertThat(Outbox.pauseAfter(8)).isEqualTo(Duration.ofSeconds(640));
        assertThat(Outbox.pauseAfter(1000)).isEqualTo(Duration.ofMinutes(15));
    }

    private Deliveries server(String token) {
        return new Deliveries(new Outbox(db, clock), new Webhook(gateway.address(), token), new Sentences());
    }

    private Notice notice(String key) {
        return new Notice(key, account, "duty.notice.leave-asked", List.of("王强", "周三"), "/duty", false);
    }

    private void pass(Duration time) {
        clock.now = clock.now.plus(time);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
