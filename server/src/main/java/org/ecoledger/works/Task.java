package org.ecoledger.works;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A task of the year's list (环保工作任务清单, M01-04).
 *
 * @param kind of measure
 * @param battle which of the four (M01-16)
 * @param programme which of the three (M01-17); null where it belongs to none
 * @param giver unit that gave it
 * @param owner unit that leads it (牵头单位)
 * @param basis letter, document or sentence of a speech from which it came
 * @param duePhrase its deadline in the words of that basis
 * @param quantity how much is to be done (N20: 28 projects); null where it is not counted
 * @param percent how far it is as the owner said last; null before
 * @param achieved how much of the quantity was done as the owner said last
 * @param plan version of the plan in force
 * @param reportedOn when its owner said that it is done; null while it did not or was sent back
 * @param doneOn when it was checked as done
 */
public record Task(
        String number,
        int version,
        String title,
        String content,
        int year,
        String kind,
        String battle,
        @Nullable String programme,
        String giver,
        String giverName,
        String owner,
        String ownerName,
        List<String> cooperating,
        String region,
        String regionName,
        String basis,
        LocalDate startsOn,
        LocalDate dueOn,
        @Nullable String duePhrase,
        @Nullable BigDecimal quantity,
        @Nullable String quantityUnit,
        @Nullable String campaign,
        String procedure,
        String state,
        @Nullable BigDecimal percent,
        @Nullable BigDecimal achieved,
        int plan,
        @Nullable LocalDate progressOn,
        @Nullable LocalDate reportedOn,
        @Nullable LocalDate pausedOn,
        @Nullable LocalDate doneOn,
        Instant openedAt,
        String openedByName)
        implements WorkFile {
    static final String TRACK = "task";
    static final String DONE = "done";
    static final String CANCELLED = "cancelled";
    static final String DRAFTED = "drafted";
    static final String PAUSED = "paused";
    static final String REPORTED = "reported";
    private static final Set<String> AT_REST = Set.of(DRAFTED, DONE, CANCELLED, PAUSED);

    @Override
    public String track() {
        return TRACK;
    }

    @Override
    public List<String> helpers() {
        return cooperating;
    }

    /** Whether somebody has to do something for it now. */
    public boolean isOpen() {
        return !AT_REST.contains(state);
    }

    /** Past its deadline while it was not said to be done. */
    public boolean isLateOn(LocalDate day) {
        return isOpen() && reportedOn == null && dueOn.isBefore(day);
    }
}
