package org.ecoledger.inspection.volumes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Accounts;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.inspection.ReportedCases;
import org.ecoledger.matters.Matters;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName(
        "M12-11: a requested volume is bound from what the system holds, with an index, and stays as it was handed over")
class DocumentRequestsTest {
    private static final byte[] PDF = "%PDF-1.4\n1 0 obj <</Type /Pages /Kids [2 0 R] /Count 7>> endobj\n%%EOF"
            .getBytes(StandardCharsets.US_ASCII);

    @LocalServerPort
    int port;

    @Autowired
    Matters matters;

    @Autowired
    Accounts accounts;

    @Autowired
    EvidenceFiles evidence;

    @Autowired
    JdbcClient db;

    TestBrowser office;
    TestBrowser county1;
    ReportedCases cases;
    String desk;

    @BeforeEach
    void setUp() {
        office = TestBrowser.signedIn(port, "office");
        county1 = TestBrowser.signedIn(port, "county1");
        cases = new ReportedCases(matters, accounts, db, LocalDate.parse("2026-09-15"), LocalDate.parse("2026-10-15"));
        cases.batch(1, "2026-09-20T21:40:00+08:00");
        desk = "/api/v1/inspections/" + cases.inspection() + "/documents";
    }

    @Test
    @DisplayName(
            "a request has its limit and its units; each supplies or says why it has none, and silence after the limit shows")
    void answers() {
        Answer refused = office.post(desk, Map.of("title", " ", "askedBy", "", "units", List.of("nobody")));
        assertThat(refused.json().get("errors").findValuesAsString("field")).contains("title", "askedBy", "units");
        JsonNode request = requested("危险废物管理台账", List.of("county1", "county2"));
        long id = request.get("head").get("id").asLong();
        assertThat(request.get("head").get("dueAt").asString())
                .as("24 natural hours where the group names no limit")
                .isGreaterThan("2026-10-01T");
        assertThat(clocks(id)).isEqualTo(2);
        String answer = desk + "/" + id + "/units/county1";
        assertThat(county1.post(answer, Map.of("supplied", false, "note", " ")).status())
                .isEqualTo(422);
        assertThat(county1.post(desk + "/" + id + "/units/county2", Map.of("supplied", false, "note", "代答"))
                        .status())
                .isEqualTo(403);
        String file = uploaded(county1, "台账.pdf", PDF);
        assertThat(county1.post(answer, Map.of("supplied", true, "note", "台账", "files", List.of(file)))
                        .status())
                .isEqualTo(200);
        TestBrowser county2 = TestBrowser.signedIn(port, "county2");
        JsonNode page = county2.post(
                        desk + "/" + id + "/units/county2", Map.of("supplied", false, "note", "辖区无危险废物产生单位"))
                .json();
        assertThat(page.get("head").get("answered").asInt()).isEqualTo(2);
        assertThat(page.get("units").get(1).get("note").asString()).isEqualTo("辖区无危险废物产生单位");
        assertThat(page.get("volumes"))
                .as("what is picked is for the office's eyes")
                .isEmpty();
        assertThat(clocks(id)).isZero();
        long silent = requested("另一份", List.of("county2")).get("head").get("id").asLong();
        db.sql("update inspection.document_requests set due_at = '2026-09-01T00:00:00+08:00' where id = ?")
                .param(silent)
                .update();
        assertThat(office.get(desk + "/" + silent)
                        .json()
                        .get("head")
                        .get("late")
                        .asBoolean())
                .isTrue();
        assertThat(TestBrowser.signedIn(port, "county1")
                        .get(desk + "/" + silent)
                        .status())
                .as("a unit that was not asked")
                .isEqualTo(404);
    }

    @Test
    @DisplayName(
            "proposed by words, period and units, picked by a person, bound as one ZIP whose index names each file's hash")
    void bound() throws Exception {
        String matter = cases.open(1, "county1", "噪声", "青河石材厂夜间噪声，来信人电话13800001234");
        cases.report(
                matter, "true", "staged", "夜间生产属实", "已停产", "2026-09-22T10:00:00+08:00", "2026-09-23T10:00:00+08:00");
        var handler = cases.person("county1");
        var photo = evidence.receive(handler, "现场.jpg", EvidenceRole.SITE, TestPhotos.jpeg());
        evidence.attach(handler, photo.id(), "matter:" + matter);
        long id = requested("青河石材厂", List.of("county1")).get("head").get("id").asLong();
        String file = uploaded(county1, "台账.pdf", PDF);
        county1.post(desk + "/" + id + "/units/county1", Map.of("supplied", true, "files", List.of(file)));
        List<String> found =
                office.get(desk + "/" + id + "/proposals").json().get("rows").findValuesAsString("ref");
        assertThat(found)
                .contains(
                        "matter:" + matter,
                        "evidence:" + photo.id(),
                        "evidence:" + file,
                        "list:" + cases.inspection() + "/county1")
                .anyMatch(ref -> ref.startsWith("reply:"));
        assertThat(office.put(desk + "/" + id + "/picks", Map.of("refs", List.of("matter:2026-999999")))
                        .status())
                .isEqualTo(422);
        office.put(desk + "/" + id + "/picks", Map.of("refs", found));
        assertThat(office.post(desk + "/" + id + "/volumes", Map.of()).status()).isEqualTo(202);
        JsonNode volume = awaited(id);
        byte[] zip = file(id);
        assertThat(sha256(zip)).isEqualTo(volume.get("sha256").asString());
        Map<String, byte[]> files = unzipped(zip);
        assertThat(files).hasSize(found.size() + 2).containsKeys("000 目录.xlsx", "000 目录.docx");
        for (JsonNode entry : volume.get("entries")) {
            byte[] bytes = files.get(entry.get("fileName").asString());
            assertThat(sha256(bytes)).isEqualTo(entry.get("sha256").asString());
            assertThat(bytes.length).isEqualTo(entry.get("bytes").asInt());
        }
        assertThat(index(files.get("000 目录.xlsx"))).contains(sha256(PDF), "7", "台账.pdf");
        byte[] story = files.entrySet().stream()
                .filter(entry -> entry.getKey().contains(matter))
                .findFirst()
                .orElseThrow()
                .getValue();
        try (var document = new XWPFDocument(new ByteArrayInputStream(story))) {
            String said = document.getTables().getFirst().getText();
            assertThat(said).contains("夜间噪声").doesNotContain("13800001234");
        }
    }

