package org.ecoledger.works;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A task as it is wanted.
 *
 * @param dueOn deadline; null where the phrase says it
 * @param duePhrase “6月底前”, “本周内”; null where a day is given
 * @param milestones the plan's own; empty for those of the template
 */
public record NewTask(
        String title,
        String content,
        String kind,
        String battle,
        @Nullable String programme,
        String owner,
        List<String> cooperating,
        String region,
        String basis,
        LocalDate startsOn,
        @Nullable LocalDate dueOn,
        @Nullable String duePhrase,
        @Nullable BigDecimal quantity,
        @Nullable String quantityUnit,
        @Nullable String campaign,
        List<PlannedMilestone> milestones) {

    /** A milestone of an own plan. */
    public record PlannedMilestone(String name, LocalDate dueOn) {}
}
