package org.ecoledger.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.ecoledger.figures.Figure;
import org.ecoledger.reports.BulletinPeriod.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Ruling 16: the bulletin in the format of GB/T 9704-2012")
class BulletinDocumentTest {
    private static final BulletinDocument.Head HEAD =
            new BulletinDocument.Head("〔2026〕12号", "绿川市生态环境保护委员会办公室", LocalDate.of(2026, 9, 30));

    private final BulletinText text = Composition.of(new SampleCity().facts(BulletinPeriod.of(Kind.QUARTER, "2026-Q3")))
            .exchanging(SampleCity.frozen());
    private final byte[] file = new BulletinDocument().write(HEAD, text);

    @Test
    @DisplayName("GB/T 9704-2012, 5.2: A4 with margins of 37, 35, 28 and 26 mm")
    void theMarginsAreThoseOfTheStandard() throws IOException {
        try (var document = open()) {
            var section = document.getDocument().getBody().getSectPr();
            assertThat(section.getPgSz().getW()).isEqualTo(BigInteger.valueOf(11906));
            assertThat(section.getPgSz().getH()).isEqualTo(BigInteger.valueOf(16838));
            assertThat(millimetres(section.getPgMar().getTop())).isEqualTo(37);
            assertThat(millimetres(section.getPgMar().getBottom())).isEqualTo(35);
            assertThat(millimetres(section.getPgMar().getLeft())).isEqualTo(28);
            assertThat(millimetres(section.getPgMar().getRight())).isEqualTo(26);
        }
    }

    @Test
    @DisplayName("GB/T 9704-2012, 5.2.2 and 7.3: 小标宋 2号 for the title, 仿宋 3号 for the text, 黑体 for headings")
    void theFontsAreThoseOfTheStandard() throws IOException {
        try (var document = open()) {
            assertThat(font(document, "Headline")).isEqualTo("方正小标宋简体 44");
            assertThat(font(document, "Text")).isEqualTo("仿宋_GB2312 32");
            assertThat(font(document, "Mark")).isEqualTo("方正小标宋简体 72");
            assertThat(document.getStyles()
                            .getStyle("Heading")
                            .getCTStyle()
                            .getRPr()
                            .getRFontsArray(0)
                            .getEastAsia())
                    .isEqualTo("黑体");
        }
    }

    @Test
    void numberOfficeDateAndSealHaveTheirPlaces() throws IOException {
        try (var document = open()) {
            var lines = lines(document);
            assertThat(lines.getFirst()).isEqualTo("环境质量与整治工作快报");
            assertThat(lines.get(1)).contains("〔2026〕12号", "绿川市生态环境保护委员会办公室", "2026年9月30日");
            assertThat(lines).contains("绿川市生态环境保护委员会办公室（盖章）", "2026年9月30日");
        }
    }

    @Test
    void theDocumentSaysExactlyWhatTheTextSays() throws IOException {
        try (var document = open()) {
            var lines = lines(document);
            assertThat(lines)
                    .contains("一、空气质量。" + text.air().text())
                    .contains("三、问题整治。" + text.matters().text())
                    .contains("四、考核排名。" + text.ranking().orElseThrow().text())
                    .noneMatch(line -> line.contains("{{"));
            assertThat(document.getTableArray(0).getNumberOfRows()).isEqualTo(6);
            assertThat(document.getTableArray(0).getRow(2).getCell(3).getText()).isEqualTo("68");
        }
    }

    @Test
    @DisplayName("C4: every figure of the text stands in the appendix with number, source, time and hash")
    void theAppendixProvesEveryFigure() throws IOException {
        try (var document = open()) {
            var appendix = document.getTableArray(1);
            assertThat(appendix.getNumberOfRows()).isEqualTo(text.figures().size() + 1);
            Figure first = text.figures().getFirst();
            var row = appendix.getRow(1);
            assertThat(row.getCell(0).getText()).isEqualTo("7/1");
            assertThat(row.getCell(1).getText()).isEqualTo(first.label());
            assertThat(row.getCell(2).getText()).isEqualTo("68µg/m³");
            assertThat(row.getCell(3).getText()).isEqualTo("HJ 663-2026 6.1");
            assertThat(row.getCell(4).getText()).isEqualTo("09-30 21:00");
            assertThat(row.getCell(5).getText()).isEqualTo(first.hash().substring(0, 16));
        }
    }

    @Test
    void aPeriodWithoutRankingHasNoEmptyHeading() throws IOException {
        var day = Composition.of(new SampleCity().facts(BulletinPeriod.of(Kind.DAY, "2026-09-30")));
        try (var document = new XWPFDocument(new ByteArrayInputStream(new BulletinDocument().write(HEAD, day)))) {
            assertThat(lines(document)).noneMatch(line -> line.contains("考核排名"));
        }
    }

    @Test
    @DisplayName("The text ends on the first page; the appendix begins on the second")
    void theTextFitsOnePage(@TempDir Path directory) throws IOException, InterruptedException {
        assumeTrue(
                Files.isExecutable(Path.of("/usr/bin/soffice")) && Files.isExecutable(Path.of("/usr/bin/pdftotext")),
                "LibreOffice and poppler-utils are needed to count the pages: apt-get install libreoffice-writer poppler-utils");
        Path docx = Files.write(directory.resolve("bulletin.docx"), file);
        run(
                directory,
                "/usr/bin/soffice",
                "-env:UserInstallation=" + directory.resolve("office").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                docx.toString());
        run(directory, "/usr/bin/pdftotext", "-f", "1", "-l", "1", "bulletin.pdf", "first.txt");
        run(directory, "/usr/bin/pdftotext", "-f", "2", "-l", "2", "bulletin.pdf", "second.txt");
        assertThat(Files.readString(directory.resolve("first.txt")))
                .contains("（盖章）")
                .doesNotContain("附表");
        assertThat(Files.readString(directory.resolve("second.txt"))).contains("附表");
    }

    private static void run(Path directory, String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command)
                .directory(directory.toFile())
                .redirectErrorStream(true)
                .redirectOutput(directory.resolve("log.txt").toFile())
                .start();
        assertThat(process.waitFor(120, TimeUnit.SECONDS)).as(command[0]).isTrue();
        assertThat(process.exitValue()).as(command[0]).isZero();
    }

    private XWPFDocument open() throws IOException {
        return new XWPFDocument(new ByteArrayInputStream(file));
    }

    private static List<String> lines(XWPFDocument document) {
        return document.getParagraphs().stream().map(XWPFParagraph::getText).toList();
    }

    private static String font(XWPFDocument document, String style) {
        var run = document.getStyles().getStyle(style).getCTStyle().getRPr();
        return run.getRFontsArray(0).getEastAsia() + " " + run.getSzArray(0).getVal();
    }

    private static long millimetres(Object twips) {
        return Math.round(((BigInteger) twips).intValue() * 25.4 / 1440);
    }
}
