package org.ecoledger.complaints;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Place;
import org.jspecify.annotations.Nullable;

/**
 * A complaint on its way in.
 *
 * @param channelRef the channel's own number for it
 * @param receivedAt when the channel received it
 * @param complainant who and in which words
 * @param title redacted title as the clerk wants it; null to take it from the original
 * @param text redacted text as the clerk wants it; null to take it from the original
 * @param kind code of the matter's kind
 * @param county region code
 * @param linked enterprise, object or grid that it is about
 * @param confidential the reporter asks that nobody learns of the report (要求保密)
 * @param lookupMark mark of the code with which the reporter asks what became of it
 * @param externalSystem account of the system that posted it
 * @param key made by the sender once per attempt
 */
record Arrival(
        Channel channel,
        @Nullable String channelRef,
        Instant receivedAt,
        @Nullable Instant hotlineLimitAt,
        Complainant complainant,
        boolean wantsReply,
        @Nullable String title,
        @Nullable String text,
        String kind,
        String county,
        @Nullable String township,
        @Nullable Place place,
        List<UUID> photos,
        Matter.@Nullable Linked linked,
        boolean confidential,
        @Nullable String lookupMark,
        @Nullable Long externalSystem,
        @Nullable String key) {

    boolean isNamed() {
        return complainant.name() != null;
    }
}
