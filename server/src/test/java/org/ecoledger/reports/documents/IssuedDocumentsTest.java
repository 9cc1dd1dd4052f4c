package org.ecoledger.reports.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.ecoledger.reports.documents.DocumentCounty.must;
import static org.ecoledger.reports.documents.DocumentCounty.page;
import static org.ecoledger.reports.documents.DocumentCounty.step;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Jurisdiction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("C4, ruling 16: what is issued is the same bytes for ever")
class IssuedDocumentsTest extends DocumentTest {
    @Autowired
    Documents documents;

    @Autowired
    DocumentViews views;

    @Autowired
    DocumentFiles files;

    @Autowired
    DocumentPrints prints;

    @Autowired
    Figures figures;

    @Autowired
    Accounts accounts;

    @Autowired
    Clock clock;

    @Test
    @DisplayName(
            "Numbers of a unit's year follow one another; the file bears number, signer, seal and the secrecy notice")
    void numbersAndFile() throws IOException {
        var drafter = TestBrowser.signedIn(port, "drafter7");
        JsonNode first = DocumentCounty.issued(port, "一");
        JsonNode second = DocumentCounty.issued(port, "二");
        assertThat(serial(second)).isEqualTo(serial(first) + 1);
        assertThat(first.get("issue").get("signer").asString()).isEqualTo("石坚");
        byte[] bytes = bytes(drafter, first);
        assertThat(Content.sha256(bytes))
                .isEqualTo(first.get("issue").get("sha256").asString());
        try (var document = new XWPFDocument(new ByteArrayInputStream(bytes));
                var words = new XWPFWordExtractor(document)) {
            assertThat(words.getText())
                    .contains(first.get("issue").get("number").asString(), "优良天数为204天", "石坚", "非涉密系统，严禁录入国家秘密")
                    .doesNotContain("草稿");
        }
        assertThat(db.sql("select detail from access.audit_entries where action = 'document.issued' and subject = ?")
                        .param("document:" + first.get("head").get("id").asLong())
                        .query(String.class)
                        .single())
                .contains(first.get("issue").get("sha256").asString());
    }

    @Test
    @DisplayName("Opened under changed data it gives the same bytes, the same words and the same figures")
    void sameBytesUnderChangedData() {
        var drafter = TestBrowser.signedIn(port, "drafter7");
        JsonNode issued = DocumentCounty.issued(port, "定格");
        byte[] before = bytes(drafter, issued);
        db.sql("update evaluation.air_days set pm25 = 99, aqi = 300, category = 5 where place = ?")
                .param(DocumentCounty.REGION)
                .update();
        try {
            JsonNode opened = drafter.get(page(issued)).json();
            assertThat(bytes(drafter, issued)).isEqualTo(before);
            assertThat(opened.get("content")).isEqualTo(issued.get("content"));
            for (JsonNode proof : opened.get("content").get("figures")) {
                String ref = proof.get("figure").get("ref").asString();
                assertThat(ref).startsWith("frozen:");
                JsonNode figure = drafter.get("/api/v1/figures?ref=" + URLEncoder.encode(ref, StandardCharsets.UTF_8))
                        .json();
                assertThat(figure.get("text")).isEqualTo(proof.get("figure").get("text"));
                assertThat(figure.get("hash")).isEqualTo(proof.get("hash"));
            }
        } finally {
            restore();
        }
    }

    @Test
    @DisplayName("A year later, under changed data, it is the same bytes, words, figures and PDF")
    void aYearLater() throws Exception {
        var drafter = TestBrowser.signedIn(port, "drafter7");
        JsonNode issued = DocumentCounty.issued(port, "一年以后");
        long id = issued.get("head").get("id").asLong();
        byte[] before = bytes(drafter, issued);
        Actor actor = accounts.find("drafter7").map(Account::asActor).orElseThrow();
        byte[] pdf = issued.get("pdf").get("available").asBoolean() ? printed(actor, id) : null;
        DocumentViews.Opened now = views.opened(documents.get(actor, id), actor, Locale.SIMPLIFIED_CHINESE);
        db.sql("update evaluation.air_days set pm25 = 99, aqi = 300, category = 5 where place = ?")
                .param(DocumentCounty.REGION)
                .update();
        try {
            StoryTime.at(clock.instant().plus(Duration.ofDays(365)), () -> {
                assertThat(CityTime.today(clock).getYear())
                        .as("the clock has moved")
                        .isEqualTo(2027);
                Document document = documents.get(actor, id);
                DocumentViews.Opened then = views.opened(document, actor, Locale.SIMPLIFIED_CHINESE);
                assertThat(files.docx(document)).isEqualTo(before);
                assertThat(then).isEqualTo(now);
                then.content()
                        .figures()
                        .forEach(proof -> assertThat(figures.find(proof.figure().ref(), Jurisdiction.everything()))
                                .hasValueSatisfying(figure -> {
                                    assertThat(figure.text())
                                            .isEqualTo(proof.figure().text());
                                    assertThat(figure.hash()).isEqualTo(proof.hash());
                                    assertThat(figure.asOf()).isEqualTo(proof.asOf());
                                }));
                if (pdf != null) {
                    prints.order(actor, document);
                    assertThat(prints.file(document)).as("printed once").isEqualTo(pdf);
                }
            });
        } finally {
            restore();
        }
    }

