package org.ecoledger.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class AuditHttpTest {
    private static final int WALKS = 40;

    @LocalServerPort
    int port;

    @Autowired
    Audit audit;

    @Autowired
    AuditChain chain;

    @Test
    void anAuditorReadsTheNewestEntriesFirstAndFiltersThem() {
        Actor actor = Actor.system("audited");
        audit.record(actor, "thing.done", "thing:1", "first");
        audit.record(actor, "thing.undone", "thing:2", "second");
        var auditor = TestBrowser.signedIn(port, "auditor");
        var all = auditor.get("/api/v1/audit?actor=system:audited").json();
        assertThat(all.get("total").asLong()).isEqualTo(2);
        assertThat(all.get("rows").get(0).get("subject").asString()).isEqualTo("thing:2");
        var next = auditor.get("/api/v1/audit?actor=system:audited&limit=1").json();
        var rest = auditor.get("/api/v1/audit?actor=system:audited&limit=1&after=" + next.get("next"))
                .json();
        assertThat(rest.get("rows").get(0).get("subject").asString()).isEqualTo("thing:1");
        assertThat(auditor.get("/api/v1/audit?action=thing.un&subject=2")
                        .json()
                        .get("total")
                        .asLong())
                .isEqualTo(1);
    }

    @Test
    void theWholeChainIsVerifiedOnDemandAndOnlyByAuditors() {
        var found = TestBrowser.signedIn(port, "auditor")
                .get("/api/v1/audit/verification")
                .json();
        assertThat(found.get("broken").isNull()).isTrue();
        assertThat(TestBrowser.signedIn(port, "secadmin").get("/api/v1/audit").status())
                .isEqualTo(403);
    }

    @Test
    void whileOthersWriteTheChainIsStillFoundWhole() throws Exception {
        Actor actor = Actor.system("busy");
        var written = new AtomicInteger();
        var done = new AtomicBoolean();
        try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writer = writers.submit(() -> {
                while (!done.get()) {
                    audit.record(actor, "thing.done", "thing:" + written.get(), "");
                    chain.append();
                    written.incrementAndGet();
                }
            });
            try {
                for (int walks = 0; walks < WALKS; walks++) {
                    assertThat(chain.verify().broken()).isEmpty();
                }
            } finally {
                done.set(true);
            }
            writer.get();
        }
        assertThat(written.get()).isPositive();
    }
}
