package org.ecoledger.inspection.replies;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.MatterFindings.Difference;

/**
 * One story across departments and over time (M12-12). Nobody is made to align it: what differs from others' answers is shown
 * and decided by the office, what differs from an earlier answer is explained (ruling 9).
 */
final class StoryRules {
    private StoryRules() {}

    static List<ReplyRule> all() {
        return List.of(
                ReplyRule.atSubmission("units-agree", "R9, M12-12", StoryRules::facts),
                ReplyRule.atSubmission("other-replies-agree", "R9, M12-12", StoryRules::otherUnits),
                ReplyRule.atSubmission("earlier-replies-agree", "M12-12", StoryRules::earlier));
    }

    private static Stream<Remark> facts(Examined reply) {
        return reply.differences().stream()
                .filter(Difference::open)
                .map(difference -> Remark.differs(
                        "units-agree", "others", "replies.units-differ", difference.name(), said(difference)));
    }

    private static String said(Difference difference) {
        return difference.said().stream()
                .map(said -> said.unit() + "“" + said.value() + "”")
                .collect(Collectors.joining("，"));
    }

    private static Stream<Remark> otherUnits(Examined reply) {
        return reply.others().stream()
                .filter(other -> isOpen(reply, other))
                .map(other -> Remark.differs(
                        "other-replies-agree",
                        "others",
                        "replies.other-reply-differs",
                        other.ownerName(),
                        other.matter(),
                        Named.truth(other.truth())));
    }

    /** Undecided, or decided for the other one. */
    static boolean isOpen(Examined reply, OtherReply other) {
        String truth = reply.content().truth();
        OtherReply.Decision decision = other.decision();
        if (!other.isAnotherUnits(reply.matter().owner()) || !other.contradicts(truth) || truth == null) {
            return false;
        }
        if (decision == null) {
            return true;
        }
        String right = decision.truth();
        return right != null && OverallTruth.contradict(right, truth);
    }

    private static Stream<Remark> earlier(Examined reply) {
        return reply.others().stream()
                .filter(other -> !other.isAnotherUnits(reply.matter().owner()))
                .filter(other -> other.contradicts(reply.content().truth()))
                .map(other -> Remark.doubts(
                        "earlier-replies-agree",
                        "truth",
                        "replies.earlier-reply-differs",
                        CityTime.at(other.writtenAt()).toLocalDate().toString(),
                        other.matter(),
                        Named.truth(other.truth())));
    }
}
