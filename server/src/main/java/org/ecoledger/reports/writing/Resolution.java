package org.ecoledger.reports.writing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import org.ecoledger.figures.Figure;
import org.ecoledger.reports.contradictions.CheckedText;
import org.ecoledger.reports.contradictions.CheckedText.Piece;
import org.ecoledger.reports.contradictions.CheckedText.Place;
import org.ecoledger.reports.fields.FieldValue;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.reports.templates.TemplateFile;
import org.ecoledger.reports.writing.Answer.Answers;
import org.ecoledger.reports.writing.Block.Cell;
import org.ecoledger.reports.writing.Block.Span;

/** A template with the answer to every slot, in one scope, at one moment. It is never changed. */
public final class Resolution {
    private final TemplateFile template;
    private final Scope scope;
    private final Answers answers;

    /** By the head under which they stand: to fill a template is most of the work of making a document. */
    private final Map<Head, List<Block>> filled = new ConcurrentHashMap<>();

    Resolution(TemplateFile template, Scope scope, Answers answers) {
        this.template = template;
        this.scope = scope;
        this.answers = answers;
    }

    TemplateFile template() {
        return template;
    }

    Scope scope() {
        return scope;
    }

    Answers answers() {
        return answers;
    }

    /** All figures in reading order, each once. */
    public List<Figure> figures() {
        var figures = new LinkedHashMap<String, Figure>();
        answers.eachFigure(figure -> figures.putIfAbsent(figure.ref(), figure));
        return List.copyOf(figures.values());
    }

    /** What a person still has to type, with the place where it stands under this head. */
    public List<Gap> gaps(Head head) {
        List<String> labels = untyped();
        if (labels.isEmpty()) {
            return List.of();
        }
        List<Piece> pieces = text(head).pieces();
        return labels.stream()
                .map(label -> new Gap(
                        label,
                        pieces.stream()
                                .filter(piece -> piece.text().contains(Marks.untyped(label)))
                                .map(Piece::place)
                                .findFirst()
                                .orElse(null)))
                .toList();
    }

    private List<String> untyped() {
        var labels = new ArrayList<String>();
        answers.eachTyped(typed -> {
            if (typed.text() == null || typed.text().isBlank()) {
                labels.add(typed.label());
            }
        });
        return labels.stream().distinct().toList();
    }

    /** Pictures in reading order; {@link Block.Picture#number()} counts them from 1. */
    public List<FieldValue.Picture> pictures() {
        var pictures = new ArrayList<FieldValue.Picture>();
        answers.eachPicture(pictures::add);
        return List.copyOf(pictures);
    }

    /** The same words with other figures to prove them, such as frozen ones. */
    public Resolution exchanging(UnaryOperator<Figure> exchange) {
        return new Resolution(template, scope, answers.exchanging(exchange));
    }

    /** What a page shows, with the head of a draft that has no title yet. */
    public List<Block> blocks() {
        return blocks(Head.draft("", ""));
    }

    /** What a page shows: the document's paragraphs, tables and pictures without its appendix. */
    public List<Block> blocks(Head head) {
        return filled.computeIfAbsent(head, one -> Blocks.of(this, one));
    }

    /** The text to be checked for contradictions: a piece for each paragraph or heading, and for each cell of a table. */
    public CheckedText text() {
        return text(Head.draft("", ""));
    }

    /** As {@link #text()}, under the title of this head. */
    public CheckedText text(Head head) {
        var pieces = new ArrayList<Piece>();
        int paragraphs = 0;
        int tables = 0;
        for (Block block : blocks(head)) {
            switch (block) {
                case Block.Heading(int _, List<Span> spans) ->
                    pieces.add(new Piece(joined(spans), new Place.Paragraph(++paragraphs)));
                case Block.Paragraph(List<Span> spans) ->
                    pieces.add(new Piece(joined(spans), new Place.Paragraph(++paragraphs)));
                case Block.Table table -> cells(table, String.valueOf(++tables), pieces);
                case Block.Picture _ -> {}
            }
        }
        return new CheckedText(head.title(), pieces);
    }

    private static void cells(Block.Table table, String name, List<Piece> pieces) {
        for (int row = 0; row < table.rows().size(); row++) {
            List<Cell> cells = table.rows().get(row).cells();
            int column = 1;
            for (Cell cell : cells) {
                pieces.add(new Piece(joined(cell.spans()), new Place.Cell(name, row + 1, column)));
                column += cell.columns();
            }
        }
    }

    private static String joined(List<Span> spans) {
        var text = new StringBuilder();
        spans.forEach(span -> text.append(span.text()));
        return text.toString();
    }

    /** The figures that a page opens, by address. */
    public Map<String, Figure> figuresByRef() {
        var byRef = new LinkedHashMap<String, Figure>();
        figures().forEach(figure -> byRef.put(figure.ref(), figure));
        return byRef;
    }
}