    private byte[] printed(Actor actor, long id) throws InterruptedException {
        Document document = documents.get(actor, id);
        prints.order(actor, document);
        for (int i = 0; i < 600; i++) {
            PrintView view = prints.of(document, Locale.SIMPLIFIED_CHINESE);
            if (view.file() != null) {
                return prints.file(document);
            }
            assertThat(view.failure()).isNull();
            Thread.sleep(100);
        }
        throw new AssertionError("not printed in a minute");
    }

    @Test
    @DisplayName("Neither the row, its versions, its story nor its words can be changed or deleted in the database")
    void theDatabaseRefuses() {
        long id = DocumentCounty.issued(port, "不变").get("head").get("id").asLong();
        for (String sql : List.of(
                "update reports.issued_documents set signer = 'x' where document = ?",
                "delete from reports.issued_documents where document = ?",
                "update reports.document_versions set title = 'x' where document = ?",
                "delete from reports.document_steps where document = ?",
                "update reports.documents set title = 'x' where id = ?")) {
            var change = db.sql(sql).param(id);
            assertThatThrownBy(change::update).as(sql).isInstanceOf(DataAccessException.class);
        }
    }

    @Test
    @DisplayName("An annulled document keeps its bytes, and its page says why it was annulled")
    void annulled() {
        var head = TestBrowser.signedIn(port, "head7");
        var drafter = TestBrowser.signedIn(port, "drafter7");
        JsonNode issued = DocumentCounty.issued(port, "作废");
        byte[] before = bytes(drafter, issued);
        assertThat(step(drafter, issued, "annul", "理由").status()).isEqualTo(403);
        JsonNode annulled = must(step(head, issued, "annul", "引用的数据有误"));
        assertThat(annulled.get("annulled").get("reason").asString()).isEqualTo("引用的数据有误");
        assertThat(annulled.get("issue").get("number"))
                .isEqualTo(issued.get("issue").get("number"));
        assertThat(bytes(drafter, issued)).isEqualTo(before);
    }

    @Test
    @DisplayName(
            "Others who see the region see what was issued, without the unit's own versions and remarks; nobody else does")
    void whoSees() {
        JsonNode issued = DocumentCounty.issued(port, "公开");
        assertThat(TestBrowser.signedIn(port, "county1").get(page(issued)).status())
                .isEqualTo(404);
        assertThat(TestBrowser.signedIn(port, "town7").get(page(issued)).status())
                .isEqualTo(404);
        JsonNode own = TestBrowser.signedIn(port, "vice7").get(page(issued)).json();
        assertThat(own.get("versions").size()).isPositive();
    }

    @Test
    @DisplayName(
            "A PDF is ordered of what is issued only; without LibreOffice the page says that there is the DOCX alone")
    void pdf() {
        var drafter = TestBrowser.signedIn(port, "drafter7");
        JsonNode draft = DocumentCounty.drafted(drafter, "稿");
        assertThat(drafter.post(page(draft) + "/pdf", "").status()).isEqualTo(409);
        JsonNode issued = DocumentCounty.issued(port, "版");
        JsonNode pdf = issued.get("pdf");
        var ordered = drafter.post(page(issued) + "/pdf", "");
        assertThat(ordered.status()).isEqualTo(pdf.get("available").asBoolean() ? 202 : 409);
        assertThat(drafter.get(page(issued) + "/file.pdf").status()).isIn(200, 404);
    }

    private void restore() {
        db.sql("""
                        update evaluation.air_days
                        set pm25 = case when day < '2026-01-01' then 40 else 35 end,
                            aqi = case when extract(doy from day)::int % 4 = 0 then 120 else 80 end,
                            category = case when extract(doy from day)::int % 4 = 0 then 3 else 2 end
                        where place = ?
                        """).param(DocumentCounty.REGION).update();
    }

    private static byte[] bytes(TestBrowser browser, JsonNode document) {
        return browser.get(document.get("file").asString()).response().body();
    }

    private static int serial(JsonNode document) {
        var number = Pattern.compile("〔2026〕(\\d+)号")
                .matcher(document.get("issue").get("number").asString());
        assertThat(number.matches()).isTrue();
        return Integer.parseInt(number.group(1));
    }
}
