package org.ecoledger.reports.documents;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.figures.Figure;
import org.jspecify.annotations.Nullable;

/** A document's words as its page shows them, every number with the address under which it opens. */
record Content(List<Piece> pieces, List<Proof> figures) {
    Content {
        pieces = List.copyOf(pieces);
        figures = List.copyOf(figures);
    }

    /** What a piece is. */
    enum Kind {
        HEADING,
        PARAGRAPH,
        TABLE,
        PICTURE
    }

    /**
     * A part of the text in reading order.
     *
     * @param level of a heading, from 1; 0 for all else
     * @param spans of a heading or paragraph
     * @param rows of a table, each of cells
     */
    record Piece(
            Kind kind,
            int level,
            List<Span> spans,
            List<Row> rows,
            @Nullable Picture picture) {
        String words() {
            return spans.stream().map(Span::words).collect(Collectors.joining());
        }
    }

    record Row(List<Cell> cells) {
        String words() {
            return cells.stream().map(Cell::words).collect(Collectors.joining(" | "));
        }
    }

    /** @param columns over how many columns it reaches */
    record Cell(List<Span> spans, int columns) {
        String words() {
            return spans.stream().map(Span::words).collect(Collectors.joining());
        }
    }

    /**
     * Words that hang together.
     *
     * @param refs addresses of the figures or pages that prove them; empty for standing words
     * @param filled whether they came from a field or a person and not from the template
     */
    record Span(String words, List<String> refs, boolean filled) {}

    /** @param bytes as an address of the kind {@code data:}; empty where only the words are kept */
    record Picture(String bytes, String description, int widthMillimetres) {}

    /** A figure as the list of sources shows it. */
    record Proof(
            String label,
            Figure.Shown figure,
            @Nullable String edition,
            @Nullable String clause,
            String method,
            Instant asOf,
            @Nullable String note,
            String hash) {
        static Proof of(Figure figure) {
            return new Proof(
                    figure.label(),
                    figure.shown(),
                    figure.edition(),
                    figure.clause(),
                    figure.method(),
                    figure.asOf(),
                    figure.note(),
                    figure.hash());
        }
    }

    Content withoutPictures() {
        return new Content(
                pieces.stream()
                        .map(piece -> piece.picture() == null
                                ? piece
                                : new Piece(
                                        piece.kind(),
                                        piece.level(),
                                        piece.spans(),
                                        piece.rows(),
                                        new Picture(
                                                "",
                                                piece.picture().description(),
                                                piece.picture().widthMillimetres())))
                        .toList(),
                figures);
    }

    /** Its sentences in reading order; a row of a table is one, and so is what a picture shows. */
    List<String> sentences() {
        return pieces.stream().flatMap(Content::sentences).toList();
    }

    private static Stream<String> sentences(Piece piece) {
        return switch (piece.kind()) {
            case HEADING -> Stream.of(piece.words());
            case PARAGRAPH ->
                Stream.of(piece.words().split("(?<=[。！？；\\n])")).filter(words -> !words.isBlank());
            case TABLE -> piece.rows().stream().map(Row::words);
            case PICTURE -> Stream.ofNullable(piece.picture()).map(Picture::description);
        };
    }

    /** Over all sentences: that under which a signature stands. */
    String sha256() {
        return sha256(String.join("\n", sentences()).getBytes(StandardCharsets.UTF_8));
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every JDK has SHA-256", e);
        }
    }
}
