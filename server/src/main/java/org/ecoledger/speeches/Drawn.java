package org.ecoledger.speeches;

import java.time.Instant;
import java.util.List;
import org.ecoledger.speeches.extraction.Content;
import org.ecoledger.speeches.extraction.Proposal.Mark;
import org.ecoledger.speeches.extraction.Proposal.Reason;
import org.ecoledger.speeches.extraction.SpokenText.Stretch;
import org.jspecify.annotations.Nullable;

/**
 * What was drawn from a sentence of a speech, and what people made of it.
 *
 * @param version counts every change, so that two people do not overwrite each other
 * @param proposed as the rule, or the person who marked the text, first put it
 * @param edited as people corrected it; null where nobody did
 * @param filing how it is to be made, where a person said so
 * @param into the proposal with which it was merged
 * @param note reason of a rejection
 * @param addedBy who or what proposed it
 */
public record Drawn(
        long id,
        int version,
        String speech,
        int part,
        Stretch stretch,
        String sentence,
        List<Mark> marks,
        Reason reason,
        int certainty,
        State state,
        Content proposed,
        @Nullable Content edited,
        @Nullable Filing filing,
        @Nullable Long into,
        String note,
        @Nullable String decidedLogin,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt,
        String addedBy,
        Instant addedAt) {
    public Drawn {
        marks = List.copyOf(marks);
    }

    /** Where a proposal stands. */
    public enum State {
        OPEN,
        ACCEPTED,
        REJECTED,
        MERGED
    }

    /** As it counts now. */
    public Content content() {
        return edited == null ? proposed : edited;
    }

    ContentKind kind() {
        return ContentKind.of(content());
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** Whether a person confirmed it, by itself or as part of another. */
    boolean isConfirmed() {
        return state == State.ACCEPTED || state == State.MERGED;
    }

    String subject() {
        return "proposal:" + id;
    }
}
