package org.ecoledger.inspection.volumes;

import java.util.List;
import javax.sql.DataSource;
import org.ecoledger.inspection.volumes.VolumeBinder.NotThere;
import org.ecoledger.intake.Backlog;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;

/** Binds volumes off the request's thread. It stops before the database pool closes. */
@Component
class VolumeJobs implements SmartLifecycle, Backlog.Work {
    private final VolumeRows volumes;
    private final VolumeBinder binder;
    private final Backlog backlog;

    VolumeJobs(DataSource database, VolumeRows volumes, VolumeBinder binder) {
        this.volumes = volumes;
        this.binder = binder;
        this.backlog = new Backlog(database, "inspection.volume_tasks", 1, this);
    }

    @TransactionalEventListener(phase = TransactionPhase.AFTER_COMMIT, fallbackExecution = true)
    void start(VolumeOrdered ordered) {
        backlog.add(ordered.volume());
    }

    @Override
    public String name() {
        return "volume";
    }

    @Override
    public List<Long> waiting() {
        return volumes.waiting();
    }

    /** What is not there will not be there at the next attempt. */
    @Override
    public void run(long number) {
        try {
            binder.bind(number);
        } catch (NotThere gone) {
            volumes.failed(number, String.valueOf(gone.getMessage()));
        }
    }

    @Override
    public void giveUp(long number) {
        volumes.failed(number, "accident");
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
