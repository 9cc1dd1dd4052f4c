package org.ecoledger.assessment.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("Drafts of rule sets: saved with objections, issued without (C3)")
class RuleDraftsTest {
    private static final String DRAFTS = "/api/v1/rule-drafts";

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient db;

    @Test
    @DisplayName(
            "A draft may be wrong while it is written; issuing names every objection; once mended it is issued and immutable")
    void fromDraftToIssue() {
        JsonNode begun = post("office", DRAFTS, Map.of("from", "county-environment@2026.1"), 201);
        long id = begun.get("draft").get("id").asLong();
        assertThat(begun.get("draft").get("version").asString()).isEqualTo("2026.2");
        assertThat(begun.get("preview").get("objections").get(0).get("field").asString())
                .isEqualTo("validFrom");

        String wrong = begun.get("body")
                .asString()
                .replace("\"total\" : \"100\"", "\"total\" : \"90\"")
                .replace("county-environment", "test-drafted");
        JsonNode saved = post("analyst", DRAFTS + "/" + id + "/save", Map.of("edit", 1, "body", wrong), 200);
        assertThat(saved.get("draft").get("edit").asInt()).isEqualTo(2);
        assertThat(saved.get("preview").get("objections").get(0).get("message").asString())
                .isEqualTo("各项分值合计100分，与声明的总分90分不一致。");
        post("analyst", DRAFTS + "/" + id + "/issue", Map.of("edit", 2), 403);
        assertThat(post("office", DRAFTS + "/" + id + "/issue", Map.of("edit", 2), 422)
                        .get("errors")
                        .get(0)
                        .get("field")
                        .asString())
                .isEqualTo("total");

        String right = wrong.replace("\"total\" : \"90\"", "\"total\" : \"100\"")
                .replace("\"validFrom\" : \"2026-01-01\"", "\"validFrom\" : \"2036-01-01\"");
        assertThat(post("office", DRAFTS + "/" + id + "/save", Map.of("edit", 1, "body", right), 409)
                        .get("detail")
                        .asString())
                .contains("没有保存");
        post("office", DRAFTS + "/" + id + "/save", Map.of("edit", 2, "body", right), 200);
        JsonNode issued = post("office", DRAFTS + "/" + id + "/issue", Map.of("edit", 3), 200);
        assertThat(issued.get("state").asString()).isEqualTo("COMING");

        JsonNode page = get("county1", "/api/v1/rule-sets/test-drafted/2026.2");
        assertThat(page.get("words").get(1).get("sentences").get(0).get("text").asString())
                .contains("满分40分", "90%得满分，60%得0分");
        post("office", DRAFTS + "/" + id + "/save", Map.of("edit", 3, "body", wrong), 409);
        assertThat(audited(id)).isEqualTo(4);
        assertThat(db.sql("select count(*) from assessment.rule_draft_edits where draft = ?")
                        .param(id)
                        .query((row, _) -> row.getInt(1))
                        .single())
                .isEqualTo(3);
    }

    @Test
    @DisplayName("A preview says the rules in words with worked examples, without keeping anything")
    void previewKeepsNothing() {
        JsonNode preview = post(
                "analyst",
                DRAFTS + "/preview",
                Map.of(
                        "body",
                        RuleBook.of("xt-township-quarter")
                                .with("/version", "\"9\"")
                                .with("/options/notStated", "[]")
                                .text()),
                200);
        assertThat(preview.get("objections"))
                .anySatisfy(objection ->
                        assertThat(objection.get("message").asString()).contains("未被抽中明查的乡镇如何计分"));
        assertThat(preview.get("words").toString()).contains("焚烧垃圾池每次扣0.5分");
        assertThat(preview.get("examples").toString()).contains("2次扣1分");
    }

    @Test
    @DisplayName("A draft is discarded with a reason and stays readable; counties neither read nor write drafts")
    void discarding() {
        JsonNode begun = post("office", DRAFTS, Map.of("from", "letter-year@2026.1"), 201);
        long id = begun.get("draft").get("id").asLong();
        post("office", DRAFTS + "/" + id + "/discard", Map.of("reason", " "), 422);
        assertThat(post("office", DRAFTS + "/" + id + "/discard", Map.of("reason", "另起一份"), 200)
                        .get("draft")
                        .get("state")
                        .asString())
                .isEqualTo("DISCARDED");
        assertThat(browser("county1").get(DRAFTS).status()).isEqualTo(403);
        assertThat(get("office", DRAFTS).get("rows").toString()).contains("另起一份");
    }

    @Test
    @DisplayName("The editor learns from the server what may be written")
    void theShape() {
        JsonNode shape = get("office", "/api/v1/rule-sets/shape");
        assertThat(shape.get("parts").get(0).get("name").asString()).isEqualTo("RuleSet");
        assertThat(shape.get("ruleSets").toString()).contains("xt-county-quarter");
        assertThat(shape.toString()).contains("一票否决", "焚烧垃圾池", "按满值折算");
    }

    private int audited(long id) {
        return db.sql("select count(*) from access.audit_entries where subject = ?")
                .param("rule-draft:" + id)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    private JsonNode get(String login, String path) {
        return browser(login).get(path).json();
    }

    private JsonNode post(String login, String path, Object body, int status) {
        TestBrowser.Answer answer = browser(login).post(path, body);
        assertThat(answer.status()).as(answer.body()).isEqualTo(status);
        return answer.json();
    }

    private TestBrowser browser(String login) {
        return TestBrowser.signedIn(port, login);
    }
}