    @Test
    @DisplayName(
            "a volume handed over is frozen: later opening gives the same bytes, whoever handed what to whom is kept, nobody changes it")
    void frozen() throws Exception {
        String matter = cases.open(1, "county1", "噪声", "夜间噪声");
        long id = requested("夜间噪声", List.of("county1")).get("head").get("id").asLong();
        office.put(desk + "/" + id + "/picks", Map.of("refs", List.of("matter:" + matter)));
        office.post(desk + "/" + id + "/volumes", Map.of());
        awaited(id);
        byte[] before = file(id);
        String handing = desk + "/" + id + "/volumes/1/handing-over";
        assertThat(office.post(handing, Map.of("toWhom", " ")).status()).isEqualTo(422);
        JsonNode handed = office.post(handing, Map.of("toWhom", "督察组联络员", "note", "纸质同步移交"))
                .json();
        JsonNode handover = handed.get("volumes").get(0).get("handovers").get(0);
        assertThat(handover.get("byName").asString()).isEqualTo("周明");
        assertThat(handover.get("sha256").asString()).isEqualTo(sha256(before));
        db.sql("update matters.matters set title = '改了名' where number = ?")
                .param(matter)
                .update();
        assertThat(file(id)).isEqualTo(before);
        long volume = db.sql("select id from inspection.volumes where request = ?")
                .param(id)
                .query((row, _) -> row.getLong(1))
                .single();
        var change = db.sql("update inspection.volumes set sha256 = repeat('0', 64) where id = ?")
                .param(volume);
        var removal =
                db.sql("delete from inspection.volume_chunks where volume = ?").param(volume);
        assertThatThrownBy(change::update).isInstanceOf(DataAccessException.class);
        assertThatThrownBy(removal::update).isInstanceOf(DataAccessException.class);
        assertThat(db.sql(
                                "select count(*) from access.audit_entries where action = 'volume.handed-over' and subject = ?")
                        .param("volume:" + volume)
                        .query((row, _) -> row.getLong(1))
                        .single())
                .isEqualTo(1);
        assertThat(county1.get(desk + "/" + id + "/volumes/1/file.zip").status())
                .isEqualTo(403);
    }

    private JsonNode requested(String title, List<String> units) {
        Answer answer = office.post(
                desk,
                Map.of(
                        "title",
                        title,
                        "wanted",
                        "请提供" + title,
                        "terms",
                        List.of(title),
                        "from",
                        "2026-01-01",
                        "askedBy",
                        "第三组组长",
                        "units",
                        units));
        assertThat(answer.status()).as(answer.body()).isEqualTo(201);
        return answer.json();
    }

    private long clocks(long id) {
        return db.sql("select count(*) from deadlines.deadlines where subject like ? and stopped_at is null")
                .param("document-request:" + id + "/%")
                .query((row, _) -> row.getLong(1))
                .single();
    }

    private JsonNode awaited(long id) {
        long deadline = System.nanoTime() + 20_000_000_000L;
        while (System.nanoTime() < deadline) {
            JsonNode volume = office.get(desk + "/" + id).json().get("volumes").get(0);
            if (!volume.get("state").asString().equals("BINDING")) {
                assertThat(volume.get("state").asString()).as(volume.toString()).isEqualTo("BOUND");
                return volume;
            }
            pause();
        }
        throw new AssertionError("not bound in twenty seconds");
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private byte[] file(long id) {
        Answer answer = office.get(desk + "/" + id + "/volumes/1/file.zip");
        assertThat(answer.status()).isEqualTo(200);
        return answer.response().body();
    }

    private static String uploaded(TestBrowser browser, String name, byte[] content) {
        return browser.upload("/api/v1/evidence", name, content, Map.of("role", "DOCUMENT"))
                .json()
                .get("id")
                .asString();
    }

    private static Map<String, byte[]> unzipped(byte[] zip) throws IOException {
        var files = new LinkedHashMap<String, byte[]>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip), StandardCharsets.UTF_8)) {
            for (ZipEntry entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                files.put(entry.getName(), in.readAllBytes());
            }
        }
        return files;
    }

    private static List<String> index(byte[] workbook) throws IOException {
        try (var book = new XSSFWorkbook(new ByteArrayInputStream(workbook))) {
            return StreamSupport.stream(book.getSheetAt(0).spliterator(), false)
                    .flatMap(row -> StreamSupport.stream(row.spliterator(), false))
                    .map(cell -> cell.getStringCellValue())
                    .toList();
        }
    }

    private static String sha256(byte[] bytes) throws Exception {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    }
}
