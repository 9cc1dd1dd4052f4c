package org.ecoledger.inspection.replies;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoledger.inspection.replies.TextDates.Dated;
import org.ecoledger.inspection.replies.TextFigures.Figured;
import org.ecoledger.matters.MatterFindings.Finding;

/** Days and figures in the text can be, and do not contradict each other or the check on site (M12-08, M12-17). */
final class TextRules {
    private TextRules() {}

    static List<ReplyRule> all() {
        return List.of(
                ReplyRule.atSubmission("date-can-be", "M12-17", TextRules::dates),
                ReplyRule.atSubmission("figures-agree", "M12-12", TextRules::figures),
                ReplyRule.atSubmission("site-check-agrees", "M12-09, M12-12", TextRules::site));
    }

    private static Stream<Remark> dates(Examined reply) {
        return reply.content()
                .texts()
                .flatMap(
                        text -> TextDates.in(text.getValue(), reply.handedOver().getYear()).stream()
                                .flatMap(dated -> date(reply, text.getKey(), dated)));
    }

    private static Stream<Remark> date(Examined reply, String field, Dated dated) {
        if (dated.day().isAfter(reply.today())) {
            return reply.words().tellsOfWhatIsToCome(dated.clause(), reply.today())
                    ? Stream.empty()
                    : Stream.of(Remark.objects("date-can-be", field, "replies.date-to-come", dated.words()));
        }
        return dated.day().isBefore(reply.handedOver()) && reply.words().tellsOfCheck(dated.clause(), reply.today())
                ? Stream.of(Remark.doubts(
                        "date-can-be",
                        field,
                        "replies.date-before-hand-over",
                        dated.words(),
                        reply.handedOver().toString()))
                : Stream.empty();
    }

    private static Stream<Remark> figures(Examined reply) {
        List<Map.Entry<String, Figured>> all = reply.content()
                .texts()
                .flatMap(text -> TextFigures.in(text.getValue(), reply.words().units(reply.today())).stream()
                        .map(figured -> Map.entry(text.getKey(), figured)))
                .toList();
        var remarks = new ArrayList<Remark>();
        for (int one = 0; one < all.size(); one++) {
            for (int other = one + 1; other < all.size(); other++) {
                if (all.get(one).getValue().contradicts(all.get(other).getValue())) {
                    remarks.add(Remark.doubts(
                            "figures-agree",
                            all.get(other).getKey(),
                            "replies.figures-differ",
                            all.get(one).getValue().words(),
                            all.get(other).getValue().words()));
                }
            }
        }
        return remarks.stream().distinct();
    }

    private static Stream<Remark> site(Examined reply) {
        Finding site = reply.site();
        return site == null ? Stream.empty() : Stream.concat(siteFigures(reply, site), siteFacts(reply, site));
    }

    private static Stream<Remark> siteFigures(Examined reply, Finding site) {
        List<String> units = reply.words().units(reply.today());
        List<Figured> noted = TextFigures.in(site.note(), units);
        return reply.content()
                .texts()
                .flatMap(text -> TextFigures.in(text.getValue(), units).stream()
                        .flatMap(figured -> noted.stream()
                                .filter(figured::contradicts)
                                .map(note -> Remark.doubts(
                                        "site-check-agrees",
                                        text.getKey(),
                                        "replies.figure-differs-from-site",
                                        figured.words(),
                                        note.words()))))
                .distinct();
    }

    private static Stream<Remark> siteFacts(Examined reply, Finding site) {
        String truth = reply.content().truth();
        return site.facts().stream()
                .filter(fact -> truth != null && contradicts(fact.code(), fact.value(), truth))
                .map(fact -> Remark.doubts(
                        "site-check-agrees",
                        "truth",
                        "replies.truth-differs-from-site",
                        fact.name(),
                        fact.valueName(),
                        Named.truth(truth == null ? "" : truth)));
    }

    /** The problem was there, or was not; what was measured met the limit, or did not. */
    private static boolean contradicts(String fact, String value, String truth) {
        boolean untrue = truth.equals(Content.UNTRUE);
        return switch (fact) {
            case "present" -> (value.equals("yes") && untrue) || (value.equals("no") && truth.equals("true"));
            case "standard" -> value.equals("exceeded") && untrue;
            default -> false;
        };
    }
}
