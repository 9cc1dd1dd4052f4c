package org.ecoledger.inspection.replies;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.inspection.replies.Content.Milestone;
import org.ecoledger.inspection.replies.Content.PointAnswer;
import org.jspecify.annotations.Nullable;

/** What the reply concludes follows from its points and is carried by proof (ruling 4, M12-06). */
final class ConclusionRules {
    private ConclusionRules() {}

    static List<ReplyRule> all() {
        return List.of(
                ReplyRule.lasting("complete", "M12-06", ConclusionRules::complete),
                ReplyRule.lasting("truth-follows-points", "R4", ConclusionRules::truthFollows),
                ReplyRule.atSubmission("staged-has-milestones", "R4, 6.5", ConclusionRules::milestones),
                ReplyRule.lasting("done-is-proven", "R4, M12-17", ConclusionRules::doneIsProven),
                ReplyRule.lasting("accountability-stated", "M12-06", ConclusionRules::accountability));
    }

    private static Stream<Remark> complete(Examined reply) {
        Content content = reply.content();
        return reply.form().stream()
                .filter(ReplyForm.Section::required)
                .map(ReplyForm.Section::code)
                .flatMap(section -> switch (section) {
                    case "reported" -> wanted(content.reported().isEmpty(), "reported", "replies.reported-wanted");
                    case "truth" -> wanted(content.truth() == null, "truth", "replies.truth-wanted");
                    case "handling" ->
                        Stream.concat(
                                wanted(
                                        content.handlingText().isEmpty(),
                                        "handlingText",
                                        "replies.handling-text-wanted"),
                                wanted(content.handling() == null, "handling", "replies.handling-wanted"));
                    default -> Stream.empty();
                });
    }

    private static Stream<Remark> wanted(boolean missing, String field, String code) {
        return missing ? Stream.of(Remark.objects("complete", field, code)) : Stream.empty();
    }

    private static Stream<Remark> truthFollows(Examined reply) {
        List<String> findings = reply.content().points().stream()
                .map(PointAnswer::finding)
                .filter(Objects::nonNull)
                .toList();
        String truth = reply.content().truth();
        if (truth == null
                || findings.isEmpty()
                || findings.size() < reply.content().points().size()) {
            return Stream.empty();
        }
        String follows = OverallTruth.of(findings);
        return follows.equals(truth)
                ? Stream.empty()
                : Stream.of(Remark.objects(
                        "truth-follows-points", "truth", "replies.truth-does-not-follow", Named.truth(follows)));
    }

    private static Stream<Remark> milestones(Examined reply) {
        Content content = reply.content();
        String handling = content.handling();
        if (handling == null || handling.equals(Content.DONE)) {
            return Stream.empty();
        }
        if (content.milestones().isEmpty()) {
            return Stream.of(Remark.objects("staged-has-milestones", "milestones", "replies.milestone-wanted"));
        }
        return IntStream.range(0, content.milestones().size())
                .boxed()
                .flatMap(place -> milestone(place, content.milestones().get(place), reply.today()));
    }

    private static Stream<Remark> milestone(int place, Milestone milestone, LocalDate today) {
        String field = "milestones." + place + ".";
        String number = String.valueOf(place + 1);
        LocalDate by = milestone.by();
        var remarks = Stream.<Remark>builder();
        if (milestone.measure().isEmpty()) {
            remarks.add(step(field + "measure", "replies.measure-wanted", number));
        }
        if (milestone.responsible().isEmpty()) {
            remarks.add(step(field + "responsible", "replies.responsible-wanted", number));
        }
        if (by == null || by.isBefore(today)) {
            remarks.add(step(field + "by", "replies.by-wanted", number));
        }
        return remarks.build();
    }

    private static Remark step(String field, String code, String number) {
        return Remark.objects("staged-has-milestones", field, code, number);
    }

    private static Stream<Remark> doneIsProven(Examined reply) {
        Content content = reply.content();
        boolean something = content.points().stream().anyMatch(point -> isFound(point.finding()));
        boolean proven = reply.proofs().stream()
                .anyMatch(file -> file.role() == EvidenceRole.AFTER || file.role() == EvidenceRole.DOCUMENT);
        return Content.DONE.equals(content.handling()) && something && !proven
                ? Stream.of(Remark.objects("done-is-proven", "attachments", "replies.proof-wanted"))
                : Stream.empty();
    }

    private static boolean isFound(@Nullable String finding) {
        return finding != null && !finding.equals(Content.UNTRUE);
    }

    private static Stream<Remark> accountability(Examined reply) {
        var said = reply.content().accountability();
        Integer persons = said.persons();
        if (persons == null) {
            return Stream.of(
                    Remark.objects("accountability-stated", "accountability", "replies.accountability-wanted"));
        }
        return persons > 0 && said.measures().isEmpty()
                ? Stream.of(Remark.objects(
                        "accountability-stated", "accountability.measures", "replies.accountability-measures"))
                : Stream.empty();
    }
}
