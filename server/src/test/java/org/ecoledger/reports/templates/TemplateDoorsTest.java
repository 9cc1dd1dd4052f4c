package org.ecoledger.reports.templates;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoledger.reports.templates.Docx.p;
import static org.ecoledger.reports.templates.Docx.raw;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName(
        "C4, ruling 16: the doors of templates: who keeps them, what comes in, and what is turned away with its place")
class TemplateDoorsTest {
    private static final String DOORS = "/api/v1/document-templates";
    private static final long MEGABYTE = 1024L * 1024;

    @LocalServerPort
    int port;

    private TestBrowser office() {
        return TestBrowser.signedIn(port, "office");
    }

    private static Answer upload(TestBrowser by, String code, byte[] docx) {
        return by.upload(
                DOORS,
                "模板.docx",
                docx,
                Map.of(
                        "code",
                        code,
                        "title",
                        "天数简报",
                        "kind",
                        "bulletin",
                        "periods",
                        "MONTH,QUARTER",
                        "subject",
                        "matter"));
    }

    @Test
    @DisplayName(
            "a template is checked, kept as a draft, put in force, taken away as it came, and withdrawn with a reason")
    void wholeLife() {
        TestBrowser office = office();
        byte[] docx = Docx.of(p("优良天数{{优良天数}}"), p("{{手写.要求}}")).bytes();
        JsonNode checked =
                office.upload(DOORS + "/check", "a.docx", docx, Map.of()).json();
        assertThat(checked.get("acceptable").asBoolean()).isTrue();
        assertThat(checked.get("typed").toString()).contains("要求");
        JsonNode kept = created(upload(office, "doors-life", docx));
        assertThat(kept.get("template").get("state").asString()).isEqualTo("DRAFT");
        assertThat(kept.get("inForce").asBoolean()).isFalse();
        String version = DOORS + "/doors-life/1";
        assertThat(office.get(version + "/file.docx").response().body()).isEqualTo(docx);
        assertThat(office.post(version + "/issue", Map.of())
                        .json()
                        .get("inForce")
                        .asBoolean())
                .isTrue();
        assertThat(office.post(version + "/issue", Map.of()).status()).isEqualTo(409);
        assertThat(office.get(DOORS).body()).contains("doors-life");
        assertThat(office.post(version + "/withdrawal", Map.of("reason", " ")).status())
                .isEqualTo(422);
        JsonNode ended =
                office.post(version + "/withdrawal", Map.of("reason", "试用结束")).json();
        assertThat(ended.get("template").get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(ended.get("template").get("reason").asString()).isEqualTo("试用结束");
        assertThat(office.post(version + "/withdrawal", Map.of("reason", "再来")).status())
                .isEqualTo(409);
        assertThat(office.get(version + "/file.docx").status())
                .as("kept for what was made from it")
                .isEqualTo(200);
    }

    @Test
    @DisplayName("the office and the bureau keep templates; other officials read them; nobody else knows of them")
    void roles() {
        byte[] docx = Docx.of(p("x")).bytes();
        created(upload(office(), "doors-roles", Docx.of(p("优良天数{{优良天数}}")).bytes()));
        for (String reader : new String[] {"county1", "leader1", "principal1"}) {
            var by = TestBrowser.signedIn(port, reader);
            assertThat(by.get(DOORS).status()).as(reader).isEqualTo(200);
            assertThat(by.get(DOORS + "/doors-roles/1").status()).as(reader).isEqualTo(200);
            assertThat(by.get(DOORS + "/doors-roles/1/file.docx").status())
                    .as(reader)
                    .isEqualTo(200);
            assertThat(by.upload(DOORS + "/check", "a.docx", docx, Map.of()).status())
                    .as(reader)
                    .isEqualTo(403);
            assertThat(by.upload(DOORS, "a.docx", docx, Map.of("code", "doors-no"))
                            .status())
                    .as(reader)
                    .isEqualTo(403);
            assertThat(by.post(DOORS + "/doors-roles/1/issue", Map.of()).status())
                    .as(reader)
                    .isEqualTo(403);
            assertThat(by.post(DOORS + "/doors-roles/1/withdrawal", Map.of("reason", "x"))
                            .status())
                    .as(reader)
                    .isEqualTo(403);
        }
        for (String other : new String[] {"enterprise1", "grid1", "intake", "sysadmin", "auditor"}) {
            assertThat(TestBrowser.signedIn(port, other).get(DOORS).status())
                    .as(other)
                    .isEqualTo(403);
        }
        assertThat(TestBrowser.anonymous(port).get(DOORS).status()).isEqualTo(401);
        assertThat(TestBrowser.signedIn(port, "analyst").get(DOORS).status()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "a draft that is not wanted is dropped with a reason and stays; kinds of period and the subject can be cleared")
    void droppedAndCleared() {
        TestBrowser office = office();
        byte[] docx = Docx.of(p("优良天数{{优良天数}}")).bytes();
        created(upload(office, "doors-drop", docx));
        JsonNode next = created(
                office.upload(DOORS, "b.docx", docx, Map.of("code", "doors-drop", "periods", "", "subject", "")));
        assertThat(next.get("template").get("periods").size()).isZero();
        assertThat(next.get("template").get("subject").asString()).isEmpty();
        assertThat(next.get("template").get("title").asString())
                .as("not said, so as before")
                .isEqualTo("天数简报");
        JsonNode dropped = office.post(DOORS + "/doors-drop/2/withdrawal", Map.of("reason", "传错了文件"))
                .json();
        assertThat(dropped.get("template").get("state").asString()).isEqualTo("WITHDRAWN");
        assertThat(dropped.get("template").get("issuedAt").isNull()).isTrue();
        assertThat(office.post(DOORS + "/doors-drop/2/issue", Map.of()).status())
                .isEqualTo(409);
        Answer unknown = office.upload(
                DOORS, "c.docx", docx, Map.of("code", "doors-drop", "subject", "village", "periods", "DECADE"));
        assertThat(unknown.status()).isEqualTo(422);
        assertThat(unknown.body()).contains("没有“village”这种所针对的件", "没有“DECADE”这种时段");
    }

    @Test
    @DisplayName("unknown field, broken loop, macro, link to the outside: refused at both doors, each with its place")
    void placesNamed() {
        TestBrowser office = office();
        Docx bad = Docx.of(
                        p("一"),
                        p("{{优良日数}}"),
                        p("{{?各县空气}}"),
                        raw("<w:hyperlink r:id=\"out\">" + Docx.run("看这里") + "</w:hyperlink>"))
                .outside("out", "hyperlink", "http://example.invalid/x")
                .part("word/vbaProject.bin", "macro");
        JsonNode checked =
                office.upload(DOORS + "/check", "a.docx", bad.bytes(), Map.of()).json();
        assertThat(checked.get("acceptable").asBoolean()).isFalse();
        assertThat(checked.get("objections").toString())
                .contains("第2段", "没有名为“优良日数”的字段", "第3段", "有开头没有结尾", "第4段", "http://example.invalid/x", "宏");
        Answer refused = upload(office, "doors-bad", bad.bytes());
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").size())
                .isEqualTo(checked.get("objections").size());
        assertThat(office.reading("en")
                        .upload(DOORS + "/check", "a.docx", bad.bytes(), Map.of())
                        .body())
                .contains("paragraph 2");
        assertThat(office.get(DOORS + "/doors-bad/1").status()).isEqualTo(404);
    }

    @Test
    @DisplayName("a zip bomb, no Word file and no file at all are refused in a sentence")
    void noWordFile() {
        TestBrowser office = office();
        Docx bomb = Docx.of(p("x")).part("word/media/image1.png", new byte[(int) (100 * MEGABYTE)]);
        Answer burst = office.upload(DOORS + "/check", "a.docx", bomb.bytes(), Map.of());
        assertThat(burst.status()).isEqualTo(422);
        assertThat(burst.body()).contains("异常庞大");
        assertThat(office.upload(DOORS + "/check", "a.docx", "不是".getBytes(StandardCharsets.UTF_8), Map.of())
                        .body())
                .contains("不是可以读取的 Word 文档");
        assertThat(office.send(
                                "POST",
                                DOORS + "/check",
                                BodyPublishers.ofString("--b--\r\n"),
                                "multipart/form-data; boundary=b")
                        .status())
                .isEqualTo(400);
        assertThat(office.send(
                                "POST",
                                DOORS + "/check",
                                BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(new byte[9])),
                                "multipart/form-data; boundary=b")
                        .body())
                .as("without a length nothing can be refused early")
                .contains("没有说明大小");
    }

    @Test
    @DisplayName("200 MB are refused before they are there, with the limit, in seconds and without filling the memory")
    void tooLargeEarly() throws IOException {
        TestBrowser office = office();
        System.gc();
        long before = used();
        long begun = System.nanoTime();
        String answer = streamed(office, 200 * MEGABYTE);
        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(answer).startsWith("HTTP/1.1 413").contains("文件超过20MB");
        assertThat(used() - before).isLessThan(100 * MEGABYTE);
    }

    private static long used() {
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Says that so much is coming, sends its first megabytes, and reads what comes back. */
    private String streamed(TestBrowser by, long size) throws IOException {
        String head = "--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.docx\"\r\n\r\n";
        try (var socket = new Socket("127.0.0.1", port)) {
            socket.setSoTimeout(20_000);
            var out = new BufferedOutputStream(socket.getOutputStream());
            out.write(("POST " + DOORS + "/check HTTP/1.1\r\nHost: 127.0.0.1:" + port
                            + "\r\nAccept-Language: zh-CN\r\nContent-Type: multipart/form-data; boundary=b\r\n"
                            + by.identification() + "Content-Length: " + (head.length() + size) + "\r\n\r\n" + head)
                    .getBytes(StandardCharsets.UTF_8));
            byte[] piece = new byte[(int) MEGABYTE];
            for (int sent = 0; sent < 4; sent++) {
                out.write(piece);
            }
            out.flush();
            byte[] answer = new byte[8192];
            int read = 0;
            while (read < answer.length) {
                int more = socket.getInputStream().read(answer, read, answer.length - read);
                if (more < 0 || new String(answer, 0, read + more, StandardCharsets.UTF_8).contains("20MB")) {
                    read += Math.max(more, 0);
                    break;
                }
                read += more;
            }
            return new String(answer, 0, read, StandardCharsets.UTF_8);
        }
    }

    private static JsonNode created(Answer answer) {
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }
}
