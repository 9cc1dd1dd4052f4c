package org.ecoledger.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.GZIPOutputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecoledger.ServerTest;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Role;
import org.ecoledger.problems.Problem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ByteArrayResource;

@ServerTest
class ImportsTest {
    private static final Actor ANALYST = new Actor(-7, "analyst-of-tides", "潮位员", Set.of(Role.BUREAU_ANALYST));

    @Autowired
    Imports imports;

    @Autowired
    ImportRunner runner;

    @Autowired
    ImportEntries entries;

    @Autowired
    RawRows rows;

    @Autowired
    TideKind tides;

    @Test
    void goodRowsGoInAndBadOnesAreListedWithLineAndReason() {
        Import done = taken("站点名称,浓度\n甲,1.5\n乙,很多\n\n,3\n丙,4\n");
        assertThat(done.state()).isEqualTo(Import.State.DONE);
        assertThat(done.rowsTaken()).isEqualTo(2);
        assertThat(tides.namesIn(done.id())).containsExactly("甲", "丙");
        assertThat(rows.refusedOf(done.id(), 10))
                .extracting(row -> row.line() + " " + row.code())
                .containsExactly("3 intake.not-a-number", "5 intake.cell-empty");
    }

    @Test
    void aQuotedLineBreakLeavesTheLineNumbersRight() {
        Import done = taken("站点名称,浓度\r\n\"甲\r\n站\",1\r\n乙,x\r\n");
        assertThat(tides.namesIn(done.id())).containsExactly("甲\r\n站");
        assertThat(rows.refusedOf(done.id(), 10))
                .extracting(ImportRun.RefusedRow::line)
                .containsExactly(4L);
        assertThat(imports.row(done.id(), 2).orElseThrow().text()).isEqualTo("\"甲\r\n站\",1");
    }

    @Test
    void aRowIsFoundAgainWithItsFileAndHash() {
        String text = "station,PM10\n"
                + IntStream.range(0, 1300).mapToObj(i -> "站" + i + "," + i).collect(Collectors.joining("\n"));
        Import done = taken(text);
        RawRow row = imports.row(done.id(), 1002).orElseThrow();
        assertThat(row.text()).isEqualTo("站1000,1000");
        assertThat(row.sha256()).isEqualTo(done.sha256()).hasSize(64);
        assertThat(imports.row(done.id(), 5000)).isEmpty();
    }

    @Test
    void headingsAreKnownByTheirOtherNamesAndTheirUnitsAreSplitOff() {
        Import done = taken("STATION , pm10（μg/m³）,备注\n甲,1,晴\n");
        assertThat(tides.unitsIn(done.id())).containsExactly("μg/m3");
        assertThat(imports.remarksOf(done))
                .containsExactly(new Import.Sentence("intake.columns-ignored", java.util.List.of("备注")));
    }

    @Test
    void aTitleAboveTheHeadingIsPassedBy() {
        Import done = taken("九月潮位表\n单位：微克\n站点,浓度(毫克/立方米)\n甲,1\n");
        assertThat(done.rowsTaken()).isEqualTo(1);
        assertThat(tides.unitsIn(done.id())).containsExactly("mg/m3");
    }

    @Test
    void textInGb18030AndWithAByteOrderMarkIsRead() {
        byte[] chinese = "站点名称,浓度\n襄阳,1\n".getBytes(Charset.forName("GB18030"));
        assertThat(tides.namesIn(taken("gb.csv", chinese).id())).containsExactly("襄阳");
        byte[] marked = "\uFEFF站点名称,浓度\n安康,1\n".getBytes(StandardCharsets.UTF_8);
        assertThat(tides.namesIn(taken("bom.csv", marked).id())).containsExactly("安康");
    }

