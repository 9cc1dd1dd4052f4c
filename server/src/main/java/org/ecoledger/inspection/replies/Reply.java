package org.ecoledger.inspection.replies;

import java.time.Instant;
import java.util.List;
import org.ecoledger.inspection.replies.Content.Accountability;
import org.ecoledger.inspection.replies.Content.Attachment;
import org.ecoledger.inspection.replies.Content.Milestone;
import org.ecoledger.inspection.replies.Content.PointAnswer;
import org.jspecify.annotations.Nullable;

/**
 * One version of the reply to a handed-over case. It is never changed; whoever changes the text writes the next version.
 *
 * @param version from 1
 * @param sha256 of the canonical form of its content: what a signature is put under
 * @param author account
 * @param unit code of the author's unit
 */
public record Reply(
        String matter,
        int version,
        Content content,
        String sha256,
        long author,
        String authorName,
        String unit,
        Instant writtenAt) {

    /** Address under which signatures know it. */
    public String ref() {
        return "reply:" + matter + "/" + version;
    }

    public String reported() {
        return content.reported();
    }

    public List<PointAnswer> points() {
        return content.points();
    }

    public @Nullable String truth() {
        return content.truth();
    }

    public String handlingText() {
        return content.handlingText();
    }

    public @Nullable String handling() {
        return content.handling();
    }

    public String disposition() {
        return content.disposition();
    }

    public List<Milestone> milestones() {
        return content.milestones();
    }

    public Accountability accountability() {
        return content.accountability();
    }

    public List<Attachment> attachments() {
        return content.attachments();
    }
}
