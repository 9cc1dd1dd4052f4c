package org.ecoledger.reports.documents;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.reports.contradictions.CheckedText;
import org.ecoledger.reports.contradictions.CheckedText.Place;
import org.ecoledger.reports.contradictions.Contradiction;
import org.ecoledger.reports.contradictions.Contradiction.Weight;
import org.ecoledger.reports.documents.Explanations.Explanation;
import org.jspecify.annotations.Nullable;

/** What the check found in a document, and what was said to it: nothing that contradicts itself goes out unexplained (N22). */
final class Findings {
    private static final int KEY_LENGTH = 16;

    private Findings() {}

    /**
     * One finding.
     *
     * @param key stays the same as long as the same figures contradict each other in the same way
     * @param places where its figures stand, in the order of {@code figures}
     * @param explanation null where nobody gave one
     */
    record Finding(
            String key,
            String rule,
            Weight weight,
            List<String> figures,
            List<String> places,
            String says,
            String implies,
            String mend,
            @Nullable String known,
            @Nullable Explanation explanation) {
        /** Whether it stands in the way of a submission and a signature. */
        boolean isOpen() {
            return weight == Weight.CONTRADICTION && explanation == null;
        }
    }

    static List<Finding> of(CheckedText text, List<Contradiction> contradictions, Map<String, Explanation> explained) {
        return contradictions.stream()
                .map(one -> {
                    String key = key(one);
                    return new Finding(
                            key,
                            one.rule(),
                            one.weight(),
                            one.marks().stream().map(Contradiction.Mark::text).toList(),
                            one.marks().stream()
                                    .map(mark -> place(
                                            text.pieces().get(mark.piece()).place()))
                                    .toList(),
                            one.says(),
                            one.implies(),
                            one.mend(),
                            one.known(),
                            explained.get(key));
                })
                .toList();
    }

    /** All at once, each with what it implies. */
    static List<Objection> objections(List<Finding> findings) {
        return findings.stream()
                .filter(Finding::isOpen)
                .map(one -> Objection.to(one.key(), "documents.draft.contradiction", one.says(), one.implies()))
                .toList();
    }

    private static String key(Contradiction one) {
        String whole = one.rule() + "\n" + one.says() + "\n" + one.implies();
        return Content.sha256(whole.getBytes(StandardCharsets.UTF_8)).substring(0, KEY_LENGTH);
    }

    private static String place(Place place) {
        return switch (place) {
            case Place.Paragraph(int number) -> "第" + number + "段";
            case Place.Cell(String table, int row, int column) -> "表" + table + "第" + row + "行第" + column + "列";
        };
    }
}
