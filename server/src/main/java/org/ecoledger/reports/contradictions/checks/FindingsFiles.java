package org.ecoledger.reports.contradictions.checks;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableCell;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Sentences;
import org.ecoledger.reports.contradictions.Contradiction.Mark;
import org.ecoledger.reports.contradictions.checks.TextCheckViews.CheckView;
import org.ecoledger.reports.contradictions.checks.TextCheckViews.FindingView;
import org.ecoledger.reports.contradictions.checks.TextCheckViews.HeadView;
import org.ecoledger.reports.contradictions.checks.TextCheckViews.KnownView;
import org.openxmlformats.schemas.wordprocessingml.x2006.main.STPageOrientation;
import org.springframework.stereotype.Component;

/** The list of findings as a workbook or a document, to be handed to whoever mends the text. */
@Component
class FindingsFiles {
    private static final List<String> COLUMNS =
            List.of("number", "weight", "place", "figures", "says", "implies", "mend", "known", "explanation");
    private static final List<Integer> WIDTHS = List.of(6, 10, 18, 20, 36, 36, 30, 28, 30);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    private static final String FACE = "仿宋_GB2312";
    private static final long LONG_SIDE = 16838;
    private static final long SHORT_SIDE = 11906;
    private static final int TITLE_SIZE = 22;
    private static final int TABLE_SIZE = 9;
    private static final int TEXT_SIZE = 12;

    private final Sentences sentences;

    FindingsFiles(Sentences sentences) {
        this.sentences = sentences;
    }

    /** Without its ending. */
    String name(CheckView check, Locale reader) {
        return say("title", reader) + "-" + check.head().name().replaceFirst("\\.[A-Za-z]{3,4}$", "");
    }

    byte[] workbook(CheckView check, Locale reader) {
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
            for (String line : facts(check, reader)) {
                page.createRow(at++).createCell(0).setCellValue(line);
            }
            fill(page.createRow(at++), headings(reader), bold);
            page.createFreezePane(0, at);
            for (FindingView finding : check.findings()) {
                fill(page.createRow(at++), cells(finding, reader), wrapped);
            }
            for (int column = 0; column < WIDTHS.size(); column++) {
                page.setColumnWidth(column, WIDTHS.get(column) * 256);
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The findings of check " + check.head().id() + " cannot be written", e);
        }
    }

    byte[] document(CheckView check, Locale reader) {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            var size = document.getDocument().getBody().addNewSectPr().addNewPgSz();
            size.setOrient(STPageOrientation.LANDSCAPE);
            size.setW(BigInteger.valueOf(LONG_SIDE));
            size.setH(BigInteger.valueOf(SHORT_SIDE));
            XWPFParagraph title = document.createParagraph();
            title.setAlignment(ParagraphAlignment.CENTER);
            write(title, say("title", reader), TITLE_SIZE);
            facts(check, reader).forEach(line -> write(document.createParagraph(), line, TEXT_SIZE));
            table(document, check, reader);
            document.getProperties().getCoreProperties().setTitle(name(check, reader));
            document.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(
                    "The findings of check " + check.head().id() + " cannot be written", e);
        }
    }

    private void table(XWPFDocument document, CheckView check, Locale reader) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(headings(reader));
        check.findings().forEach(finding -> rows.add(cells(finding, reader)));
        XWPFTable table = document.createTable(rows.size(), COLUMNS.size());
        table.setWidth("100%");
        table.getRow(0).setRepeatHeader(true);
        for (int row = 0; row < rows.size(); row++) {
            for (int column = 0; column < COLUMNS.size(); column++) {
                XWPFTableCell cell = table.getRow(row).getCell(column);
                write(cell.getParagraphs().getFirst(), rows.get(row).get(column), TABLE_SIZE);
            }
        }
    }

    private static void write(XWPFParagraph paragraph, String text, int size) {
        var run = paragraph.createRun();
        run.setFontFamily(FACE);
        run.setFontSize(size);
        List<String> lines = text.lines().toList();
        for (int line = 0; line < lines.size(); line++) {
            if (line > 0) {
                run.addBreak();
            }
            run.setText(lines.get(line), line);
        }
    }

    /** What was checked and when, and the line that every document bears (ruling 17). */
    private List<String> facts(CheckView check, Locale reader) {
        HeadView head = check.head();
        List<String> facts = new ArrayList<>();
        facts.add(say("file", reader, head.name(), head.sha256()));
        facts.add(say(
                "read-as",
                reader,
                head.region() == null ? say("no-region", reader) : head.region(),
                head.asOf().toString(),
                head.year() == null
                        ? Integer.toString(head.asOf().getYear())
                        : head.year().toString()));
        facts.add(say(
                "checked",
                reader,
                head.checker(),
                MOMENT.format(CityTime.at(head.checkedAt())),
                Integer.toString(check.findings().size())));
        if (head.annulment() != null) {
            facts.add(say("annulled", reader, head.annulment().reason()));
        }
        facts.add(say("secrecy", reader));
        return facts;
    }

    private List<String> headings(Locale reader) {
        return COLUMNS.stream().map(column -> say(column, reader)).toList();
    }

    private List<String> cells(FindingView finding, Locale reader) {
        KnownView known = finding.known();
        return List.of(
                Integer.toString(finding.number()),
                say(finding.weight().name().toLowerCase(Locale.ROOT), reader),
                finding.place(),
                finding.marks().stream().map(Mark::text).collect(Collectors.joining("、")),
                finding.says(),
                finding.implies(),
                finding.mend(),
                known == null
                        ? ""
                        : known.label() + " " + known.figure().text()
                                + known.figure().unit(),
                finding.explanations().stream()
                        .map(said -> said.words() + "（" + said.by() + " " + MOMENT.format(CityTime.at(said.at())) + "）")
                        .collect(Collectors.joining("\n")));
    }

    private String say(String part, Locale reader, Object... arguments) {
        return sentences.say("checks.text.export." + part, List.of(arguments), reader);
    }

    private static void fill(Row row, List<String> texts, CellStyle style) {
        for (int column = 0; column < texts.size(); column++) {
            var cell = row.createCell(column);
            cell.setCellValue(texts.get(column));
            cell.setCellStyle(style);
        }
    }
}
