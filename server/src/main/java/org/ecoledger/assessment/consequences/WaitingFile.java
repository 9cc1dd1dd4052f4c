package org.ecoledger.assessment.consequences;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A consequence or certificate that waits for somebody.
 *
 * @param who about whom it is
 * @param title what it is, and what is to be done
 * @param sentence why, where there is a reason to tell
 * @param dueAt end of the limit that runs; null where none does
 * @param page where it is done
 */
public record WaitingFile(
        String who,
        String title,
        @Nullable String sentence,
        @Nullable Instant dueAt,
        String page) {}
