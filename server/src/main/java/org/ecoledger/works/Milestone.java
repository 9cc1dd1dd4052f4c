package org.ecoledger.works;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A milestone (节点) of a task (M01-06, M01-07).
 *
 * @param number from 1, the same in every version of the plan
 * @param doneOn when it was reached with proof; null while it was not
 */
public record Milestone(
        int number, String name, LocalDate dueOn, @Nullable LocalDate doneOn) {

    boolean isOverdueOn(LocalDate day) {
        return doneOn == null && dueOn.isBefore(day);
    }
}
