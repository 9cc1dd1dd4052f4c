package org.ecoledger.matters.townships;

import java.time.Instant;
import java.util.Map;
import org.ecoledger.matters.Matter;
import org.jspecify.annotations.Nullable;

/**
 * A matter with what its units wrote about it.
 *
 * @param found newest words about the check on site
 * @param done newest words about what was done
 * @param reply what the reporter was answered
 * @param facts checked facts by code, in words
 */
record ExportedMatter(
        Matter matter,
        String found,
        String done,
        String reply,
        @Nullable Instant dispatchedAt,
        @Nullable Instant acceptedAt,
        @Nullable Instant answeredAt,
        Map<String, String> facts,
        long photosBefore,
        long photosAfter) {}
