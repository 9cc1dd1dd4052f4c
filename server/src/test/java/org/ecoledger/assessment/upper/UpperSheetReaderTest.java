package org.ecoledger.assessment.upper;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Done-line 5: a sheet of the level above is read whole, or refused with every objection (C23)")
class UpperSheetReaderTest {
    static final List<String> HEADING = List.of("序号", "指标", "单位", "目标值", "权重", "考核方式", "责任单位");

    @Test
    @DisplayName("columns are known by their names, the title above and headings between the rows are understood")
    void readsACleanSheet() {
        var read = UpperSheetReader.read(
                workbook(
                        List.of("2026年度市州生态环境保护考核指标"),
                        HEADING,
                        List.of("一、大气环境"),
                        List.of("1", "PM2.5年均浓度", "µg/m³", "≤35", "10", "定量", "省生态环境厅"),
                        List.of("2", "优良天数", "天", "不少于300天", "15", "定量", "省生态环境厅"),
                        List.of("二、工作任务"),
                        List.of("3", "河长制落实", "", "", "5", "定性", "省水利厅"),
                        List.of("合计", "", "", "", "30", "", ""),
                        List.of("注：数据由省生态环境厅提供。")),
                null);

        assertThat(read.objections()).isEmpty();
        assertThat(read.preamble()).contains("2026年度市州生态环境保护考核指标");
        assertThat(read.total()).isEqualByComparingTo("30");
        assertThat(read.rows())
                .extracting(UpperRow::line, UpperRow::area, UpperRow::name, UpperRow::target, UpperRow::place)
                .containsExactly(
                        org.assertj.core.api.Assertions.tuple(1, "一、大气环境", "PM2.5年均浓度", new BigDecimal("35"), "第4行"),
                        org.assertj.core.api.Assertions.tuple(2, "一、大气环境", "优良天数", new BigDecimal("300"), "第5行"),
                        org.assertj.core.api.Assertions.tuple(3, "二、工作任务", "河长制落实", null, "第7行"));
    }

    @Test
    @DisplayName(
            "merged cells, words in number columns, an empty name and a row twice: each with its place, all at once")
    void refusesWithEveryObjection() throws IOException {
        byte[] file;
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            fill(sheet, HEADING, 0);
            fill(sheet, List.of("1", "PM2.5年均浓度", "µg/m³", "35", "10", "定量", "甲"), 1);
            fill(sheet, List.of("2", "优良天数", "天", "300", "10", "定量", ""), 2);
            sheet.addMergedRegion(new CellRangeAddress(1, 2, 6, 6));
            fill(sheet, List.of("3", "PM10年均浓度", "µg/m³", "完成省下达任务", "若干", "定量", "乙"), 3);
            fill(sheet, List.of("4", "", "吨", "5", "10", "定量", "丙"), 4);
            fill(sheet, List.of("5", "氮氧化物减排量", "吨", "500", "10", "定量", "丁"), 5);
            fill(sheet, List.of("6", "氮氧化物 减排量", "吨", "600", "10", "定量", "丁"), 6);
            fill(sheet, List.of("7", "煤炭消费总量", "", "300", "10", "定量", "戊"), 7);
            sheet.addMergedRegion(new CellRangeAddress(7, 7, 1, 2));
            book.write(out);
            file = out.toByteArray();
        }

