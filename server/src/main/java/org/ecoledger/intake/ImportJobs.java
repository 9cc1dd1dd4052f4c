package org.ecoledger.intake;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Runs received files in the background, on whichever server is free. It stops before the database pool closes; what a
 * killed server left received is taken up at the next start, or within a minute by another server.
 */
@Component
class ImportJobs implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(ImportJobs.class);
    private static final int ATTEMPTS = 3;

    private final ImportEntries entries;
    private final ImportRunner runner;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;
    private volatile boolean running;

    ImportJobs(DataSource database, ImportEntries entries, ImportRunner runner) {
        this.entries = entries;
        this.runner = runner;
        this.task = Tasks.oneTime("import")
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        ATTEMPTS - 1, new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5))))
                .execute((instance, context) ->
                        run(numberIn(instance.getId()), context.getExecution().consecutiveFailures + 1));
        this.scheduler = Scheduler.create(database, task)
                .startTasks(Tasks.recurring("imports-left-over", FixedDelay.ofMinutes(1))
                        .execute((_, _) -> startLeftOver("")))
                .tableName("intake.scheduled_tasks")
                .threads(2)
                .pollingInterval(Duration.ofSeconds(5))
                .enableImmediateExecution()
                .heartbeatInterval(Duration.ofSeconds(15))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void start(ImportReceived received) {
        if (running) {
            start(Long.toString(received.id()));
        }
    }

    @Override
    public void start() {
        scheduler.start();
        running = true;
        // Under a name of their own: the entry of a killed server counts as running until its heartbeat is missed.
        startLeftOver("@" + UUID.randomUUID());
    }

    @Override
    public void stop() {
        running = false;
        scheduler.stop();
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void startLeftOver(String suffix) {
        entries.waiting().forEach(id -> start(id + suffix));
    }

    /** Due since ever: as soon as a thread is free. */
    private void start(String instance) {
        scheduler.scheduleIfNotExists(task.instance(instance), Instant.EPOCH);
    }

    private void run(long id, int attempt) {
        try {
            runner.run(id, false);
        } catch (RuntimeException e) {
            log.error("Import {} stopped at attempt {}", id, attempt, e);
            if (attempt >= ATTEMPTS && running) {
                runner.giveUp(id);
                return;
            }
            throw e;
        }
    }

    private static long numberIn(String instance) {
        int at = instance.indexOf('@');
        return Long.parseLong(at < 0 ? instance : instance.substring(0, at));
    }
}
