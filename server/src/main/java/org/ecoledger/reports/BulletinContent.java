package org.ecoledger.reports;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoledger.figures.Figure;
import org.jspecify.annotations.Nullable;

/** A bulletin as its page shows it and as it is kept beside the document: the same words, each number with its address. */
record BulletinContent(
        String title,
        @Nullable String recipients,
        List<Section> sections,
        List<Place> places,
        List<Table> tables,
        List<Proof> figures) {

    /** Bulletins kept before there were tables have none. */
    BulletinContent {
        tables = tables == null ? List.of() : tables;
    }

    record Table(String heading, List<String> columns, List<List<List<Span>>> rows) {}

    record Section(String heading, List<List<Span>> sentences) {}

    /** Words, or a number that opens at {@code ref}. */
    record Span(String words, @Nullable String ref) {}

    record Place(
            String name,
            Figure.Shown aqi,
            String primary,
            Figure.Shown pm10,
            Figure.Shown pm25,
            Figure.Shown goodDays,
            Figure.Shown validDays) {}

    /** A row of the appendix. */
    record Proof(
            String label,
            Figure.Shown figure,
            @Nullable String edition,
            @Nullable String clause,
            Instant asOf,
            @Nullable String note,
            String hash) {}

    static BulletinContent of(DocumentText text) {
        return switch (text) {
            case BulletinText bulletin -> of(bulletin);
            case WeeklyText weekly -> of(weekly);
        };
    }

    private static BulletinContent of(WeeklyText text) {
        return new BulletinContent(
                text.title(),
                "主送：" + String.join("，", text.to()) + "　抄送：" + String.join("，", text.copies()),
                text.sections().stream()
                        .map(section -> new Section(section.heading(), List.of(spans(section.said()))))
                        .toList(),
                List.of(),
                text.grids().stream().map(BulletinContent::table).toList(),
                proofs(text));
    }

    private static Table table(WeeklyText.Grid grid) {
        return new Table(
                grid.heading(),
                grid.columns(),
                grid.rows().stream()
                        .map(row -> row.stream().map(BulletinContent::spans).toList())
                        .toList());
    }

    private static List<Proof> proofs(DocumentText text) {
        return text.figures().stream().map(BulletinContent::proof).toList();
    }

    private static BulletinContent of(BulletinText text) {
        return new BulletinContent(
                text.title(),
                null,
                Stream.of(
                                Optional.of(new Section("空气质量", List.of(spans(text.air())))),
                                Optional.of(new Section(
                                        "目标进度",
                                        text.targets().stream()
                                                .map(BulletinContent::spans)
                                                .toList())),
                                Optional.of(new Section("问题整治", List.of(spans(text.matters())))),
                                text.ranking().map(ranking -> new Section("考核排名", List.of(spans(ranking)))))
                        .flatMap(Optional::stream)
                        .toList(),
                text.places().stream().map(BulletinContent::place).toList(),
                List.of(),
                proofs(text));
    }

    private static List<Span> spans(Passage passage) {
        return passage.pieces().stream()
                .map(piece -> new Span(
                        piece.text(),
                        piece instanceof Passage.Piece.Number number
                                ? number.figure().ref()
                                : null))
                .toList();
    }

    private static Place place(BulletinText.Place place) {
        return new Place(
                place.name(),
                place.aqi().shown(),
                place.primary(),
                place.pm10().shown(),
                place.pm25().shown(),
                place.goodDays().shown(),
                place.validDays().shown());
    }

    private static Proof proof(Figure figure) {
        return new Proof(
                figure.label(),
                figure.shown(),
                figure.edition(),
                figure.clause(),
                figure.asOf(),
                figure.note(),
                figure.hash());
    }
}
