package org.ecoledger.inspection.replies;

import java.util.List;
import java.util.stream.Stream;

/** All that a reply is checked for, in the order of its form. */
final class ReplyRules {
    static final List<ReplyRule> ALL = Stream.of(
                    ProofRules.all().stream(),
                    PointRules.all().stream(),
                    ConclusionRules.all().stream(),
                    TextRules.all().stream(),
                    StoryRules.all().stream())
            .flatMap(rules -> rules)
            .toList();

    private ReplyRules() {}

    /** All remarks of all rules at once. */
    static List<Remark> apply(Examined reply) {
        return ALL.stream()
                .flatMap(rule -> rule.check().apply(reply))
                .distinct()
                .toList();
    }

    /** What stands in the way of a submission: objections, and doubts to which nothing was said. */
    static List<Remark> againstSubmission(Examined reply) {
        return apply(reply).stream().filter(remark -> blocks(remark, reply)).toList();
    }

    /** What stands in the way of a further signature: that something is not there any more. */
    static List<Remark> againstSignature(Examined reply) {
        return ALL.stream()
                .filter(ReplyRule::lasting)
                .flatMap(rule -> rule.check().apply(reply))
                .filter(remark -> remark.weight() == Remark.Weight.OBJECTION)
                .toList();
    }

    /** What stands in the way of reporting besides: differences that nobody has decided (ruling 9). */
    static List<Remark> undecided(Examined reply) {
        return apply(reply).stream()
                .filter(remark -> remark.weight() == Remark.Weight.DIFFERENCE)
                .toList();
    }

    private static boolean blocks(Remark remark, Examined reply) {
        return switch (remark.weight()) {
            case OBJECTION -> true;
            case DOUBT ->
                reply.content().explanations().getOrDefault(remark.key(), "").isBlank();
            case DIFFERENCE, NOTE -> false;
        };
    }
}
