package org.ecoledger.reports.contradictions.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.Charset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.intake.papers.Papers;
import org.ecoledger.reports.fields.Field;
import org.ecoledger.reports.fields.Fields;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("C5 数字自查: any text is held against itself and the database, and what is found is kept for its person")
class TextChecksTest {
    private static final String CHECKS = "/api/v1/text-checks";
    private static final String WRONG = "工作开展情况如下。\n\n总共90天中，优良天数仅47天，污染天数达45天。";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient db;

    @Autowired
    Fields fields;

    @Test
    @DisplayName(
            "N14 with a wrong count in pasted words: figures, place, what follows; kept, listed, explained, annulled")
    void pasted() {
        var county = TestBrowser.signedIn(port, "county1");
        JsonNode check = made(county, Map.of("name", "季度小结", "text", WRONG));
        assertThat(check.get("findings")).hasSize(1);
        JsonNode finding = check.get("findings").get(0);
        assertThat(finding.get("place").asString()).isEqualTo("第2段");
        assertThat(finding.get("weight").asString()).isEqualTo("CONTRADICTION");
        assertThat(finding.get("marks").findValuesAsString("text"))
                .anySatisfy(text -> assertThat(text).contains("45"));
        JsonNode mark = finding.get("marks").get(0);
        String piece =
                check.get("pieces").get(mark.get("piece").asInt()).get("text").asString();
        assertThat(piece.substring(mark.get("from").asInt(), mark.get("to").asInt()))
                .isEqualTo(mark.get("text").asString());
        String address = CHECKS + "/" + check.at("/head/id").asLong();
        assertThat(county.get(CHECKS).json().at("/rows/0/head/name").asString()).isEqualTo("季度小结");
        assertThat(county.get(CHECKS).json().at("/rows/0/unexplained").asInt()).isEqualTo(1);
        assertThat(TestBrowser.signedIn(port, "office").get(address).status()).isEqualTo(404);
        assertThat(county.delete(address).status()).isIn(403, 404, 405);

        assertThat(county.post(address + "/findings/1/explanations", Map.of("words", " "))
                        .status())
                .isEqualTo(422);
        assertThat(county.post(address + "/findings/2/explanations", Map.of("words", "没有这一处"))
                        .status())
                .isEqualTo(404);
        JsonNode explained = county.post(address + "/findings/1/explanations", Map.of("words", "另有2天无效"))
                .json();
        assertThat(explained.at("/findings/0/explanations/0/words").asString()).isEqualTo("另有2天无效");
        assertThat(explained.at("/findings/0/explanations/0/by").asString()).isEqualTo("王强");
        assertThat(county.get(CHECKS).json().at("/rows/0/unexplained").asInt()).isZero();

        JsonNode annulled =
                county.post(address + "/annulment", Map.of("reason", "稿子已改")).json();
        assertThat(annulled.at("/head/annulment/reason").asString()).isEqualTo("稿子已改");
        assertThat(county.post(address + "/annulment", Map.of("reason", "再来一次")).status())
                .isEqualTo(409);
        assertThat(county.post(address + "/findings/1/explanations", Map.of("words", "太晚了"))
                        .status())
                .isEqualTo(409);
        long id = check.at("/head/id").asLong();
        assertThat(auditOf(id)).containsExactly("text-check.made", "text-check.explained", "text-check.annulled");
        assertThat(detailsOf(id).getFirst())
                .contains("sha256=" + check.at("/head/sha256").asString())
                .doesNotContain("优良");
        assertThatThrownBy(() -> db.sql("delete from reports.text_check_findings where check_id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> db.sql("update reports.text_checks set name = 'x' where id = ?")
                        .param(id)
                        .update())
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    @DisplayName("a Word file: the wrong sum of a table and the wrong days of a paragraph, each with its exact place")
    void document() throws IOException {
        var office = TestBrowser.signedIn(port, "office");
        JsonNode check = sent(office, "报告.docx", Papers.report());
        assertThat(check.at("/head/form").asString()).isEqualTo("DOCX");
        assertThat(check.get("findings").findValuesAsString("place"))
                .anySatisfy(place -> assertThat(place).contains("第2段"))
                .anySatisfy(place -> assertThat(place).contains("表1第5行第2列"));
        JsonNode english = office.reading("en")
                .get(CHECKS + "/" + check.at("/head/id").asLong())
                .json();
        assertThat(english.get("findings").findValuesAsString("place"))
                .anySatisfy(place -> assertThat(place).contains("paragraph 2"));
    }

    @Test
    @DisplayName("a workbook: the wrong total of a sheet that is not the first, by its address; a right one is silent")
    void workbook() throws IOException {
        var office = TestBrowser.signedIn(port, "office");
        JsonNode check = sent(office, "汇总.xlsx", Papers.workbook(210));
        assertThat(check.get("findings").findValuesAsString("place"))
                .anySatisfy(place -> assertThat(place).contains("工作表“汇总”C5"));
        assertThat(sent(office, "汇总.xlsx", Papers.workbook(200)).get("findings"))
                .isEmpty();
    }

    @Test
    @DisplayName("what was mended while a text was read in is told with it, each with its place and both wordings")
    void repairs() {
        var office = TestBrowser.signedIn(port, "office");
        JsonNode mended = made(office, Map.of("text", "全市空气质量通报。\n各县落實(shí)責(zé)任。\n（省略1275字）"));
        JsonNode kept =
                office.get(CHECKS + "/" + mended.at("/head/id").asLong()).json();
        assertThat(kept.get("repairs")).isEqualTo(mended.get("repairs"));
        assertThat(kept.get("repairs").findValuesAsString("kind"))
                .contains("PINYIN_IN_BRACKETS", "TRADITIONAL", "LEFT_OUT");
        JsonNode reading = kept.at("/repairs/0");
        assertThat(reading.get("kind").asString()).isEqualTo("PINYIN_IN_BRACKETS");
        assertThat(reading.get("piece").asInt()).isEqualTo(1);
        assertThat(reading.get("place").asString()).isEqualTo("第2段");
        assertThat(reading.get("was").asString()).isNotEqualTo(reading.get("is").asString());
        assertThat(made(office, Map.of("text", WRONG)).get("repairs")).isEmpty();
    }

    @Test
    @DisplayName("a text file in GB18030 is read as one in UTF-8")
    void oldEncoding() {
        var office = TestBrowser.signedIn(port, "office");
        JsonNode check = sent(office, "小结.txt", WRONG.getBytes(Charset.forName("GB18030")));
        assertThat(check.at("/head/form").asString()).isEqualTo("TXT");
        assertThat(check.at("/findings/0/place").asString()).isEqualTo("第2段");
    }

    @Test
    @DisplayName(
            "what the database knows better is a finding that opens; of a region that is not the reader's it says nothing")
    void database() {
        goodDays();
        var office = TestBrowser.signedIn(port, "office");
        String text = "2014年，白石县空气优良天数300天。";
        JsonNode found = made(office, Map.of("text", text)).at("/findings/0");
        assertThat(found.get("rule").asString()).isEqualTo("against-database");
        assertThat(found.at("/known/figure/text").asString()).isEqualTo("292");
        assertThat(office.get("/api/v1/figures?ref="
                                + java.net.URLEncoder.encode(
                                        found.at("/known/figure/ref").asString(),
                                        java.nio.charset.StandardCharsets.UTF_8))
                        .status())
                .isEqualTo(200);
        assertThat(made(office, Map.of("text", "2014年，白石县空气优良天数292天。")).get("findings"))
                .isEmpty();
        assertThat(made(TestBrowser.signedIn(port, "county1"), Map.of("text", text))
                        .get("findings"))
                .isEmpty();
        var said = Map.of("text", "空气优良天数300天。", "region", "990102", "year", "2014", "asOf", "2026-09-30");
        assertThat(made(office, said).at("/findings/0/known/figure/text").asString())
                .isEqualTo("292");
        assertThat(made(TestBrowser.signedIn(port, "county2"), Map.of("text", "2014年，我县空气优良天数300天。"))
                        .at("/findings/0/known/figure/text")
                        .asString())
                .isEqualTo("292");
    }

    @Test
    @DisplayName("every word of the alias table names a field that is a number of a place and a period")
    void aliases() {
        Set<String> shipped = Set.copyOf(fields.all().stream().map(Field::name).toList());
        assertThat(Aliases.read().fields()).isNotEmpty().allSatisfy(name -> {
            assertThat(shipped).contains(name);
            Field field = fields.find(name).orElseThrow();
            assertThat(field.shape()).isEqualTo(Field.Shape.NUMBER);
            assertThat(field.subject()).isEmpty();
        });
    }

    @Test
    @DisplayName("all objections to what was typed at once")
    void objections() {
        var county = TestBrowser.signedIn(port, "county1");
        var refused =
                county.post(CHECKS, Map.of("text", WRONG, "asOf", "2027-01-01", "year", "26", "region", "990102"));
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").findValuesAsString("field")).containsExactly("asOf", "year", "region");
        assertThat(county.post(CHECKS, Map.of("text", " ")).json().get("detail").asString())
                .isEqualTo("里面没有可读的文字。");
    }

    @Test
    @DisplayName("a zip bomb and a body of 200 MB are refused early, in words")
    void tooMuch() throws IOException {
        var office = TestBrowser.signedIn(port, "office");
        var bomb = office.upload(CHECKS, "a.docx", Papers.bomb(500), Map.of());
        assertThat(bomb.status()).isEqualTo(422);
        assertThat(bomb.json().get("detail").asString()).isEqualTo("文件解压后某一部分超过64 MB，没有继续读取。");
        long size = 200L << 20;
        var zeros = BodyPublishers.fromPublisher(BodyPublishers.ofInputStream(() -> new Zeros(size)), size);
        var large = office.send("POST", CHECKS, zeros, "multipart/form-data; boundary=x");
        assertThat(large.status()).isEqualTo(413);
        assertThat(large.json().get("detail").asString()).isEqualTo("文件超过20 MB，没有读取。");
    }

    @Test
    @DisplayName("the list of findings as a workbook and as a document, each with its place and its explanation")
    void exports() throws IOException {
        var office = TestBrowser.signedIn(port, "office");
        String address = CHECKS + "/"
                + made(office, Map.of("text", WRONG)).at("/head/id").asLong();
        office.post(address + "/findings/1/explanations", Map.of("words", "另有2天无效"));
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(
                office.get(address + "/findings.xlsx").response().body()))) {
            var sheet = book.getSheetAt(0);
            var last = sheet.getRow(sheet.getLastRowNum());
            assertThat(last.getCell(2).getStringCellValue()).isEqualTo("第2段");
            assertThat(last.getCell(8).getStringCellValue()).startsWith("另有2天无效（周明 ");
        }
        var answer = office.get(address + "/findings.docx");
        assertThat(answer.response().headers().firstValue("Content-Disposition").orElseThrow())
                .contains("filename*=");
        try (var document =
                new XWPFDocument(new ByteArrayInputStream(answer.response().body()))) {
            assertThat(document.getTables().getFirst().getRow(1).getCell(2).getText())
                    .isEqualTo("第2段");
            assertThat(document.getParagraphs().stream().map(paragraph -> paragraph.getText()))
                    .contains("非涉密系统，严禁录入国家秘密");
        }
    }

