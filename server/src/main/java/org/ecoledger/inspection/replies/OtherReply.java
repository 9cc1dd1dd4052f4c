package org.ecoledger.inspection.replies;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What another case on the same subject or place was answered.
 *
 * @param owner code of the unit that answered
 * @param sameSubject the same enterprise or object, or merged with this one
 * @param sameInspection handed over by the same inspection group
 * @param metres between the two places; null where one is not placed
 * @param decision the office's last word on the difference since both were written; null without one
 */
record OtherReply(
        String matter,
        String acceptance,
        String owner,
        String ownerName,
        String truth,
        Instant writtenAt,
        List<Content.PointAnswer> points,
        boolean sameSubject,
        boolean sameInspection,
        @Nullable Long metres,
        @Nullable Decision decision) {

    /**
     * What the office made of two replies that contradict each other (ruling 9).
     *
     * @param kind settled or reported
     * @param truth which it holds to be right; null where it reports the difference
     */
    record Decision(String kind, @Nullable String truth, String reason, String by, Instant at) {}

    /** Another unit's answer on the same facts in the same stay, rather than an earlier story of one's own. */
    boolean isAnotherUnits(@Nullable String ofUnit) {
        return sameSubject && sameInspection && !owner.equals(ofUnit);
    }

    boolean contradicts(@Nullable String otherTruth) {
        return otherTruth != null && OverallTruth.contradict(truth, otherTruth);
    }
}
