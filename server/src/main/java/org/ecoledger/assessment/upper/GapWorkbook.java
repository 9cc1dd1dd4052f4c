package org.ecoledger.assessment.upper;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecoledger.assessment.upper.UpperViews.GapView;
import org.ecoledger.assessment.upper.UpperViews.HeadView;
import org.ecoledger.assessment.upper.UpperViews.MappingView;
import org.ecoledger.assessment.upper.UpperViews.RowView;
import org.ecoledger.assessment.upper.UpperViews.SheetView;
import org.ecoledger.problems.Sentences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The list of gaps of a sheet as a workbook, to be handed to those who close them. */
@Component
class GapWorkbook {
    private static final List<String> COLUMNS =
            List.of("number", "area", "name", "unit", "target", "weight", "responsible", "own", "promised", "gap");
    private static final int WIDTH = 20 * 256;

    private final Sentences sentences;

    GapWorkbook(Sentences sentences) {
        this.sentences = sentences;
    }

    byte[] write(SheetView sheet, Locale locale) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            CellStyle bold = book.createCellStyle();
            var font = book.createFont();
            font.setBold(true);
            bold.setFont(font);
            Sheet page = book.createSheet(say("sheet", locale));
            HeadView head = sheet.head();
            fill(page.createRow(0), List.of(say("title", locale, head.issuer(), head.year(), head.document())), bold);
            fill(
                    page.createRow(1),
                    COLUMNS.stream().map(one -> say(one, locale)).toList(),
                    bold);
            int at = 2;
            for (RowView row : sheet.rows()) {
                if (row.gaps().stream().anyMatch(GapView::open)) {
                    fill(page.createRow(at++), cells(row), null);
                }
            }
            page.createRow(at + 1).createCell(0).setCellValue(say("secrecy", locale));
            for (int column = 0; column < COLUMNS.size(); column++) {
                page.setColumnWidth(column, WIDTH);
            }
            page.createFreezePane(0, 2);
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The gaps of sheet " + sheet.head().id() + " cannot be written", e);
        }
    }

    private static List<String> cells(RowView row) {
        MappingView mapping = row.mapping();
        String promised = row.city().stream()
                .map(one -> one.value().text() + one.value().unit() + "（" + one.letter() + "）")
                .collect(Collectors.joining("、"));
        return List.of(
                text(row.number()),
                text(row.area()),
                row.name(),
                text(row.unit()),
                text(row.target()),
                text(row.weight()),
                text(row.responsible()),
                text(mapping == null ? null : mapping.name()),
                promised,
                row.gaps().stream().filter(GapView::open).map(GapView::text).collect(Collectors.joining("；")));
    }

    private String say(String part, Locale locale, Object... arguments) {
        List<Object> texts =
                java.util.Arrays.stream(arguments).<Object>map(String::valueOf).toList();
        return sentences.say("assessment.upper.export." + part, texts, locale);
    }

    private static String text(@Nullable String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static void fill(Row row, List<String> texts, @Nullable CellStyle style) {
        for (int column = 0; column < texts.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellValue(texts.get(column));
            if (style != null) {
                cell.setCellStyle(style);
            }
        }
    }
}
