package org.ecoledger.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import org.ecoledger.TestDatabase;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class AuditChainTest {
    private JdbcClient db;
    private Audit audit;
    private AuditChain chain;

    @BeforeEach
    void threeEntries() {
        db = JdbcClient.create(new SingleConnectionDataSource(TestDatabase.fresh(), true));
        audit = new Audit(db, Clock.systemUTC());
        chain = new AuditChain(db);
        for (String subject : new String[] {"matter:1", "matter:2", "matter:3"}) {
            audit.record(Actor.system("test"), "matter.opened", subject, "原因");
        }
        chain.append();
    }

    @Test
    void anUntouchedChainVerifies() {
        var verification = chain.verify();
        assertThat(verification.broken()).isEmpty();
        assertThat(verification.linked()).isEqualTo(3);
    }

    @Test
    void aChangedEntryIsNamed() {
        withoutGuard("update access.audit_entries set detail = '别的原因' where subject = 'matter:2'");
        assertThat(chain.verify().broken().orElseThrow())
                .startsWith("entry 2 (")
                .contains("matter:2");
    }

    @Test
    void aRemovedEntryIsNamed() {
        withoutGuard("delete from access.audit_entries where subject = 'matter:2'");
        assertThat(chain.verify().broken().orElseThrow()).startsWith("entry 2 is missing");
    }

    @Test
    void aCutTailIsNoticed() {
        withoutGuard("delete from access.audit_entries where subject = 'matter:3'");
        assertThat(chain.verify().broken().orElseThrow()).isEqualTo("the chain ends at entry 2, but it had 3");
    }

    @Test
    void theDatabaseItselfRefusesToChangeOrDeleteAnEntry() {
        assertThatThrownBy(() ->
                        db.sql("update access.audit_entries set actor = 'x'").update())
                .hasMessageContaining("neither changed nor deleted");
        assertThatThrownBy(() -> db.sql("delete from access.audit_entries").update())
                .hasMessageContaining("neither changed nor deleted");
    }

    private void withoutGuard(String sql) {
        db.sql("alter table access.audit_entries disable trigger keep_audit_entry")
                .update();
        db.sql(sql).update();
        db.sql("alter table access.audit_entries enable trigger keep_audit_entry")
                .update();
    }
}
