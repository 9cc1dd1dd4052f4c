package org.ecoledger.inspection.replies;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.inspection.replies.Content.Attachment;

/** What is promised is there, and somebody was on site before the answer (M12-08, M12-09, M12-17). */
final class ProofRules {
    private static final Pattern MENTIONED = Pattern.compile("附件\\s*(\\d{1,2})");

    private ProofRules() {}

    static List<ReplyRule> all() {
        return List.of(
                ReplyRule.lasting("site-check-first", "M12-09", ProofRules::siteCheck),
                ReplyRule.lasting("attachment-there", "M12-06, M12-08", ProofRules::attachments),
                ReplyRule.lasting("attachment-mentioned", "M12-08", ProofRules::mentioned));
    }

    private static Stream<Remark> siteCheck(Examined reply) {
        if (reply.site() == null) {
            return Stream.of(Remark.objects("site-check-first", "site", "replies.site-check-wanted"));
        }
        return reply.hasSitePhoto()
                ? Stream.empty()
                : Stream.of(Remark.objects("site-check-first", "site", "replies.site-photo-wanted"));
    }

    private static Stream<Remark> attachments(Examined reply) {
        List<Attachment> all = reply.content().attachments();
        return IntStream.range(0, all.size()).boxed().flatMap(place -> attachment(reply, place, all.get(place)));
    }

    private static Stream<Remark> attachment(Examined reply, int place, Attachment attachment) {
        String field = "attachments." + place;
        UUID id = attachment.file();
        if (attachment.name().isEmpty()) {
            return Stream.of(Remark.objects(
                    "attachment-there", field, "replies.attachment-name-wanted", String.valueOf(place + 1)));
        }
        EvidenceFile file = id == null ? null : reply.files().get(id);
        if (file == null) {
            return Stream.of(
                    Remark.objects("attachment-there", field, "replies.attachment-missing", attachment.name()));
        }
        return file.annulled()
                ? Stream.of(Remark.objects("attachment-there", field, "replies.attachment-annulled", attachment.name()))
                : Stream.empty();
    }

    /** A text that says 附件3 has a third attachment. */
    private static Stream<Remark> mentioned(Examined reply) {
        int there = reply.content().attachments().size();
        return reply.content()
                .texts()
                .flatMap(text -> MENTIONED
                        .matcher(text.getValue())
                        .results()
                        .map(match -> match.group(1))
                        .distinct()
                        .filter(number -> Integer.parseInt(number) > there)
                        .map(number -> Remark.objects(
                                "attachment-mentioned", text.getKey(), "replies.attachment-not-listed", number)));
    }
}