    @Test
    void packedTextAndWorkbooksAreRead() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var out = new GZIPOutputStream(packed)) {
            out.write("站点;浓度\n怀化;2\n".getBytes(StandardCharsets.UTF_8));
        }
        assertThat(tides.namesIn(taken("a.csv.gz", packed.toByteArray()).id())).containsExactly("怀化");
        var book = new ByteArrayOutputStream();
        try (var workbook = new XSSFWorkbook()) {
            var sheet = workbook.createSheet();
            var head = sheet.createRow(0);
            head.createCell(0).setCellValue("站点");
            head.createCell(1).setCellValue("浓度");
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue("西宁");
            row.createCell(1).setCellValue(0.1 + 0.2);
            workbook.write(book);
        }
        Import done = taken("a.xlsx", book.toByteArray());
        assertThat(imports.row(done.id(), 3).orElseThrow().text()).isEqualTo("西宁,0.3");
    }

    @Test
    void missingAndDoubledColumnsAndWrongUnitsAreRefusedInWords() {
        assertThat(failureOf("名字,浓度\n甲,1\n")).isEqualTo("intake.columns-missing");
        assertThat(failureOf("站点,station,浓度\n甲,甲,1\n")).isEqualTo("intake.column-twice");
        assertThat(failureOf("站点,浓度(ppm)\n甲,1\n")).isEqualTo("intake.unit-unknown");
        assertThat(failureOf("站点,浓度\n\"甲,1\n")).isEqualTo("intake.quote-open");
        assertThat(failureOf("PK\3\4 no archive")).isEqualTo("intake.workbook-broken");
    }

    @Test
    void theSameFileAgainIsAnsweredWithTheEarlierImportUnlessForced() {
        byte[] file = "站点,浓度\n同一个,1\n".getBytes(StandardCharsets.UTF_8);
        var first = imports.receive(ANALYST, "tides", "one.csv", file, Map.of());
        var second = imports.receive(ANALYST, "tides", "renamed.csv", file, Map.of("zone", "east"));
        assertThat(second.repeated()).isTrue();
        assertThat(second.entry().id()).isEqualTo(first.entry().id());
        var otherOption = imports.receive(ANALYST, "tides", "one.csv", file, Map.of("zone", "west"));
        assertThat(otherOption.repeated()).isFalse();
        var forced = imports.receive(ANALYST, "tides", "one.csv", new ByteArrayResource(file), Map.of(), true);
        assertThat(forced.repeated()).isFalse();
    }

    @Test
    @DisplayName("Stage A: a break in the middle of an import leaves nothing half, and its file is run again")
    void aBreakInTheMiddleLeavesNothingHalf() {
        byte[] file = "站点,浓度\n甲,1\npower cut,2\n乙,3\n".getBytes(StandardCharsets.UTF_8);
        long id = imports.receive(ANALYST, "tides", "cut.csv", file, Map.of())
                .entry()
                .id();
        assertThatThrownBy(() -> runner.runNow(id)).hasMessageContaining("The power is cut");
        assertThat(tides.count(id)).isZero();
        assertThat(imports.row(id, 2)).isEmpty();
        assertThat(entries.find(id).orElseThrow().isFinished()).isFalse();
        assertThat(entries.waiting()).contains(id);
        runner.giveUp(id);
    }

    @Test
    void aFileIsTakenInTheBackgroundWithoutBeingAsked() throws InterruptedException {
        byte[] file = "站点,浓度\n自行,1\n".getBytes(StandardCharsets.UTF_8);
        long id = imports.receive(ANALYST, "tides", "own.csv", file, Map.of())
                .entry()
                .id();
        for (int i = 0; i < 100 && !entries.find(id).orElseThrow().isFinished(); i++) {
            Thread.sleep(100);
        }
        assertThat(tides.namesIn(id)).containsExactly("自行");
    }

    @Test
    void whoMayNotImportAKindIsRefused() {
        var handler = new Actor(-8, "somebody", "某人", Set.of(Role.HANDLER));
        assertThatThrownBy(() -> imports.receive(handler, "tides", "a.csv", new byte[] {1}, Map.of()))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("intake.kind-not-open");
        assertThatThrownBy(() -> imports.receive(ANALYST, "tides", "a.csv", new byte[] {1}, Map.of("zone", "up")))
                .hasMessageContaining("intake.options-refused");
    }

    private String failureOf(String text) {
        Import failed = taken(text);
        assertThat(failed.state()).isEqualTo(Import.State.FAILED);
        return failed.failure().code();
    }

    private Import taken(String text) {
        return taken("test.csv", text.getBytes(StandardCharsets.UTF_8));
    }

    private Import taken(String name, byte[] bytes) {
        var receipt = imports.receive(ANALYST, "tides", name, bytes, Map.of());
        return runner.runNow(receipt.entry().id());
    }
}
