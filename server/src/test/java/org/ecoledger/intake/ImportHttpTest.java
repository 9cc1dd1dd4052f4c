package org.ecoledger.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
class ImportHttpTest {
    @LocalServerPort
    int port;

    @Autowired
    ImportRunner runner;

    @Autowired
    TideKind tides;

    @Test
    void theRefusedRowsComeBackToBeCorrectedAndImportedAgain() {
        var analyst = TestBrowser.signedIn(port, "analyst");
        JsonNode done = sent(analyst, "潮位.csv", "站点,浓度,=备注\n退回甲,1,好\n退回乙,=1+1,坏\n");
        assertThat(done.get("rowsTaken").asLong()).isEqualTo(1);
        assertThat(done.get("rowsRefused").asLong()).isEqualTo(1);
        assertThat(done.get("remarks").get(0).asString()).isEqualTo("未识别的列已忽略：=备注。");
        var answer = analyst.get("/api/v1/imports/" + done.get("id") + "/refused.csv");
        assertThat(answer.body()).isEqualTo("\uFEFF站点,浓度,=备注,行号,原因\r\n退回乙,=1+1,坏,3,“浓度”不是数值：“=1+1”。\r\n");
        JsonNode again = sent(analyst, "改.csv", answer.body().replace("=1+1,坏", "2,坏"));
        assertThat(again.get("rowsRefused").asLong()).isZero();
        assertThat(tides.namesIn(again.get("id").asLong())).containsExactly("退回乙");
        assertThat(again.get("remarks").get(0).asString()).doesNotContain("原因");
    }

    @Test
    void aFailedFileIsExplainedInTheReadersLanguageWithHowToMendIt() {
        var analyst = TestBrowser.signedIn(port, "analyst").reading("en");
        JsonNode failed = sent(analyst, "wrong.csv", "a,b\n1,2\n");
        assertThat(failed.get("state").asString()).isEqualTo("FAILED");
        assertThat(failed.get("failure").get("detail").asString()).startsWith("Required columns are missing: 站点名称、浓度");
        assertThat(failed.get("failure").get("mend").asString()).contains("template");
    }

    @Test
    void importsOfOthersAreSeenOnlyInOnesOwnRegionAndKinds() {
        var analyst = TestBrowser.signedIn(port, "analyst");
        JsonNode done = sent(analyst, "mine.csv", "站点,浓度\n我的,1\n");
        String address = "/api/v1/imports/" + done.get("id");
        assertThat(analyst.get(address).status()).isEqualTo(200);
        assertThat(TestBrowser.signedIn(port, "county1").get(address).status()).isEqualTo(404);
        assertThat(TestBrowser.signedIn(port, "office")
                        .get(address + "/refused.csv")
                        .status())
                .isEqualTo(404);
        assertThat(TestBrowser.signedIn(port, "auditor").get(address).status()).isEqualTo(403);
        assertThat(TestBrowser.anonymous(port).get(address).status()).isEqualTo(401);
    }

    @Test
    void aKindThatIsNotOnesOwnIsRefusedAndAWrongOptionNamed() {
        byte[] file = "站点,浓度\n甲,1\n".getBytes(StandardCharsets.UTF_8);
        var handler = TestBrowser.signedIn(port, "county1");
        assertThat(handler.upload("/api/v1/imports", "a.csv", file, Map.of("kind", "tides"))
                        .status())
                .isEqualTo(403);
        var analyst = TestBrowser.signedIn(port, "analyst");
        var refused = analyst.upload(
                "/api/v1/imports", "a.csv", file, Map.of("kind", "tides", "options", "{\"zone\":\"up\"}"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").get(0).get("field").asString()).isEqualTo("zone");
        assertThat(analyst.upload("/api/v1/imports", "a.csv", file, Map.of("kind", "tides", "options", "["))
                        .status())
                .isEqualTo(400);
    }

    @Test
    void theTemplateHasTheHeadingsAndTheirExplanations() throws IOException {
        var analyst = TestBrowser.signedIn(port, "analyst");
        byte[] bytes = analyst.get("/api/v1/imports/kinds/tides/template.xlsx")
                .response()
                .body();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(bytes))) {
            assertThat(book.getSheetAt(0).getRow(0).getCell(1).getStringCellValue())
                    .isEqualTo("浓度(μg/m3)");
            assertThat(book.getSheetName(1)).isEqualTo("填写说明");
        }
        assertThat(analyst.get("/api/v1/imports/kinds").json().findValuesAsString("code"))
                .contains("tides");
    }

    private JsonNode sent(TestBrowser browser, String name, String text) {
        var answer =
                browser.upload("/api/v1/imports", name, text.getBytes(StandardCharsets.UTF_8), Map.of("kind", "tides"));
        assertThat(answer.status()).isEqualTo(202);
        long id = answer.json().get("id").asLong();
        runner.runNow(id);
        return browser.get("/api/v1/imports/" + id).json();
    }
}
