package org.ecoledger.inspection.replies;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ecoledger.problems.Problem.Objection;

/** What even a draft must keep to: known codes, and no more words than a document holds. */
final class ReplyBounds {
    static final int LONGEST = 5000;
    static final int MOST = 60;
    private static final int MOST_PERSONS = 10_000;

    private ReplyBounds() {}

    static List<Objection> objections(Content content) {
        var found = new ArrayList<Objection>();
        if (texts(content).anyMatch(text -> text.length() > LONGEST || text.indexOf('\0') >= 0)) {
            found.add(Objection.to("reply", "replies.too-long", String.valueOf(LONGEST)));
        }
        if (Stream.of(content.points(), content.milestones(), content.attachments())
                        .anyMatch(list -> list.size() > MOST)
                || content.explanations().size() > MOST) {
            found.add(Objection.to("reply", "replies.too-many", String.valueOf(MOST)));
        }
        Integer persons = content.accountability().persons();
        if (persons != null && (persons < 0 || persons > MOST_PERSONS)) {
            found.add(Objection.to("accountability", "replies.persons-wrong"));
        }
        codes(content).forEach(code -> found.add(Objection.to("reply", "replies.code-unknown", code)));
        return List.copyOf(found);
    }

    private static Stream<String> codes(Content content) {
        Stream<String> truths = Stream.concat(
                        content.points().stream().map(Content.PointAnswer::finding),
                        Stream.of(content).map(Content::truth))
                .filter(code -> code != null && !OverallTruth.VALUES.contains(code));
        String handling = content.handling();
        Stream<String> handlings =
                handling == null || Named.isHandling(handling) ? Stream.empty() : Stream.of(handling);
        Stream<String> dispositions =
                Named.isDisposition(content.disposition()) ? Stream.empty() : Stream.of(content.disposition());
        return Stream.of(truths, handlings, dispositions).flatMap(codes -> codes);
    }

    private static Stream<String> texts(Content content) {
        return Stream.of(
                        Stream.of(
                                content.form(),
                                content.reported(),
                                content.handlingText(),
                                content.accountability().measures()),
                        content.points().stream().flatMap(point -> Stream.of(point.point(), point.facts())),
                        content.milestones().stream().flatMap(step -> Stream.of(step.measure(), step.responsible())),
                        content.attachments().stream().map(Content.Attachment::name),
                        content.explanations().values().stream())
                .flatMap(texts -> texts);
    }
}
