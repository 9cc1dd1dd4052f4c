package org.ecoledger.inspection.papers;

import java.util.List;

/**
 * Tables under one title, to be taken away as XLSX or DOCX (rulings 6 and 16).
 *
 * @param notes lines between the title and the tables: for which unit, as of when
 */
public record Paper(String title, List<String> notes, List<Table> tables) {
    /** Stands on every page, import and document (ruling 17). */
    public static final String SECRECY = "非涉密系统，严禁录入国家秘密";

    public Paper {
        notes = List.copyOf(notes);
        tables = List.copyOf(tables);
    }

    /** One table; its name is the sheet's in a workbook. */
    public record Table(String name, List<Column> columns, List<List<String>> rows) {}

    /** @param width in Chinese characters, against the other columns */
    public record Column(String title, int width) {}

    public static Paper of(String title, List<String> notes, Table table) {
        return new Paper(title, notes, List.of(table));
    }

    /** The bytes in this format. */
    public byte[] in(PaperFormat format) {
        return switch (format) {
            case XLSX -> PaperWorkbook.write(this);
            case DOCX -> PaperDocument.write(this);
        };
    }
}
