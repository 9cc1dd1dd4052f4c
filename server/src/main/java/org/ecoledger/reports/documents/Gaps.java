package org.ecoledger.reports.documents;

import java.util.List;
import java.util.Locale;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.problems.Spoken;
import org.ecoledger.reports.contradictions.CheckedText.Place;
import org.ecoledger.reports.writing.Gap;
import org.jspecify.annotations.Nullable;

/** Places that nobody has filled: a document with one of them is neither submitted nor signed. */
final class Gaps {
    private Gaps() {}

    /** @param place in the words of the reader */
    record Open(String name, String place) {}

    static List<Open> in(List<Gap> gaps, Locale locale) {
        return gaps.stream()
                .map(gap -> new Open(gap.label(), place(gap.place(), locale)))
                .toList();
    }

    /** All at once, each with its place. */
    static List<Objection> objections(List<Gap> gaps) {
        return gaps.stream()
                .map(gap -> Objection.to(
                        "typed." + gap.label(),
                        "documents.draft.gap",
                        (Spoken) locale -> place(gap.place(), locale),
                        gap.label()))
                .toList();
    }

    private static String place(@Nullable Place place, Locale locale) {
        boolean english = locale.getLanguage().equals("en");
        return switch (place) {
            case null -> english ? "Header or footer" : "页眉页脚";
            case Place.Paragraph(int number) -> english ? "Paragraph " + number : "第" + number + "段";
            case Place.Cell(String table, int row, int column) ->
                english
                        ? "Table " + table + ", row " + row + ", column " + column
                        : "表" + table + "第" + row + "行第" + column + "列";
        };
    }
}
