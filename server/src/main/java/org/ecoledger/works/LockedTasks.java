package org.ecoledger.works;

import org.ecoledger.deadlines.DeadlineFiles;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.stereotype.Component;

/** Lets the clock service lock a task before it touches the task's clocks, as every step does. */
@Component
class LockedTasks implements DeadlineFiles {
    private final TaskRows rows;

    LockedTasks(TaskRows rows) {
        this.rows = rows;
    }

    @Override
    public String kind() {
        return Task.TRACK;
    }

    @Override
    public void lock(String number) {
        rows.lock(number, Jurisdiction.everything());
    }
}
