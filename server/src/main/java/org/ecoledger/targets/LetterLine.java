package org.ecoledger.targets;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a letter asks in words.
 *
 * @param dueOn of a task
 */
record LetterLine(
        int line, Kind kind, String text, @Nullable LocalDate dueOn) {

    /** A duty has no end, a task may have a day by which it is done. */
    enum Kind {
        DUTY,
        TASK
    }
}
