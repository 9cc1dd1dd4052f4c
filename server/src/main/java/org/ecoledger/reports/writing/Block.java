package org.ecoledger.reports.writing;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;

/** A piece of a document in reading order, as a page shows it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Block.Heading.class, name = "HEADING"),
    @JsonSubTypes.Type(value = Block.Paragraph.class, name = "PARAGRAPH"),
    @JsonSubTypes.Type(value = Block.Table.class, name = "TABLE"),
    @JsonSubTypes.Type(value = Block.Picture.class, name = "PICTURE")
})
public sealed interface Block {

    /** @param level 0 for the document's title, 1 for 一、, 2 for （一） */
    record Heading(int level, List<Span> spans) implements Block {
        public Heading {
            spans = List.copyOf(spans);
        }
    }

    record Paragraph(List<Span> spans) implements Block {
        public Paragraph {
            spans = List.copyOf(spans);
        }
    }

    record Table(List<Row> rows) implements Block {
        public Table {
            rows = List.copyOf(rows);
        }
    }

    record Row(List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /** @param columns over how many columns it reaches */
    record Cell(List<Span> spans, int columns) {
        public Cell {
            spans = List.copyOf(spans);
        }
    }

    /**
     * @param number from 1, in {@link Resolution#pictures()}
     * @param refs figures that stand in it
     */
    record Picture(int number, String description, List<String> refs) implements Block {
        public Picture {
            refs = List.copyOf(refs);
        }
    }

    /**
     * Words that hang together.
     *
     * @param refs addresses under which the figures open that prove them; empty for standing words
     * @param filled whether they came from a field or a person and not from the template
     */
    record Span(String text, List<String> refs, boolean filled) {
        public Span {
            refs = List.copyOf(refs);
        }
    }
}
