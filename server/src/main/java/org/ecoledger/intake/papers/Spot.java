package org.ecoledger.intake.papers;

import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.util.CellReference;
import org.ecoledger.problems.Sentences;

/**
 * Where a piece of a text stands, as a person looks for it.
 *
 * @param table name of the sheet or number of the table; empty outside of tables
 * @param row row of the table from 1; outside of tables the number of the paragraph or note, those that are empty not counted
 * @param column from 1; 0 outside of tables
 */
public record Spot(Kind kind, String table, int row, int column) {

    /** In which part of a file. */
    public enum Kind {
        PARAGRAPH,
        TABLE,
        SHEET,
        HEADER,
        FOOTER,
        FOOTNOTE,
        ENDNOTE,
        TEXT_BOX
    }

    static Spot in(Kind kind, int number) {
        return new Spot(kind, "", number, 0);
    }

    /** In words: 第3段, 表2第4行第3列, 工作表“汇总”C5. */
    public String words(Sentences sentences, Locale reader) {
        String code = "paper.place." + kind.name().toLowerCase(Locale.ROOT).replace('_', '-');
        return sentences.say(code, arguments(), reader);
    }

    private List<Object> arguments() {
        return switch (kind) {
            case TABLE -> List.of(table, Integer.toString(row), Integer.toString(column));
            case SHEET -> List.of(table, CellReference.convertNumToColString(column - 1) + row);
            case PARAGRAPH, HEADER, FOOTER, FOOTNOTE, ENDNOTE, TEXT_BOX -> List.of(Integer.toString(row));
        };
    }
}
