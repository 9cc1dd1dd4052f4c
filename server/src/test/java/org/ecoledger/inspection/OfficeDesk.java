package org.ecoledger.inspection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.intake.ImportRunner;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The committee office in a stay of its own, at work on lists. */
public final class OfficeDesk {
    private final int port;
    private final ImportRunner runner;
    private final String code;

    /** Enters a new stay. */
    public OfficeDesk(int port, ImportRunner runner) {
        this.port = port;
        this.runner = runner;
        this.code = "t-" + UUID.randomUUID().toString().substring(0, 8);
        Answer added = as("office")
                .post(
                        "/api/v1/inspections",
                        Map.of(
                                "code",
                                code,
                                "name",
                                "督察" + code,
                                "level",
                                "central",
                                "group",
                                "督察组",
                                "from",
                                "2026-09-15",
                                "to",
                                "2026-10-15"));
        assertThat(added.status()).as(added.body()).isEqualTo(201);
    }

    public String code() {
        return code;
    }

    /** Begins acceptance numbers that no other stay has. */
    public String mark() {
        return "X" + code.substring(2).toUpperCase(java.util.Locale.ROOT);
    }

    public TestBrowser as(String login) {
        return TestBrowser.signedIn(port, login);
    }

    /** Imports a list and answers with what became of it. */
    public JsonNode sent(String fileName, byte[] content, int batch, Map<String, String> more) {
        var options = new LinkedHashMap<String, String>(more);
        options.put("inspection", code);
        options.put("batch", Integer.toString(batch));
        Answer answer = as("office")
                .upload(
                        "/api/v1/imports",
                        fileName,
                        content,
                        Map.of(
                                "kind",
                                "inspection-batch",
                                "options",
                                JsonMapper.shared().writeValueAsString(options)));
        assertThat(answer.status()).as(answer.body()).isIn(200, 202);
        long id = answer.json().get("id").asLong();
        runner.runNow(id);
        return as("office").get("/api/v1/imports/" + id).json();
    }

    public JsonNode sent(byte[] docx, int batch) {
        return sent("交办清单.docx", docx, batch, Map.of());
    }

    /** Place and reason of each refused row. */
    public List<String> refused(JsonNode imported) {
        return as("office")
                .get("/api/v1/imports/" + imported.get("id").asLong() + "/refused")
                .json()
                .get("rows")
                .valueStream()
                .map(row ->
                        row.get("place").asString() + " " + row.get("reason").asString())
                .toList();
    }

    public JsonNode batch(String login, int batch) {
        Answer answer = as(login).get("/api/v1/inspections/" + code + "/batches/" + batch);
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    /** The case of this number in a batch. */
    public JsonNode one(int batch, String acceptance) {
        return batch("office", batch)
                .get("cases")
                .valueStream()
                .filter(line -> line.get("acceptance").asString().equals(acceptance))
                .findFirst()
                .orElseThrow();
    }

    public Answer act(JsonNode line, String action, String note, Map<String, String> fields) {
        return as("office")
                .post(
                        "/api/v1/matters/" + line.get("matter").asString() + "/actions/" + action,
                        Map.of(
                                "version",
                                line.get("version").asInt(),
                                "note",
                                note,
                                "photos",
                                List.of(),
                                "fields",
                                fields));
    }
}
