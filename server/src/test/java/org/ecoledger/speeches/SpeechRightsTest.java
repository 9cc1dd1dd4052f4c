package org.ecoledger.speeches;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.access.Accounts;
import org.ecoledger.organisation.Posts;
import org.ecoledger.organisation.Regions;
import org.ecoledger.organisation.Units;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName(
        "M01-04, ruling 17: who sees a speech whole, who sees lines of it, what is refused, and the task list as a file")
class SpeechRightsTest {
    @LocalServerPort
    int port;

    @Autowired
    Regions regions;

    @Autowired
    Units units;

    @Autowired
    Accounts accounts;

    @Autowired
    Posts posts;

    SpeechPerson office;
    SpeechPerson water;

    @BeforeEach
    void signIn() {
        new SpeechCity(regions, units, accounts, posts).build();
        office = SpeechPerson.of(port, "jh-office");
        water = SpeechPerson.of(port, "jh-water");
    }

    private static String titled() {
        return "内部讲话" + UUID.randomUUID();
    }

    @Test
    @DisplayName(
            "a unit sees its own confirmed sentences and nothing else; another city's office sees that there is nothing")
    void ownLines() {
        String number = office.read(titled(), "汉源市水利局年底前完成渠道疏浚。", "有的同志作风漂浮，会后要个别谈话。");
        assertThat(water.browser.get("/api/v1/speeches/" + number).status())
                .as("nothing is confirmed yet")
                .isEqualTo(404);
        JsonNode line = office.marked(
                number,
                "汉源市水利局年底前完成渠道疏浚。",
                SpeechPerson.task("完成渠道疏浚", "年底前", "2026-12-31", SpeechPerson.unit("汉源市水利局", "jh-water")));
        office.accepted(number, line);
        Answer own = water.browser.get("/api/v1/speeches/" + number);
        assertThat(own.status()).isEqualTo(200);
        assertThat(own.json().get("whole").asBoolean()).isFalse();
        assertThat(own.json().get("paragraphs").size()).isZero();
        assertThat(own.json().get("proposals").findValuesAsString("sentence")).containsExactly("汉源市水利局年底前完成渠道疏浚。");
        assertThat(own.body()).doesNotContain("作风漂浮");
        assertThat(water.browser.get("/api/v1/speeches").body()).contains(number);
        assertThat(water.browser.get("/api/v1/speeches/" + number + "/original").status())
                .isEqualTo(404);
        assertThat(water.browser
                        .get("/api/v1/speeches/" + number + "/lines?unit=jh-south")
                        .status())
                .isEqualTo(403);
        assertThat(office.browser
                        .get("/api/v1/speeches/" + number + "/lines?unit=nobody")
                        .status())
                .isEqualTo(404);
        assertThat(water.issue(number).status()).isEqualTo(403);
        assertThat(water.paste("稿", "汉源市水利局年底前完成渠道疏浚。", SpeechPerson.HELD_ON).status())
                .isEqualTo(403);
        SpeechPerson elsewhere = SpeechPerson.of(port, "office");
        SpeechPerson county = SpeechPerson.of(port, "jh-south");
        for (SpeechPerson stranger : List.of(elsewhere, county)) {
            assertThat(stranger.browser.get("/api/v1/speeches/" + number).status())
                    .isEqualTo(404);
            assertThat(stranger.browser
                            .get("/api/v1/speeches/" + number + "/tasks.xlsx")
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.decide(number, line, "reject", Map.of("reason", "不"))
                            .status())
                    .isEqualTo(404);
            assertThat(stranger.browser.get("/api/v1/speeches").body()).doesNotContain(number);
        }
        String below = county.read(titled(), "各乡镇要在月底前报送台账。");
        assertThat(office.speech(below).get("whole").asBoolean())
                .as("the city reads what its county confirms")
                .isTrue();
        assertThat(office.speech(below).get("mayConfirm").asBoolean()).isFalse();
        assertThat(office.browser
                        .post("/api/v1/speeches/" + below + "/reread", Map.of())
                        .status())
                .isEqualTo(403);
    }

