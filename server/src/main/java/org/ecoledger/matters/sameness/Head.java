package org.ecoledger.matters.sameness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is shown of a matter that may be the same. */
record Head(
        String number,
        String title,
        String track,
        String procedure,
        String state,
        Instant openedAt,
        @Nullable Instant closedAt) {}
