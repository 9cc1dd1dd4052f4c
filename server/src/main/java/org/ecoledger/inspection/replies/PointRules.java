package org.ecoledger.inspection.replies;

import java.util.List;
import java.util.function.BiFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoledger.inspection.replies.Content.PointAnswer;

/** Each point of the case is answered, with facts and not with phrases (M12-08). */
final class PointRules {
    private PointRules() {}

    static List<ReplyRule> all() {
        return List.of(
                ReplyRule.lasting("point-answered", "M12-08", PointRules::answered),
                ReplyRule.atSubmission("finding-has-facts", "M12-08", PointRules::hasFacts),
                ReplyRule.atSubmission("empty-phrase", "M12-08, M12-17", PointRules::saysSomething));
    }

    private static Stream<Remark> answered(Examined reply) {
        return IntStream.range(0, reply.handed().points().size()).boxed().flatMap(place -> answered(reply, place));
    }

    private static Stream<Remark> answered(Examined reply, int place) {
        String number = String.valueOf(place + 1);
        String point = reply.handed().points().get(place);
        if (place >= reply.content().points().size()) {
            return Stream.of(Remark.objects(
                    "point-answered", field(place, "finding"), "replies.point-unanswered", number, point));
        }
        PointAnswer answer = reply.content().points().get(place);
        var remarks = Stream.<Remark>builder();
        if (answer.finding() == null) {
            remarks.add(Remark.objects(
                    "point-answered", field(place, "finding"), "replies.point-unanswered", number, point));
        }
        if (answer.facts().isEmpty()) {
            remarks.add(Remark.objects("point-answered", field(place, "facts"), "replies.facts-wanted", number));
        }
        return remarks.build();
    }

    private static Stream<Remark> hasFacts(Examined reply) {
        return each(
                reply,
                (place, answer) -> answer.facts().isEmpty()
                                || reply.words().isEmpty(answer.facts(), reply.today())
                                || reply.words().showsFacts(answer.facts(), reply.today())
                        ? Stream.empty()
                        : Stream.of(Remark.objects(
                                "finding-has-facts",
                                field(place, "facts"),
                                "replies.no-facts",
                                String.valueOf(place + 1))));
    }

    private static Stream<Remark> saysSomething(Examined reply) {
        return reply.content().texts().flatMap(text -> {
            List<String> phrases = reply.words().emptyPhrases(text.getValue(), reply.today());
            if (phrases.isEmpty()) {
                return Stream.empty();
            }
            String said = String.join("、", phrases);
            return Stream.of(
                    reply.words().isEmpty(text.getValue(), reply.today())
                            ? Remark.objects("empty-phrase", text.getKey(), "replies.only-phrases", said)
                            : Remark.notes("empty-phrase", text.getKey(), "replies.some-phrases", said));
        });
    }

    private static Stream<Remark> each(Examined reply, BiFunction<Integer, PointAnswer, Stream<Remark>> check) {
        List<PointAnswer> points = reply.content().points();
        return IntStream.range(0, points.size()).boxed().flatMap(place -> check.apply(place, points.get(place)));
    }

    private static String field(int place, String of) {
        return "points." + place + "." + of;
    }
}
