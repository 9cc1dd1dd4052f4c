package org.ecoledger.inspection.aftermath;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An item of rectification that goes on from a case settled for this stage (阶段性办结).
 *
 * @param item number of the item's matter
 * @param caseMatter number of the case
 * @param owner code of the unit that has to rectify: the item's, and before its plan the case's
 * @param closedAt 销号; null while it is open
 */
record Rectification(
        String item,
        String caseMatter,
        String inspection,
        int batch,
        String acceptance,
        String title,
        @Nullable String owner,
        @Nullable String ownerName,
        String county,
        String countyName,
        String track,
        String state,
        String goal,
        String openedByName,
        Instant openedAt,
        @Nullable Instant closedAt,
        List<Milestone> milestones) {

    boolean isClosed() {
        return closedAt != null;
    }

    long lateOn(LocalDate day) {
        return isClosed()
                ? 0
                : milestones.stream()
                        .filter(milestone -> milestone.isLateOn(day))
                        .count();
    }

    Rectification with(List<Milestone> all) {
        return new Rectification(
                item,
                caseMatter,
                inspection,
                batch,
                acceptance,
                title,
                owner,
                ownerName,
                county,
                countyName,
                track,
                state,
                goal,
                openedByName,
                openedAt,
                closedAt,
                all);
    }
}
