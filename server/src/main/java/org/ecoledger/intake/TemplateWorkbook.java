package org.ecoledger.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecoledger.problems.Sentences;
import org.springframework.stereotype.Component;

/** An empty workbook with a kind's headings, and a second sheet that explains them. */
@Component
class TemplateWorkbook {
    private final Sentences sentences;
    private final ImportKinds kinds;

    TemplateWorkbook(Sentences sentences, ImportKinds kinds) {
        this.sentences = sentences;
        this.kinds = kinds;
    }

    byte[] write(ImportKind kind, Locale reader) {
        List<Column> columns = kinds.columnsOf(kind);
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            CellStyle bold = book.createCellStyle();
            var font = book.createFont();
            font.setBold(true);
            bold.setFont(font);
            Sheet data = book.createSheet(kind.title().chinese());
            fill(
                    data.createRow(0),
                    columns.stream().map(TemplateWorkbook::heading).toList(),
                    bold);
            Sheet words = book.createSheet(say("explanation", reader));
            explain(words, columns, reader, bold);
            for (int i = 0; i < columns.size(); i++) {
                data.setColumnWidth(i, 18 * 256);
            }
            for (int i = 0; i < 5; i++) {
                words.setColumnWidth(i, 24 * 256);
            }
            data.createFreezePane(0, 1);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The template of " + kind.code() + " cannot be written", e);
        }
    }

    private void explain(Sheet words, List<Column> columns, Locale reader, CellStyle bold) {
        var titles = List.of("column", "required", "aliases", "units", "example");
        fill(
                words.createRow(0),
                titles.stream().map(title -> say(title, reader)).toList(),
                bold);
        int number = 1;
        for (Column column : columns) {
            fill(
                    words.createRow(number++),
                    List.of(
                            heading(column),
                            say(column.required() ? "yes" : "no", reader),
                            String.join("、", column.aliases().stream().skip(1).toList()),
                            String.join("、", new LinkedHashSet<>(column.units().values())),
                            column.example()),
                    null);
        }
        words.createRow(number + 1).createCell(0).setCellValue(say("secrecy", reader));
    }

    private static String heading(Column column) {
        return column.units().values().stream()
                .findFirst()
                .map(unit -> column.name() + "(" + unit + ")")
                .orElse(column.name());
    }

    private String say(String part, Locale reader) {
        return sentences.say("intake.template." + part, List.of(), reader);
    }

    private static void fill(Row row, List<String> texts, @org.jspecify.annotations.Nullable CellStyle style) {
        for (int i = 0; i < texts.size(); i++) {
            var cell = row.createCell(i);
            cell.setCellValue(texts.get(i));
            if (style != null) {
                cell.setCellStyle(style);
            }
        }
    }
}
