package org.ecoledger.reports.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.ecoledger.reports.documents.DocumentCounty.must;
import static org.ecoledger.reports.documents.DocumentCounty.page;
import static org.ecoledger.reports.documents.DocumentCounty.step;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.access.Actor;
import org.ecoledger.matters.PastMatters;
import org.ecoledger.reports.fields.Period;
import org.ecoledger.reports.templates.Docx;
import org.ecoledger.reports.templates.Templates;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName(
        "C4, ruling 16: a document goes its way only when it is whole, is about a file that is there, and as its template says")
class DocumentGatesTest extends DocumentTest {
    private static final Actor BUILDER = Actor.system("test");
    private static final String NOTICE = "gate-notice";
    private static final String PLAIN = "gate-plain";
    private static final String MATTER = "2007-997601";

    @Autowired
    Templates given;

    @Test
    @DisplayName("a place that nobody filled keeps it from review: each is named with its paragraph, in both languages")
    void gaps() {
        template(
                "gate-two",
                "",
                true,
                Docx.of(
                                Docx.p("{{标题}}"),
                                Docx.p("{{手写.成效}}"),
                                Docx.table(List.of("要求"), List.of("{{手写.要求}}")),
                                Docx.p("{{?手写.附言}}附言：{{手写.附言}}{{/手写.附言}}"))
                        .bytes());
        var drafter = TestBrowser.signedIn(port, "drafter7");
        JsonNode draft = must(begun(drafter, "gate-two", ""));
        assertThat(draft.get("gaps").toString()).contains("成效", "第2段", "要求", "表1第2行第1列");
        Answer refused = step(drafter, draft, "submit", "");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.json().get("errors").size())
                .as("an optional place is none")
                .isEqualTo(2);
        assertThat(refused.body()).contains("第2段：“成效”还没有填写", "表1第2行第1列：“要求”还没有填写");
        assertThat(step(drafter.reading("en"), draft, "submit", "").body())
                .contains("Paragraph 2: “成效” is not filled in");
        JsonNode written = must(drafter.put(
                page(draft), Map.of("title", "题", "typed", Map.of("成效", "见附件", "要求", "抓紧"), "revision", 0)));
        assertThat(written.get("gaps").size()).isZero();
        assertThat(step(drafter, draft, "submit", "").status()).isEqualTo(200);
    }

    @Test
    @DisplayName("a document that needs no signature is issued after its review; nobody is asked to sign it")
    void withoutSignature() {
        template(
                PLAIN,
                "",
                false,
                Docx.of(Docx.p("{{标题}}"), Docx.p("优良天数{{优良天数}}")).bytes());
        var drafter = TestBrowser.signedIn(port, "drafter7");
        var vice = TestBrowser.signedIn(port, "vice7");
        JsonNode draft = must(begun(drafter, PLAIN, ""));
        must(step(drafter, draft, "submit", ""));
        assertThat(step(drafter, draft, "pass", "").status()).as("four eyes").isEqualTo(403);
        assertThat(step(vice, draft, "approve", "").status()).isEqualTo(403);
        JsonNode passed = must(step(vice, draft, "pass", "同意"));
        assertThat(passed.get("head").get("state").get("code").asString()).isEqualTo("passed");
        assertThat(passed.get("versions").get(0).get("occasion").asString()).isEqualTo("pass");
        assertThat(step(TestBrowser.signedIn(port, "head7"), draft, "sign", "").status())
                .isEqualTo(409);
        JsonNode issued = must(step(drafter, draft, "issue", ""));
        assertThat(issued.get("issue").get("signer").asString()).isEmpty();
        JsonNode signed = DocumentCounty.drafted(drafter, "甲");
        must(step(drafter, signed, "submit", ""));
        assertThat(step(vice, signed, "pass", "").status())
                .as("what needs a signature")
                .isEqualTo(403);
    }

    @Test
    @DisplayName("what a document is about is there, and its drafter may see it; it is chosen, not remembered")
    void subject() {
        template(
                NOTICE,
                "matter",
                true,
                Docx.of(Docx.p("{{标题}}"), Docx.p("{{编号}}")).bytes());
        if (db.sql("select number from matters.matters where number = ?")
                .param(MATTER)
                .query((row, _) -> row.getString(1))
                .list()
                .isEmpty()) {
            new PastMatters(db).add(MATTER, DocumentCounty.REGION, "dust", LocalDate.of(2007, 1, 5), null);
        }
        var drafter = TestBrowser.signedIn(port, "drafter7");
        assertThat(begun(drafter, NOTICE, "").body()).contains("请从列表中选择");
        assertThat(begun(drafter, NOTICE, "2007-000000").body()).contains("没有编号为“2007-000000”的事项");
        assertThat(begun(TestBrowser.signedIn(port, "county1"), NOTICE, MATTER).body())
                .as("another county's")
                .contains("没有编号为“" + MATTER + "”的事项");
        JsonNode found = drafter.get("/api/v1/documents/subjects?kind=matter&q=997601")
                .json()
                .get("rows");
        assertThat(found.size()).isEqualTo(1);
        assertThat(found.get(0).get("key").asString()).isEqualTo(MATTER);
        assertThat(TestBrowser.signedIn(port, "county1")
                        .get("/api/v1/documents/subjects?kind=matter&q=997601")
                        .json()
                        .get("rows")
                        .size())
                .isZero();
        for (String kind : List.of("inspection-case", "consequence", "letter")) {
            assertThat(drafter.get("/api/v1/documents/subjects?kind=" + kind).status())
                    .as(kind)
                    .isEqualTo(200);
        }
        assertThat(DocumentCounty.text(must(begun(drafter, NOTICE, MATTER)))).contains(MATTER);
    }

    private static Answer begun(TestBrowser drafter, String template, String subject) {
        return drafter.post(
                "/api/v1/documents",
                Map.of(
                        "template",
                        template,
                        "region",
                        DocumentCounty.REGION,
                        "period",
                        "2026-01-01..2026-08-31",
                        "subject",
                        subject));
    }

    private void template(String code, String subject, boolean signed, byte[] docx) {
        if (given.find(code).isEmpty()) {
            var about = new Templates.About(
                    code,
                    "试" + code,
                    "",
                    "notice",
                    List.of(Period.Kind.RANGE),
                    subject,
                    signed,
                    LocalDate.of(2026, 1, 1));
            given.issue(BUILDER, given.upload(BUILDER, about, docx));
        }
    }
}
