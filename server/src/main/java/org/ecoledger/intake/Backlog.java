package org.ecoledger.intake;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Numbered work done in the background, on whichever server is free. What a killed server left is taken up at the next start,
 * or within a minute by another server; what fails is tried three times. It has to be stopped before the database pool closes.
 */
public final class Backlog {
    private static final Logger log = LoggerFactory.getLogger(Backlog.class);
    private static final int ATTEMPTS = 3;

    private final Work work;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;
    private volatile boolean running;

    /** What is to be done. Whether a number still has to be done is kept by the owner, in its own tables. */
    public interface Work {

        /** One word for it, such as {@code import}; the scheduler's table knows it by that. */
        String name();

        /** Numbers that wait, also those that a killed server began. */
        List<Long> waiting();

        /** Does one. It may be called again for the same number. */
        void run(long number);

        /** The last attempt failed, and nobody has stopped the server meanwhile. */
        void giveUp(long number);
    }

    /**
     * @param table of the scheduler in the owner's schema
     * @param threads so many at a time on this server
     */
    public Backlog(DataSource database, String table, int threads, Work work) {
        this.work = work;
        this.task = Tasks.oneTime(work.name())
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        ATTEMPTS - 1, new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5))))
                .execute((instance, context) ->
                        run(numberIn(instance.getId()), context.getExecution().consecutiveFailures + 1));
        this.scheduler = Scheduler.create(database, task)
                .startTasks(Tasks.recurring(work.name() + "s-left-over", FixedDelay.ofMinutes(1))
                        .execute((_, _) -> startLeftOver("")))
                .tableName(table)
                .threads(threads)
                .pollingInterval(Duration.ofSeconds(5))
                .enableImmediateExecution()
                .heartbeatInterval(Duration.ofSeconds(15))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    /** Takes one up, once the transaction that made it has committed; a server that is stopping leaves it to the others. */
    public void add(long number) {
        if (running) {
            start(Long.toString(number));
        }
    }

    public void start() {
        scheduler.start();
        running = true;
        // Under a name of their own: the entry of a killed server counts as running until its heartbeat is missed.
        startLeftOver("@" + UUID.randomUUID());
    }

    public void stop() {
        running = false;
        scheduler.stop();
    }

    public boolean isRunning() {
        return running;
    }

    private void startLeftOver(String suffix) {
        work.waiting().forEach(number -> start(number + suffix));
    }

    /** Due since ever: as soon as a thread is free. */
    private void start(String instance) {
        scheduler.scheduleIfNotExists(task.instance(instance), Instant.EPOCH);
    }

    private void run(long number, int attempt) {
        try {
            work.run(number);
        } catch (RuntimeException e) {
            log.error("{} {} stopped at attempt {}", work.name(), number, attempt, e);
            if (attempt >= ATTEMPTS && running) {
                work.giveUp(number);
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