    private JsonNode made(TestBrowser browser, Map<String, String> body) {
        var answer = browser.post(CHECKS, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private JsonNode sent(TestBrowser browser, String name, byte[] content) {
        var answer = browser.upload(CHECKS, name, content, Map.of());
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private List<String> auditOf(long check) {
        return db.sql("select action from access.audit_entries where subject = ? order by id")
                .param("text-check:" + check)
                .query((row, _) -> row.getString(1))
                .list();
    }

    private List<String> detailsOf(long check) {
        return db.sql("select detail from access.audit_entries where subject = ? order by id")
                .param("text-check:" + check)
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Four days of five are good, in a year that no other test speaks of: 292 of 365. */
    private void goodDays() {
        db.sql("""
                        insert into evaluation.air_days
                            (place, place_kind, day, so2, so2_inputs, so2_needed, no2, no2_inputs, no2_needed,
                             co, co_inputs, co_needed, o3, o3_inputs, o3_needed, pm10, pm10_inputs, pm10_needed,
                             pm25, pm25_inputs, pm25_needed, aqi, category, primary_pollutants, complete, edition, as_of, computed_at)
                        select '990102', 'county', d::date, 8, 24, 20, 20, 24, 20, 0.6, 24, 20, 80, 24, 20, 60, 24, 20, 40, 24, 20,
                               case when extract(doy from d)::int % 5 = 0 then 120 else 80 end,
                               case when extract(doy from d)::int % 5 = 0 then 3 else 2 end,
                               '{PM25}', true, 'HJ 633-2012', d, d
                        from generate_series('2014-01-01'::date, '2014-12-31'::date, interval '1 day') d
                        on conflict do nothing
                        """).update();
    }

    /** So many bytes that say nothing. */
    private static final class Zeros extends InputStream {
        private long left;

        Zeros(long left) {
            this.left = left;
        }

        @Override
        public int read() {
            return left-- > 0 ? 0 : -1;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            if (left <= 0) {
                return -1;
            }
            int read = (int) Math.min(length, left);
            left -= read;
            return read;
        }
    }
}