        assertThat(sentences(UpperSheetReader.read(file, null)))
                .containsExactly(
                        "assessment.upper.merged [第2行, 责任单位]",
                        "assessment.upper.merged [第3行, 责任单位]",
                        "assessment.upper.not-a-number [第4行, 目标值, 完成省下达任务]",
                        "assessment.upper.not-a-number [第4行, 权重, 若干]",
                        "assessment.upper.empty [第5行, 指标]",
                        "assessment.upper.twice [第7行, 第6行, 氮氧化物 减排量]",
                        "assessment.upper.merged [第8行, 指标]");
    }

    @Test
    @DisplayName("weights that do not come to the declared total are refused with both figures")
    void weightsMustReachTheTotal() {
        String csv = "指标,目标值,分值\nPM2.5年均浓度,35,60\n优良天数,300,30\n";
        assertThat(sentences(UpperSheetReader.read(csv.getBytes(StandardCharsets.UTF_8), new BigDecimal("100"))))
                .containsExactly("assessment.upper.total [90, 100]");
        assertThat(UpperSheetReader.read(csv.getBytes(StandardCharsets.UTF_8), null)
                        .objections())
                .isEmpty();
    }

    @Test
    @DisplayName("a table of a Word document is read like a workbook, its merged cells refused as well")
    void readsADocument() throws IOException {
        assertThat(UpperSheetReader.read(document(null), null).rows())
                .extracting(UpperRow::name)
                .containsExactly("PM2.5年均浓度", "优良天数");
        assertThat(sentences(UpperSheetReader.read(document("restart"), null)))
                .containsExactly("assessment.upper.merged [第1个表第2行, 单位]", "assessment.upper.merged [第1个表第3行, 单位]");
    }

    @Test
    @DisplayName("a table without targets and weights, and one without rows, are no indicator sheets")
    void refusesWhatIsNoSheet() {
        assertThat(sentences(UpperSheetReader.read("指标,单位\n优良天数,天\n".getBytes(StandardCharsets.UTF_8), null)))
                .containsExactly("assessment.upper.no-figures [指标、单位]");
        assertThat(sentences(UpperSheetReader.read("指标,目标值\n".getBytes(StandardCharsets.UTF_8), null)))
                .containsExactly("assessment.upper.no-rows []");
    }

    @Test
    @DisplayName("names are compared whatever the width of their letters, and what sheets call otherwise is known")
    void namesAreAlike() {
        var names = new IndicatorNames();
        assertThat(names.likeness("细颗粒物（PM2.5）年平均浓度", "PM2.5年均浓度")).isEqualTo(100);
        assertThat(names.likeness("ＰＭ１０ 年均浓度", "PM10年均浓度")).isEqualTo(100);
        assertThat(names.likeness("空气质量优良天数比例", "优良天数")).isGreaterThanOrEqualTo(40);
        assertThat(names.likeness("河长制落实", "煤炭消费总量")).isLessThan(40);
    }

    @SafeVarargs
    static byte[] workbook(List<String>... rows) {
        try (var book = new XSSFWorkbook();
                var out = new ByteArrayOutputStream()) {
            var sheet = book.createSheet();
            for (int row = 0; row < rows.length; row++) {
                fill(sheet, rows[row], row);
            }
            book.write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void fill(org.apache.poi.ss.usermodel.Sheet sheet, List<String> cells, int number) {
        var row = sheet.createRow(number);
        for (int column = 0; column < cells.size(); column++) {
            if (!cells.get(column).isEmpty()) {
                row.createCell(column).setCellValue(cells.get(column));
            }
        }
    }

    private static byte[] document(@Nullable String merge) throws IOException {
        try (var document = new XWPFDocument();
                var out = new ByteArrayOutputStream()) {
            document.createParagraph().createRun().setText("附件：考核指标");
            var table = document.createTable(3, 3);
            List<List<String>> rows = List.of(
                    List.of("指标", "单位", "目标值"), List.of("PM2.5年均浓度", "µg/m³", "35"), List.of("优良天数", "天", "300"));
            for (int row = 0; row < 3; row++) {
                for (int column = 0; column < 3; column++) {
                    table.getRow(row).getCell(column).setText(rows.get(row).get(column));
                }
            }
            if (merge != null) {
                table.getRow(1)
                        .getCell(1)
                        .getCTTc()
                        .addNewTcPr()
                        .addNewVMerge()
                        .setVal(org.openxmlformats.schemas.wordprocessingml.x2006.main.STMerge.RESTART);
                table.getRow(2).getCell(1).getCTTc().addNewTcPr().addNewVMerge();
            }
            document.write(out);
            return out.toByteArray();
        }
    }

    private static List<String> sentences(UpperSheetReader.Read read) {
        return read.objections().stream().map(UpperSheetReaderTest::sentence).toList();
    }

    private static String sentence(Objection objection) {
        return objection.code() + " " + objection.arguments();
    }
}
