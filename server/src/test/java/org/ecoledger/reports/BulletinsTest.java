package org.ecoledger.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("C4: one click makes a bulletin of figures")
class BulletinsTest {
    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Test
    void numbersFollowOneAnotherWithoutGaps() {
        var office = TestBrowser.signedIn(port, "office");
        int first = serial(issue(office, "day", "2026-09-30"));
        assertThat(office.post("/api/v1/bulletins", Map.of("kind", "day", "period", "2031-01-01"))
                        .status())
                .isEqualTo(422);
        assertThat(serial(issue(office, "quarter", "2026-Q3"))).isEqualTo(first + 1);
    }

    @Test
    void theFileIsKeptByteForByteWithItsHash() throws Exception {
        var office = TestBrowser.signedIn(port, "office");
        JsonNode issued = issue(office, "month", "2026-09");
        var file = office.get("/api/v1/bulletins/" + issued.get("id").asLong() + "/file.docx");
        byte[] bytes = file.response().body();
        assertThat(HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)))
                .isEqualTo(issued.get("sha256").asString());
        assertThat(file.response().headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename*=UTF-8''");
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            assertThat(document.getParagraphs().get(1).getText())
                    .contains(issued.get("number").asString(), "绿川市环委办");
        }
    }

    @Test
    @DisplayName("Every number of the document opens as the frozen figure that stands in its appendix")
    void everyNumberOpens() throws IOException {
        var office = TestBrowser.signedIn(port, "office");
        long id = issue(office, "day", "2026-09-29").get("id").asLong();
        JsonNode content = office.get("/api/v1/bulletins/" + id).json().get("content");
        byte[] bytes =
                office.get("/api/v1/bulletins/" + id + "/file.docx").response().body();
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes))) {
            var appendix = document.getTableArray(1);
            assertThat(appendix.getNumberOfRows() - 1)
                    .isEqualTo(content.get("figures").size());
            for (int i = 0; i < content.get("figures").size(); i++) {
                JsonNode shown = content.get("figures").get(i).get("figure");
                var opened = office.get("/api/v1/figures?ref="
                        + URLEncoder.encode(shown.get("ref").asString(), StandardCharsets.UTF_8));
                assertThat(opened.status()).isEqualTo(200);
                assertThat(opened.json().get("text")).isEqualTo(shown.get("text"));
                assertThat(appendix.getRow(i + 1).getCell(5).getText())
                        .isEqualTo(opened.json().get("hash").asString().substring(0, 16));
            }
        }
    }

    @Test
    void whatIsMissingIsCalledMissing() {
        var office = TestBrowser.signedIn(port, "office");
        var preview = office.get("/api/v1/bulletins/preview?kind=month&period=2018-02");
        assertThat(preview.status()).isEqualTo(200);
        String air = preview.json()
                .get("content")
                .get("sections")
                .get(0)
                .get("sentences")
                .get(0)
                .toString();
        assertThat(air).contains("暂无数据").doesNotContain("同比");
    }

    @Test
    void anIssuedBulletinIsNeitherChangedNorDeleted() {
        var office = TestBrowser.signedIn(port, "office");
        long id = issue(office, "day", "2026-09-28").get("id").asLong();
        var change =
                db.sql("update reports.bulletins set title = 'x' where id = ?").param(id);
        var removal = db.sql("delete from reports.bulletins where id = ?").param(id);
        assertThatThrownBy(change::update).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(removal::update).isInstanceOf(DataAccessException.class);
    }

    @Test
    void theAuditChainKnowsWhoIssuedWhichBytes() {
        var office = TestBrowser.signedIn(port, "office");
        JsonNode issued = issue(office, "day", "2026-09-27");
        assertThat(db.sql("select detail from access.audit_entries where action = 'bulletin.issued' and subject = ?")
                        .param("bulletin:" + issued.get("id").asLong())
                        .query(String.class)
                        .single())
                .contains(issued.get("sha256").asString());
    }

    @Test
    void aCountyNeitherIssuesNorReadsTheCitysBulletin() {
        var office = TestBrowser.signedIn(port, "office");
        long id = issue(office, "day", "2026-09-26").get("id").asLong();
        var county = TestBrowser.signedIn(port, "county1");
        assertThat(county.post("/api/v1/bulletins", Map.of("kind", "day", "period", "2026-09-26"))
                        .status())
                .isEqualTo(403);
        assertThat(county.get("/api/v1/bulletins/" + id).status()).isEqualTo(404);
        assertThat(county.get("/api/v1/bulletins/" + id + "/file.docx").status())
                .isEqualTo(404);
        assertThat(county.get("/api/v1/bulletins").json().get("rows").size()).isZero();
    }

    @Test
    void aPeriodThatIsNoneIsRefusedInWords() {
        var answer = TestBrowser.signedIn(port, "office")
                .post("/api/v1/bulletins", Map.of("kind", "day", "period", "昨天'; drop table reports.bulletins; --"));
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.json().get("mend").asString()).contains("2026-09-30");
    }

    private static JsonNode issue(TestBrowser browser, String kind, String period) {
        var answer = browser.post("/api/v1/bulletins", Map.of("kind", kind, "period", period));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private static int serial(JsonNode bulletin) {
        return Integer.parseInt(bulletin.get("number").asString().replaceAll(".*〕|号", ""));
    }
}
