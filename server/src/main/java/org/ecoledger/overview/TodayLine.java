package org.ecoledger.overview;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One line of “who must act today”: one unit or person and one thing to do.
 *
 * @param who name of the unit, person or region that has to act
 * @param subject what about, in the words of its own module
 * @param detail why, in one sentence
 * @param count how many things of this sort it stands for; 1 for a single one
 * @param at when it is to be done; for what is silent, when it was last heard; null where no limit runs
 * @param link address of the page on which to do it
 */
record TodayLine(
        Kind kind,
        Urgency urgency,
        String who,
        String subject,
        @Nullable String detail,
        int count,
        @Nullable Instant at,
        String link) {

    enum Kind {
        /** A step of a matter waits for this person. */
        WAITING,
        /** A contracted leader promised something at a visit. */
        PROMISE,
        /** A unit is late with matters. */
        OVERDUE,
        /** A unit has matters that end before midnight. */
        DUE_TONIGHT,
        /** A unit has not confirmed the receipt of the inspection's cases. */
        UNRECEIVED,
        /** Townships of a region wait for their village money. */
        UNPAID,
        /** Targets of a region can no longer be met. */
        TARGET_LOST,
        /** Targets of a region are off track. */
        TARGET,
        /** Stations of a county send nothing. */
        SILENT,
        /** A letter is drafted and not signed. */
        LETTER,
        /** A bulletin is not issued. */
        BULLETIN,
        /** Grids of a county are there on paper only. */
        PAPER_GRID,
        /** A consequence of scores, or a certificate, waits for this person. */
        CONSEQUENCE,
        /** A document waits for this person's review, signature or number. */
        DOCUMENT,
        /** Routine checks of a list are late. */
        CHECK,
        /** Tasks of a unit are past their deadline. */
        TASK_LATE,
        /** Tasks of a unit are at high risk of missing it. */
        TASK_RISK,
        /** Removals from a list wait to be verified by this person's unit. */
        REMOVAL,
        /** What a speech asks for waits to be confirmed by this person's office. */
        SPEECH
    }

    /** In the order in which lines stand. */
    enum Urgency {
        OVERDUE,
        SOON,
        NORMAL
    }
}
