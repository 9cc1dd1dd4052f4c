package org.ecoledger.intake;

import java.util.List;
import javax.sql.DataSource;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Runs received files in the background. It stops before the database pool closes. */
@Component
class ImportJobs implements SmartLifecycle, Backlog.Work {
    private final ImportEntries entries;
    private final ImportRunner runner;
    private final Backlog backlog;

    ImportJobs(DataSource database, ImportEntries entries, ImportRunner runner) {
        this.entries = entries;
        this.runner = runner;
        this.backlog = new Backlog(database, "intake.scheduled_tasks", 2, this);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void start(ImportReceived received) {
        backlog.add(received.id());
    }

    @Override
    public String name() {
        return "import";
    }

    @Override
    public List<Long> waiting() {
        return entries.waiting();
    }

    @Override
    public void run(long number) {
        runner.run(number, false);
    }

    @Override
    public void giveUp(long number) {
        runner.giveUp(number);
    }

    @Override
    public void start() {
        backlog.start();
    }

    @Override
    public void stop() {
        backlog.stop();
    }

    @Override
    public boolean isRunning() {
        return backlog.isRunning();
    }
}