    @Test
    @DisplayName("every count opens its list, and who must confirm is told on today's page")
    void counts() {
        String number = office.read(titled(), "汉源市水利局年底前完成水闸维修。");
        JsonNode row = office.browser
                .get("/api/v1/speeches")
                .json()
                .get("rows")
                .valueStream()
                .filter(one -> one.get("number").asString().equals(number))
                .findFirst()
                .orElseThrow();
        JsonNode open = row.get("counts").get(0);
        assertThat(open.get("state").asString()).isEqualTo("OPEN");
        assertThat(open.get("address").asString()).isEqualTo("/speeches/" + number + "?state=OPEN");
        assertThat(open.get("count").asInt())
                .isEqualTo(office.speech(number).get("proposals").size())
                .isPositive();
        assertThat(office.browser.get("/api/v1/today").json().get("lines").findValuesAsString("kind"))
                .contains("SPEECH");
        assertThat(water.browser.get("/api/v1/today").json().get("lines").findValuesAsString("kind"))
                .doesNotContain("SPEECH");
        assertThat(office.browser
                        .get("/api/v1/speech-options")
                        .json()
                        .get("units")
                        .findValuesAsString("code"))
                .contains("jh-water", "jh-south")
                .doesNotContain("jh-office", "county1");
    }

    @Test
    @DisplayName("nothing, no date, a far date, a binary, a scan and the same text again are refused in sentences")
    void refused() throws IOException {
        assertThat(office.paste("空", "  \n ", SpeechPerson.HELD_ON).status()).isEqualTo(422);
        Answer empty = office.paste("", " ", "");
        assertThat(empty.status()).isEqualTo(422);
        assertThat(empty.json().get("errors").findValuesAsString("field"))
                .as("all that an empty form lacks")
                .containsExactlyInAnyOrder("text", "heldOn");
        Answer undated = office.paste("稿", "今天讲三点。", "");
        assertThat(undated.status()).isEqualTo(422);
        assertThat(undated.body()).contains("heldOn", "请填写会议日期");
        assertThat(office.paste("稿", "今天讲三点。", "9月30日").body()).contains("应写成 2026-09-30 这样");
        Answer both = office.paste("题".repeat(121), "今天讲三点。", "2031-01-01");
        assertThat(both.body()).contains("标题最多120个字", "会议日期应在");
        Answer binary = office.browser.upload(
                "/api/v1/speeches", "讲话.txt", new byte[] {0, 1, 2, 3, 0, 9}, Map.of("heldOn", SpeechPerson.HELD_ON));
        assertThat(binary.status()).isEqualTo(422);
        Answer scan = office.browser.upload(
                "/api/v1/speeches", "讲话.pdf", emptyPage(), Map.of("heldOn", SpeechPerson.HELD_ON));
        assertThat(scan.status()).as(scan.body()).isEqualTo(422);
        assertThat(scan.json().has("mend")).isTrue();
        String title = titled();
        String number = office.read(title, "汉源市水利局年底前完成甲事。");
        Answer again = office.paste(title, title + "\n汉源市水利局年底前完成甲事。", SpeechPerson.HELD_ON);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.body()).contains(number);
        Answer place = office.browser.post(
                "/api/v1/speeches/" + number + "/proposals",
                Map.of("paragraph", 9, "from", 0, "to", 3, "content", Map.of("type", "DUTY", "duty", "办")));
        assertThat(place.status()).isEqualTo(422);
        assertThat(office.browser
                        .post(
                                "/api/v1/speeches/" + number + "/proposals",
                                Map.of("paragraph", 0, "from", 0, "to", 3, "content", Map.of("type", "WISH")))
                        .status())
                .isEqualTo(422);
        assertThat(office.browser.get("/api/v1/speeches/JH2026-nothing").status())
                .isEqualTo(404);
    }

    private static byte[] emptyPage() throws IOException {
        try (var document = new PDDocument();
                var out = new ByteArrayOutputStream()) {
            document.addPage(new PDPage());
            document.save(out);
            return out.toByteArray();
        }
    }

    @Test
    @DisplayName(
            "issue 9.4: of a pasted text of 5 MB the begin is read, quickly, with a sentence about the rest; nothing is proposed")
    void longText() {
        String text = titled() + "\n" + "我们要继续努力，把各项工作抓紧抓实抓好。\n".repeat(90_000);
        String form = "--X\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n";
        String body = form.formatted("heldOn", SpeechPerson.HELD_ON) + form.formatted("text", text) + "--X--\r\n";
        Answer answer = office.browser.send(
                "POST", "/api/v1/speeches", BodyPublishers.ofString(body), "multipart/form-data; boundary=X");
        assertThat(answer.status()).as(cut(answer)).isEqualTo(201);
        JsonNode speech = office.speech(answer.json().get("number").asString());
        assertThat(speech.get("repairs").findValuesAsString("kind")).contains("CUT_OFF");
        assertThat(speech.get("proposals").size()).isZero();
    }

    private static String cut(Answer answer) {
        return answer.body().substring(0, Math.min(300, answer.body().length()));
    }

    @Test
    @DisplayName(
            "a text as a file keeps its bytes under their hash; its title is the file's name; it can be read again")
    void file() {
        String name = "讲话" + UUID.randomUUID();
        byte[] bytes = "汉源市水利局年底前完成泵站改造。".getBytes(StandardCharsets.UTF_8);
        Answer answer =
                office.browser.upload("/api/v1/speeches", name + ".txt", bytes, Map.of("heldOn", SpeechPerson.HELD_ON));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        String number = answer.json().get("number").asString();
        JsonNode speech = office.speech(number);
        assertThat(speech.get("title").asString()).isEqualTo(name);
        assertThat(speech.get("sha256").asString()).hasSize(64);
        assertThat(office.browser
                        .get("/api/v1/speeches/" + number + "/original")
                        .response()
                        .body())
                .isEqualTo(bytes);
        JsonNode again = office.browser
                .post("/api/v1/speeches/" + number + "/reread", Map.of())
                .json();
        assertThat(again.get("added").asInt()).isZero();
        assertThat(again.get("gone").asInt()).isZero();
        assertThat(again.get("speech").get("proposals").size())
                .isEqualTo(speech.get("proposals").size());
    }

    @Test
    @DisplayName("M01-04: the task list of a speech as XLSX and DOCX, each line with unit, day, number and sentence")
    void exports() throws IOException {
        String title = titled();
        String number = office.read(title, "汉源市水利局年底前完成灌区改造。", "汉源市水利局要天天巡查。");
        JsonNode line = office.accepted(
                number,
                office.marked(
                        number,
                        "汉源市水利局年底前完成灌区改造。",
                        SpeechPerson.task("完成灌区改造", "年底前", "2026-12-31", SpeechPerson.unit("汉源市水利局", "jh-water"))));
        String task = line.get("made").get("number").asString();
        byte[] sheet = office.browser
                .get("/api/v1/speeches/" + number + "/tasks.xlsx")
                .response()
                .body();
        List<String> cells = new ArrayList<>();
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(sheet))) {
            book.getSheetAt(0).forEach(row -> row.forEach(cell -> cells.add(cell.getStringCellValue())));
        }
        assertThat(cells)
                .contains(
                        "环保工作任务清单", "非涉密系统，严禁录入国家秘密", "完成灌区改造", "汉源市水利局", "2026-12-31", "年底前", task, "汉源市水利局年底前完成灌区改造。")
                .doesNotContain("汉源市水利局要天天巡查。");
        byte[] paper = water.browser
                .get("/api/v1/speeches/" + number + "/tasks.docx")
                .response()
                .body();
        try (var document = new XWPFDocument(new ByteArrayInputStream(paper))) {
            assertThat(document.getTables().getFirst().getText()).contains("完成灌区改造", task);
            assertThat(document.getParagraphs().toString()).isNotBlank();
        }
    }
}
