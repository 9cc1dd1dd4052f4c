package org.ecoledger.complaints;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What came in about a matter, without the complainant.
 *
 * @param matter number of the matter that it opened
 * @param channel code of {@code complaints/channels.csv}
 * @param channelRef the channel's own number, such as a hotline ticket's
 * @param named the reporter gave a name
 * @param confidential the reporter asked that nobody learns of the report (要求保密)
 * @param repeated how many reports the same telephone made before
 * @param hotlineLimitAt the limit that the hotline set
 * @param hotlineResult what the hotline's own call-back came to
 * @param suspects phrases of the redacted text by which the reporter may be known
 * @param reopenedAt when the reporter re-opened it (L12)
 */
record Report(
        String matter,
        String channel,
        @Nullable String channelRef,
        Instant receivedAt,
        boolean named,
        boolean wantsReply,
        boolean confidential,
        int repeated,
        @Nullable Long externalSystem,
        @Nullable Instant hotlineLimitAt,
        @Nullable String hotlineResult,
        @Nullable Instant hotlineResultAt,
        List<String> suspects,
        @Nullable Instant reopenedAt) {}
