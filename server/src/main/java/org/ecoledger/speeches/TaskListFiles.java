package org.ecoledger.speeches;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.ecoledger.problems.Sentences;
import org.ecoledger.speeches.SpeechSources.Made;
import org.ecoledger.speeches.UnitClasses.Book;
import org.ecoledger.speeches.extraction.Due;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.stereotype.Component;

/** 环保工作任务清单 of what was confirmed from a speech (M01-04), each line with its sentence. */
@Component
class TaskListFiles {
    private static final List<String> COLUMNS = List.of(
            "number",
            "kind",
            "what",
            "lead",
            "cooperating",
            "due",
            "phrase",
            "frequency",
            "quantity",
            "made",
            "sentence");
    private static final List<Integer> WIDTHS = List.of(6, 10, 44, 26, 30, 13, 14, 12, 12, 18, 60);
    private static final String FACE = "仿宋_GB2312";
    private static final long LONG_SIDE = 16838;
    private static final long SHORT_SIDE = 11906;
    private static final int TITLE_SIZE = 22;
    private static final int TABLE_SIZE = 9;
    private static final int TEXT_SIZE = 12;

    private final Filings filings;
    private final UnitClasses units;
    private final SpeechSources sources;
    private final Sentences sentences;

    TaskListFiles(Filings filings, UnitClasses units, SpeechSources sources, Sentences sentences) {
        this.filings = filings;
        this.units = units;
        this.sources = sources;
        this.sentences = sentences;
    }

    /** Without its ending. */
    String name(Speech speech, Locale reader) {
        return say("title", reader) + "-" + speech.number();
    }

    byte[] workbook(Speech speech, List<Drawn> lines, Locale reader) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            CellStyle bold = book.createCellStyle();
            var font = book.createFont();
            font.setBold(true);
            bold.setFont(font);
            CellStyle wrapped = book.createCellStyle();
            wrapped.setWrapText(true);
            wrapped.setVerticalAlignment(VerticalAlignment.TOP);
            var page = book.createSheet(say("title", reader));
            int at = 0;
            fill(page.createRow(at++), List.of(say("title", reader)), bold);
            for (String line : facts(speech, lines.size(), reader)) {
                page.createRow(at++).createCell(0).setCellValue(line);
            }
            List<List<String>> rows = rows(speech, lines, reader);
            fill(page.createRow(at++), rows.getFirst(), bold);
            page.createFreezePane(0, at);
            for (List<String> row : rows.subList(1, rows.size())) {
                fill(page.createRow(at++), row, wrapped);
            }
            for (int column = 0; column < WIDTHS.size(); column++) {
                page.setColumnWidth(column, WIDTHS.get(column) * 256);
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The task list of " + speech.number() + " cannot be written", e);
        }
    }

    byte[] document(Speech speech, List<Drawn> lines, Locale reader) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var size = document.getDocument().getBody().addNewSectPr().addNewPgSz();
            size.setOrient(STPageOrientation.LANDSCAPE);
            size.setW(BigInteger.valueOf(LONG_SIDE));
            size.setH(BigInteger.valueOf(SHORT_SIDE));
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            write(title, say("title", reader), TITLE_SIZE);
            facts(speech, lines.size(), reader).forEach(line -> write(document.createParagraph(), line, TEXT_SIZE));
            List<List<String>> rows = rows(speech, lines, reader);
            XWPFTable table = document.createTable(rows.size(), COLUMNS.size());
            table.setWidth("100%");
            table.getRow(0).setRepeatHeader(true);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < COLUMNS.size(); column++) {
                    write(
                            table.getRow(row).getCell(column).getParagraphs().getFirst(),
                            rows.get(row).get(column),
                            TABLE_SIZE);
                }
            }
            document.getProperties().getCoreProperties().setTitle(name(speech, reader));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("The task list of " + speech.number() + " cannot be written", e);
        }
    }

    /** What it was made from, and the line that every document bears (ruling 17). */
    private List<String> facts(Speech speech, int lines, Locale reader) {
        return List.of(
                say("from", reader, speech.title(), speech.heldOn().toString(), speech.number()),
                say("lines", reader, speech.unitName(), lines),
                say("secrecy", reader));
    }

    /** The headings first. */
    private List<List<String>> rows(Speech speech, List<Drawn> lines, Locale reader) {
        Book book = units.book(speech.region());
        Map<Long, List<Made>> made =
                sources.madeOf(lines.stream().map(Drawn::id).toList());
        List<List<String>> rows = new ArrayList<>();
        rows.add(COLUMNS.stream().map(column -> say(column, reader)).toList());
        for (Drawn line : lines) {
            rows.add(cells(rows.size(), line, book, made.getOrDefault(line.id(), List.of()), reader));
        }
        return rows;
    }

    private List<String> cells(int number, Drawn line, Book book, List<Made> made, Locale reader) {
        Filing filing = filings.of(book, line);
        List<String> names = filing.takers().stream().map(book::name).toList();
        boolean each = Boolean.TRUE.equals(filing.each());
        Due due = ContentWords.due(line.content());
        return List.of(
                Integer.toString(number),
                line.kind().in(reader),
                ContentWords.what(line.content()),
                names.isEmpty() ? "" : each ? String.join("、", names) : names.getFirst(),
                names.size() < 2 || each ? "" : String.join("、", names.subList(1, names.size())),
                due == null || due.date() == null ? "" : due.date().toString(),
                due == null ? "" : due.phrase(),
                ContentWords.frequency(line.content()),
                ContentWords.amount(ContentWords.quantity(line.content()), ContentWords.quantityUnit(line.content())),
                made.stream().map(Made::number).distinct().collect(Collectors.joining("、")),
                line.sentence());
    }

    private String say(String part, Locale reader, Object... arguments) {
        return sentences.say("speeches.list." + part, List.of(arguments), reader);
    }

    private static void write(XWPFParagraph paragraph, String text, int size) {
        var run = paragraph.createRun();
        run.setFontFamily(FACE);
        run.setFontSize(size);
        run.setText(text.replace('\n', ' '));
    }

    private static void fill(Row row, List<String> texts, CellStyle style) {
        for (int column = 0; column < texts.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellValue(texts.get(column));
            cell.setCellStyle(style);
        }
    }
}
