package org.ecoledger.inspection.replies;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.inspection.Case;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterFindings.Difference;
import org.ecoledger.matters.MatterFindings.Finding;
import org.jspecify.annotations.Nullable;

/**
 * A reply with everything it is checked against, gathered so that the rules only read.
 *
 * @param form sections of the template
 * @param handedOver day on which the batch came
 * @param site last check on site since the hand-over; null where there was none
 * @param files files that are there: the attachments and those of the check on site, annulled ones among them
 * @param differences facts on which units differ
 * @param others what other cases on the same subject or place were answered
 */
record Examined(
        Case handed,
        Matter matter,
        Content content,
        List<ReplyForm.Section> form,
        ReplyWords words,
        LocalDate handedOver,
        LocalDate today,
        @Nullable Finding site,
        Map<UUID, EvidenceFile> files,
        List<Difference> differences,
        List<OtherReply> others) {

    /** Files of the attachments that count. */
    List<EvidenceFile> proofs() {
        return content.attachments().stream()
                .map(Content.Attachment::file)
                .filter(file -> file != null && files.containsKey(file))
                .map(files::get)
                .filter(file -> !file.annulled())
                .toList();
    }

    boolean hasSitePhoto() {
        return site != null
                && site.photos().stream()
                        .map(files::get)
                        .anyMatch(file -> file != null && file.role() == EvidenceRole.SITE && !file.annulled());
    }
}
