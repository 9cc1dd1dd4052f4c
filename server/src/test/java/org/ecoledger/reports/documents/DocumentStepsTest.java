package org.ecoledger.reports.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoledger.reports.documents.DocumentCounty.must;
import static org.ecoledger.reports.documents.DocumentCounty.page;
import static org.ecoledger.reports.documents.DocumentCounty.step;

import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName(
        "Ruling 1, N22: a document is drafted, reviewed, signed by the unit's head and issued; contradictions are explained")
class DocumentStepsTest extends DocumentTest {
    /** Eight and five are thirteen. */
    private static final String WRONG = "全县共排查问题12个，其中已整改8个，未整改5个";

    @Test
    @DisplayName("Who submits neither reviews nor signs; each person is offered only his or her own steps")
    void fourEyes() {
        var drafter = TestBrowser.signedIn(port, "drafter7");
        var head = TestBrowser.signedIn(port, "head7");
        JsonNode draft = DocumentCounty.drafted(drafter, "甲");
        assertThat(step(head, draft, "submit", "").status()).isEqualTo(403);
        assertThat(must(step(drafter, draft, "submit", "请审")).get("actions").toString())
                .doesNotContain("approve");
        assertThat(step(drafter, draft, "approve", "").status()).isEqualTo(403);
        must(step(TestBrowser.signedIn(port, "vice7"), draft, "approve", ""));
        assertThat(step(drafter, draft, "sign", "").status()).isEqualTo(403);
        JsonNode signed = must(step(head, draft, "sign", ""));
        assertThat(signed.get("story").toString()).contains("单位负责人签发", "石坚");
        assertThat(signed.get("versions").get(0).get("occasion").asString()).isEqualTo("sign");
    }

    @Test
    @DisplayName("A return needs a reason, and the draft can be written again")
    void returned() {
        var drafter = TestBrowser.signedIn(port, "drafter7");
        var vice = TestBrowser.signedIn(port, "vice7");
        JsonNode draft = DocumentCounty.drafted(drafter, "甲");
        must(step(drafter, draft, "submit", ""));
        assertThat(DocumentCounty.written(drafter, drafter.get(page(draft)).json(), "乙")
                        .status())
                .isEqualTo(403);
        assertThat(step(vice, draft, "return", "").status()).isEqualTo(422);
        must(step(vice, draft, "return", "补充数据"));
        JsonNode again = drafter.get(page(draft)).json();
        assertThat(again.get("mayWrite").asBoolean()).isTrue();
        assertThat(again.get("story").toString()).contains("补充数据");
        assertThat(DocumentCounty.written(drafter, again, "乙").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("A withdrawn draft goes no further and is kept")
    void withdrawn() {
        var drafter = TestBrowser.signedIn(port, "drafter7");
        JsonNode draft = DocumentCounty.drafted(drafter, "甲");
        JsonNode withdrawn = must(step(drafter, draft, "withdraw", "不再印发"));
        assertThat(withdrawn.get("actions").size()).isZero();
        assertThat(step(drafter, draft, "submit", "").status()).isEqualTo(409);
        assertThat(drafter.get(page(draft)).status()).isEqualTo(200);
    }

    @Test
    @DisplayName(
            "N22: figures that contradict each other are neither submitted nor signed without an explanation, which is kept")
    void contradictions() {
        var drafter = TestBrowser.signedIn(port, "drafter7");
        JsonNode draft = DocumentCounty.drafted(drafter, WRONG);
        assertThat(draft.get("findings").size()).isPositive();
        var refused = step(drafter, draft, "submit", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").size()).isEqualTo((int)
                java.util.stream.StreamSupport.stream(draft.get("findings").spliterator(), false)
                        .filter(one -> one.get("weight").asString().equals("CONTRADICTION"))
                        .count());
        draft.get("findings")
                .forEach(finding -> must(drafter.post(
                        page(draft) + "/findings/" + finding.get("key").asString() + "/explanation",
                        Map.of("words", "另有1个问题重复登记"))));
        JsonNode explained = drafter.get(page(draft)).json();
        assertThat(explained
                        .get("findings")
                        .get(0)
                        .get("explanation")
                        .get("byName")
                        .asString())
                .isEqualTo("易文");
        DocumentCounty.sign(port, draft);
        JsonNode issued = must(step(drafter, draft, "issue", ""));
        assertThat(issued.get("findings").toString()).contains("另有1个问题重复登记");
        assertThat(DocumentCounty.text(issued)).doesNotContain("重复登记");
    }

    @Test
    @DisplayName(
            "C5: typed words that contradict the database, as the unit may see it, are not submitted without an explanation")
    void againstDatabase() {
        var drafter = TestBrowser.signedIn(port, "drafter7");
        assertThat(DocumentCounty.drafted(drafter, "今年1—8月，全县优良天数183天").get("findings"))
                .isEmpty();
        assertThat(DocumentCounty.drafted(drafter, "今年1—8月，公文市优良天数190天").get("findings"))
                .isEmpty();
        JsonNode draft = DocumentCounty.drafted(drafter, "今年1—8月，全县优良天数190天");
        JsonNode finding = draft.get("findings").get(0);
        assertThat(draft.get("findings")).hasSize(1);
        assertThat(finding.get("rule").asString()).isEqualTo("against-database");
        assertThat(finding.get("implies").asString()).contains("183");
        assertThat(finding.get("known").asString()).isNotEmpty();
        assertThat(step(drafter, draft, "submit", "").status()).isEqualTo(422);
        must(drafter.post(
                page(draft) + "/findings/" + finding.get("key").asString() + "/explanation",
                Map.of("words", "按人工复核口径")));
        must(step(drafter, draft, "submit", ""));
    }

    @Test
    @DisplayName("What is signed is what is issued: data that changed since send it back to the signer")
    void changedSinceSigned() {
        var drafter = TestBrowser.signedIn(port, "drafter7");
        JsonNode draft = DocumentCounty.drafted(drafter, "甲");
        DocumentCounty.sign(port, draft);
        db.sql("update evaluation.air_days set pm25 = 37 where place = ? and day >= '2026-01-01'")
                .param(DocumentCounty.REGION)
                .update();
        try {
            var refused = step(drafter, draft, "issue", "");
            assertThat(refused.status()).isEqualTo(422);
            assertThat(refused.body()).contains("35微克/立方米", "37微克/立方米");
        } finally {
            db.sql("update evaluation.air_days set pm25 = 35 where place = ? and day >= '2026-01-01'")
                    .param(DocumentCounty.REGION)
                    .update();
        }
        assertThat(step(drafter, draft, "issue", "").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("C21: what waits for a person's signature stands on the page of today")
    void waitsForMe() {
        JsonNode draft = DocumentCounty.drafted(TestBrowser.signedIn(port, "drafter7"), "甲");
        must(step(TestBrowser.signedIn(port, "drafter7"), draft, "submit", ""));
        must(step(TestBrowser.signedIn(port, "vice7"), draft, "approve", ""));
        assertThat(TestBrowser.signedIn(port, "head7").get("/api/v1/today").body())
                .contains("DOCUMENT", "签发");
        assertThat(TestBrowser.signedIn(port, "town7").get("/api/v1/today").body())
                .doesNotContain("DOCUMENT");
    }
}
