package org.ecoledger.intake;

import java.io.IOException;
import java.io.UncheckedIOException;
import javax.sql.DataSource;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.problems.Problem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs a received file: one transaction holds its good rows, its refused rows and the state "done", so that there is never
 * half an import. A server that dies in between leaves it received, and it is run again from its stored bytes.
 */
@Component
public class ImportRunner {
    private static final Logger log = LoggerFactory.getLogger(ImportRunner.class);

    private final ImportEntries entries;
    private final StoredFiles files;
    private final RawRows rows;
    private final ImportKinds kinds;
    private final Audit audit;
    private final DataSource database;
    private final TransactionTemplate whole;
    private final TransactionTemplate nested;
    private final TransactionTemplate apart;

    ImportRunner(
            ImportEntries entries,
            StoredFiles files,
            RawRows rows,
            ImportKinds kinds,
            Audit audit,
            DataSource database,
            PlatformTransactionManager transactions) {
        this.entries = entries;
        this.files = files;
        this.rows = rows;
        this.kinds = kinds;
        this.audit = audit;
        this.database = database;
        this.whole = new TransactionTemplate(transactions);
        this.nested = new TransactionTemplate(transactions);
        this.nested.setPropagationBehavior(TransactionDefinition.PROPAGATION_NESTED);
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /**
     * Runs it at once on this thread, or waits for the server that runs it; for the demo and for tests. Within the
     * transaction that received it nobody else sees it yet, so it tells nobody how far it is.
     */
    public Import runNow(long id) {
        run(id, true);
        return entries.find(id).orElseThrow();
    }

    /** Runs it unless another server does. */
    void run(long id, boolean waiting) {
        boolean alone = !TransactionSynchronizationManager.isActualTransactionActive();
        try {
            whole.executeWithoutResult(_ -> {
                if (entries.claim(id, waiting)) {
                    take(id, alone);
                }
            });
        } catch (Problem refusal) {
            fail(id, refusal);
        }
    }

    /** Gives an import up that failed for reasons of our own again and again. */
    void giveUp(long id) {
        fail(id, Problem.unacceptable("intake.accident"));
    }

    private void take(long id, boolean alone) {
        Import entry = entries.find(id).orElseThrow();
        Actor actor = entries.senderOf(id);
        ImportKind kind = kinds.get(entry.kind());
        var run = new ImportRun(entry, actor, database);
        var blocks = rows.blocksOf(id, !kind.isConfidential());
        var table = new RunningTable(
                kind, kinds.columnsOf(kind), run, blocks, (now, far) -> progress(now, far, alone), nested);
        try (var file = TableFile.open(files.spool(entry.sha256()))) {
            file.read(table);
        } catch (IOException e) {
            throw new UncheckedIOException("Import " + id + " cannot be read", e);
        }
        table.finish();
        rows.refuse(id, run.refused());
        entries.finish(id, table.header(), table.rowsRead(), run);
        forgetIfConfidential(entry);
        long refused = run.refused().size();
        audit.record(
                actor,
                "import.done",
                "import:" + id,
                "%s %s sha256=%s rows=%d taken=%d refused=%d"
                        .formatted(
                                entry.kind(),
                                entry.fileName(),
                                entry.sha256(),
                                table.rowsRead(),
                                table.rowsRead() - refused - run.passedBy(),
                                refused));
        log.info("Import {} ({}): {} rows, {} refused", id, entry.kind(), table.rowsRead(), refused);
    }

    private void forgetIfConfidential(Import entry) {
        if (kinds.get(entry.kind()).isConfidential()) {
            files.forget(entry.sha256());
        }
    }

    private void progress(long id, RunningTable table, boolean alone) {
        if (!alone) {
            return;
        }
        apart.executeWithoutResult(_ -> entries.progress(id, table.rowsRead(), table.rowsExpected()));
    }

    private void fail(long id, Problem refusal) {
        whole.executeWithoutResult(_ -> {
            entries.fail(
                    id,
                    refusal.code(),
                    refusal.arguments().stream().map(String::valueOf).toList());
            entries.find(id).ifPresent(this::forgetIfConfidential);
            audit.record(entries.senderOf(id), "import.failed", "import:" + id, refusal.code());
        });
    }
}
