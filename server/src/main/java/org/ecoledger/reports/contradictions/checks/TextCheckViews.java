package org.ecoledger.reports.contradictions.checks;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.ecoledger.figures.Figure;
import org.ecoledger.intake.papers.Paper;
import org.ecoledger.intake.papers.Paper.Repair;
import org.ecoledger.intake.papers.Spot;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Sentences;
import org.ecoledger.reports.contradictions.Contradiction;
import org.ecoledger.reports.contradictions.Contradiction.Mark;
import org.ecoledger.reports.contradictions.Contradiction.Weight;
import org.ecoledger.reports.contradictions.checks.TextCheck.Annulment;
import org.ecoledger.reports.contradictions.checks.TextCheck.Explanation;
import org.ecoledger.reports.contradictions.checks.TextCheck.Finding;
import org.ecoledger.reports.contradictions.checks.TextCheck.Head;
import org.ecoledger.reports.contradictions.checks.TextCheck.Known;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Checks as pages and exports show them, with every place in the reader's language. */
@Component
class TextCheckViews {
    private final Sentences sentences;
    private final Regions regions;

    TextCheckViews(Sentences sentences, Regions regions) {
        this.sentences = sentences;
        this.regions = regions;
    }

    /** @param region of which the text speaks where it names no place; null where the person did not say */
    record HeadView(
            long id,
            String name,
            Paper.Form form,
            String sha256,
            long size,
            @Nullable String region,
            LocalDate asOf,
            @Nullable Integer year,
            String checker,
            Instant checkedAt,
            @Nullable Annulment annulment) {}

    record LineView(HeadView head, long contradictions, long questions, long unexplained) {}

    /** @param table name of the sheet or number of the table; empty for a paragraph, and then column is 0 */
    record PieceView(String text, Spot.Kind kind, String table, int row, int column, String place) {}

    record KnownView(String label, Figure.Shown figure, Instant asOf) {}

    /** @param place of all its marks in words */
    record FindingView(
            int number,
            String rule,
            Weight weight,
            String place,
            List<Mark> marks,
            String says,
            String implies,
            String mend,
            @Nullable KnownView known,
            List<Explanation> explanations) {}

    /** @param place of the piece, in words */
    record RepairView(Repair.Kind kind, int piece, String place, String was, String is) {}

    record CheckView(HeadView head, List<PieceView> pieces, List<RepairView> repairs, List<FindingView> findings) {}

    LineView line(TextChecks.Line line) {
        return new LineView(
                head(line.head(), line.annulment()), line.contradictions(), line.questions(), line.unexplained());
    }

    CheckView check(TextCheck check, Locale reader) {
        List<PieceView> pieces = new ArrayList<>();
        for (int at = 0; at < check.pieces().size(); at++) {
            Spot spot = check.spots().get(at);
            pieces.add(new PieceView(
                    check.pieces().get(at).text(),
                    spot.kind(),
                    spot.table(),
                    spot.row(),
                    spot.column(),
                    spot.words(sentences, reader)));
        }
        return new CheckView(
                head(check.head(), check.annulment()),
                pieces,
                check.repairs().stream()
                        .map(repair -> new RepairView(
                                repair.kind(),
                                repair.piece(),
                                check.spots().get(repair.piece()).words(sentences, reader),
                                repair.was(),
                                repair.is()))
                        .toList(),
                check.findings().stream()
                        .map(finding -> finding(check, finding, reader))
                        .toList());
    }

    private FindingView finding(TextCheck check, Finding finding, Locale reader) {
        Contradiction found = finding.contradiction();
        String place = found.marks().stream()
                .map(mark -> check.spots().get(mark.piece()).words(sentences, reader))
                .distinct()
                .collect(Collectors.joining(sentences.say("checks.text.place.and", List.of(), reader)));
        return new FindingView(
                finding.number(),
                found.rule(),
                found.weight(),
                place,
                found.marks(),
                found.says(),
                found.implies(),
                found.mend(),
                known(finding.known()),
                finding.explanations());
    }

    private static @Nullable KnownView known(@Nullable Known known) {
        return known == null
                ? null
                : new KnownView(
                        known.label(),
                        new Figure.Shown(known.text(), known.text(), known.unit(), known.ref()),
                        known.asOf());
    }

    private HeadView head(Head head, @Nullable Annulment annulment) {
        String code = head.question().region();
        return new HeadView(
                head.id(),
                head.name(),
                head.form(),
                head.sha256(),
                head.size(),
                code == null ? null : regions.find(code).map(Region::name).orElse(code),
                head.question().asOf(),
                head.question().year(),
                head.checker(),
                head.checkedAt(),
                annulment);
    }
}
