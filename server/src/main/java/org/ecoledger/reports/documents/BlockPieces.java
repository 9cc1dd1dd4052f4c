package org.ecoledger.reports.documents;

import java.util.List;
import org.ecoledger.reports.documents.Content.Cell;
import org.ecoledger.reports.documents.Content.Kind;
import org.ecoledger.reports.documents.Content.Piece;
import org.ecoledger.reports.documents.Content.Row;
import org.ecoledger.reports.documents.Content.Span;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.writing.Block;

/** The written document's blocks as a page keeps and shows them, its pictures with them. */
final class BlockPieces {
    private BlockPieces() {}

    static Piece piece(Block block, List<FieldValue.Picture> pictures) {
        return switch (block) {
            case Block.Heading(int level, var spans) ->
                new Piece(Kind.HEADING, level, spans(spans), List.of(), null);
            case Block.Paragraph(var spans) -> new Piece(Kind.PARAGRAPH, 0, spans(spans), List.of(), null);
            case Block.Table(var rows) ->
                new Piece(
                        Kind.TABLE, 0, List.of(), rows.stream().map(BlockPieces::row).toList(), null);
            case Block.Picture(int number, var description, var refs) ->
                new Piece(
                        Kind.PICTURE,
                        0,
                        List.of(new Span(description, refs, false)),
                        List.of(),
                        picture(pictures.get(number - 1)));
        };
    }

    private static Content.Picture picture(FieldValue.Picture picture) {
        return new Content.Picture(
                DocumentMaker.address(picture.bytes()), picture.description(), picture.widthMillimetres());
    }

    private static Row row(Block.Row row) {
        return new Row(row.cells().stream()
                .map(cell -> new Cell(spans(cell.spans()), cell.columns()))
                .toList());
    }

    private static List<Span> spans(List<Block.Span> spans) {
        return spans.stream()
                .map(span -> new Span(span.text(), span.refs(), span.filled()))
                .toList();
    }
}
