package org.ecoledger.inspection.aftermath;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is to be done by a day.
 *
 * @param item number of the rectification item
 * @param due day by which
 * @param origin reply or office
 * @param note what was done
 */
record Milestone(
        long id,
        String item,
        int place,
        String what,
        LocalDate due,
        String origin,
        @Nullable LocalDate doneOn,
        @Nullable String note,
        @Nullable String doneByName,
        List<Move> moves,
        List<Proof> proofs) {

    /** One move of its day. */
    record Move(LocalDate before, LocalDate after, String reason, String by, LocalDate on) {}

    record Proof(UUID id, String name, String url) {}

    /** A milestone for a day is kept until that day ends. */
    boolean isLateOn(LocalDate day) {
        return doneOn == null && due.isBefore(day);
    }

    String subject() {
        return MilestoneEvidence.KIND + ":" + id;
    }
}
