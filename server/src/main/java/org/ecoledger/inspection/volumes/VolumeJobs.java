package org.ecoledger.inspection.volumes;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import javax.sql.DataSource;
import org.ecoledger.inspection.volumes.VolumeBinder.NotThere;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Binds volumes off the request's thread, on whichever server is free; what a killed server left is taken up at the next start
 * or within a minute by another.
 */
@Component
class VolumeJobs implements SmartLifecycle {
    private static final Logger log = LoggerFactory.getLogger(VolumeJobs.class);
    private static final int ATTEMPTS = 3;

    private final VolumeRows volumes;
    private final VolumeBinder binder;
    private final OneTimeTask<Void> task;
    private final Scheduler scheduler;
    private volatile boolean running;

    VolumeJobs(DataSource database, VolumeRows volumes, VolumeBinder binder) {
        this.volumes = volumes;
        this.binder = binder;
        this.task = Tasks.oneTime("volume")
                .onFailure(new FailureHandler.MaxRetriesFailureHandler<>(
                        ATTEMPTS - 1, new FailureHandler.OnFailureRetryLater<>(Duration.ofSeconds(5))))
                .execute((instance, context) -> bind(
                        Long.parseLong(instance.getId().replaceFirst("@.*$", "")),
                        context.getExecution().consecutiveFailures + 1));
        this.scheduler = Scheduler.create(database, task)
                .startTasks(Tasks.recurring("volumes-left-over", FixedDelay.ofMinutes(1))
                        .execute((_, _) -> startLeftOver("")))
                .tableName("inspection.volume_tasks")
                .threads(1)
                .pollingInterval(Duration.ofSeconds(5))
                .enableImmediateExecution()
                .heartbeatInterval(Duration.ofSeconds(15))
                .shutdownMaxWait(Duration.ofSeconds(5))
                .build();
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void start(VolumeOrdered ordered) {
        if (running) {
            start(Long.toString(ordered.volume()));
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
        volumes.waiting().forEach(id -> start(id + suffix));
    }

    private void start(String instance) {
        scheduler.scheduleIfNotExists(task.instance(instance), Instant.EPOCH);
    }

    private void bind(long id, int attempt) {
        try {
            binder.bind(id);
        } catch (NotThere gone) {
            volumes.failed(id, String.valueOf(gone.getMessage()));
        } catch (RuntimeException e) {
            log.error("Volume {} stopped at attempt {}", id, attempt, e);
            if (attempt >= ATTEMPTS && running) {
                volumes.failed(id, "accident");
                return;
            }
            throw e;
        }
    }
}
