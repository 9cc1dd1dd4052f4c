package org.ecoledger.matters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that waits for one person.
 *
 * @param number the matter's
 * @param action what this person is to do, as the procedure names it
 * @param actionName the same in words
 * @param sentence one line that says it all: 青石镇人民政府：“…”待签收
 * @param dueAt when it is to be done; null where no limit runs
 */
public record Waiting(
        String number,
        String title,
        String action,
        String actionName,
        String sentence,
        @Nullable Instant dueAt,
        boolean overdue) {}
