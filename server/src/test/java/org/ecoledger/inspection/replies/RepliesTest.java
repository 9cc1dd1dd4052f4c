package org.ecoledger.inspection.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoledger.ServerTest;
import org.ecoledger.TestBrowser;
import org.ecoledger.TestBrowser.Answer;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Accounts;
import org.ecoledger.clock.StoryTime;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.inspection.replies.Content.Accountability;
import org.ecoledger.inspection.replies.Content.Attachment;
import org.ecoledger.inspection.replies.Content.PointAnswer;
import org.ecoledger.matters.ActionInput;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.MatterMoved;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.SignedContent;
import org.ecoledger.matters.StepGuard;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem.Objection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.JsonNode;

@ServerTest
@DisplayName("M12-06, P1, C7: a reply is written version by version, checked, and frozen when it is reported")
class RepliesTest {
    private static final List<String> POINTS = List.of("夜间加工噪声", "废水直排");

    @LocalServerPort
    int port;

    @Autowired
    Matters matters;

    @Autowired
    EvidenceFiles evidence;

    @Autowired
    Accounts accounts;

    @Autowired
    JdbcClient db;

    @Autowired
    ReplySigning signing;

    @Autowired
    ReplyDesk desk;

    @Autowired
    Replies replies;

    @Autowired
    FrozenReplies frozen;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Clock clock;

    HandedOver cases;
    TestBrowser county;

    @BeforeEach
    void setUp() {
        cases = new HandedOver(matters, evidence, accounts, db);
        county = TestBrowser.signedIn(port, "county1");
    }

    @Test
    @DisplayName(
            "ruling 6: the first draft holds what the list, the check on site and co-operating units said; a version only where something changed")
    void prefilled() {
        String number = cases.to("county1", "甲厂" + UUID.randomUUID(), POINTS);
        UUID photo = cases.checkedOnSite(number, "county1", "切割机3台，夜间生产");
        cases.step(number, cases.person("town1"), "part-answer", "town1", "已劝停夜间生产", "{}");
        JsonNode page = page(number);
        assertThat(page.get("version").asInt()).isZero();
        JsonNode content = page.get("content");
        assertThat(content.get("points").get(0).get("facts").asString()).contains("9月25日", "切割机3台");
        assertThat(content.get("handlingText").asString()).isEqualTo("青石镇人民政府：已劝停夜间生产");
        assertThat(content.get("attachments").get(0).get("file").asString()).isEqualTo(photo.toString());
        assertThat(page.get("ready").asBoolean()).isFalse();
        Answer first = write(county, number, 0, content);
        assertThat(first.status()).as(first.body()).isEqualTo(200);
        assertThat(write(county, number, 1, content).json().get("version").asInt())
                .isEqualTo(1);
        assertThat(write(county, number, 1, complete(photo))
                        .json()
                        .get("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(county.get("/api/v1/matters/" + number + "/reply/versions/1")
                        .json()
                        .get("points")
                        .get(1)
                        .get("facts")
                        .asString())
                .isEmpty();
    }

    @Test
    @DisplayName("two write at once: the second reads who was first, and nothing of either is lost")
    void conflict() {
        String number = cases.to("county1", "乙厂" + UUID.randomUUID(), POINTS);
        UUID photo = cases.checkedOnSite(number, "county1", "切割机3台");
        write(county, number, 0, complete(photo));
        TestBrowser town = TestBrowser.signedIn(port, "town1");
        assertThat(write(town, number, 1, complete(photo, "镇里的写法，9月25日检查。")).status())
                .isEqualTo(200);
        Answer late = write(county, number, 1, complete(photo, "县里的写法，9月25日检查。"));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("detail").asString()).contains("陈刚", "第2版");
        assertThat(replies.latest(number).orElseThrow().points().getFirst().facts())
                .contains("镇里的写法");
        assertThat(write(county, number, 2, complete(photo, "合并后的写法，9月25日检查。")).status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName("it is written by the owner's handlers between the receipt and the submission, and by nobody else")
    void writers() {
        String number = cases.to("county1", "丙厂" + UUID.randomUUID(), POINTS);
        UUID photo = cases.checkedOnSite(number, "county1", "切割机3台");
        assertThat(write(TestBrowser.signedIn(port, "county2"), number, 0, complete(photo))
                        .status())
                .isEqualTo(404);
        assertThat(write(TestBrowser.signedIn(port, "office"), number, 0, complete(photo))
                        .status())
                .isEqualTo(403);
        cases.state(number, "submitted");
        Answer late = write(county, number, 0, complete(photo));
        assertThat(late.status()).isEqualTo(409);
        assertThat(late.json().get("mend").asString()).contains("退回");
        assertThat(TestBrowser.signedIn(port, "leader1")
                        .get("/api/v1/matters/" + number + "/reply")
                        .status())
                .isEqualTo(200);
    }

    @Test
    @DisplayName(
            "issue 6, done-line 2: no submission with an unanswered point or a promised attachment that is missing; nothing is signed before")
    void submission() {
        String number = cases.to("county1", "丁厂" + UUID.randomUUID(), POINTS);
        assertThat(objections(number, "submit")).containsExactly("replies.nothing-written");
        assertThat(signing.of(matter(number))).isEmpty();
        UUID photo = cases.checkedOnSite(number, "county1", "切割机3台");
        write(county, number, 0, desk.draft(cases.person("county1"), number));
        assertThat(objections(number, "submit"))
                .contains("replies.point-unanswered", "replies.truth-wanted", "replies.accountability-wanted");
        write(county, number, 1, promising(photo));
        assertThat(objections(number, "submit")).containsExactly("replies.attachment-missing");
        write(county, number, 2, complete(photo));
        assertThat(objections(number, "submit")).isEmpty();
        SignedContent.Content signed = signing.of(matter(number)).orElseThrow();
        assertThat(signed.ref()).isEqualTo("reply:" + number + "/3");
        assertThat(signed.sha256())
                .isEqualTo(replies.latest(number).orElseThrow().sha256());
        assertThat(signed.truth()).isEqualTo("partly");
        evidence.annul(cases.person("county1"), photo, "照片拍错了地方");
        assertThat(objections(number, "approve"))
                .as("annulled since it was submitted")
                .contains("replies.attachment-annulled", "replies.site-photo-wanted");
        assertThat(objections(number, "countersign")).isEmpty();
    }

    @Test
    @DisplayName(
            "ruling 9: two units contradict each other: shown side by side, decided by the office with evidence, in the way of the report only")
    void contradiction() {
        String subject = "戊厂" + UUID.randomUUID();
        String other = cases.to("county2", subject, POINTS);
        UUID there = cases.checkedOnSite(other, "county2", "未见生产");
        desk.write(cases.person("county2"), other, 0, answering(there, "untrue"));
        cases.state(other, "reported");
        String number = cases.to("county1", subject, POINTS);
        UUID photo = cases.checkedOnSite(number, "county1", "切割机3台");
        write(county, number, 0, complete(photo));
        assertThat(objections(number, "submit")).isEmpty();
        JsonNode shown = page(number).get("others").get(0);
        assertThat(shown.get("open").asBoolean()).isTrue();
        assertThat(shown.get("points").isNull())
                .as("that case lies in another county")
                .isTrue();
        assertThat(objections(number, "report")).containsExactly("replies.other-reply-differs");
        TestBrowser office = TestBrowser.signedIn(port, "office");
        assertThat(decide(office, number, Map.of("other", other, "kind", "settled", "reason", "", "truth", "true"))
                        .status())
                .as("no evidence, no reason")
                .isEqualTo(422);
        UUID paper = evidence.receive(cases.person("office"), "记录.jpg", EvidenceRole.DOCUMENT, TestPhotos.jpeg())
                .id();
        Answer decided = decide(
                office,
                number,
                Map.of("other", other, "kind", "settled", "reason", "执法记录为证", "truth", "partly", "document", paper));
        assertThat(decided.status()).as(decided.body()).isEqualTo(200);
        assertThat(objections(number, "report")).isEmpty();
        assertThat(decide(county, number, Map.of()).status()).isEqualTo(403);
    }

    @Test
    @DisplayName(
            "M12-12: an earlier reply at the same address with another finding is explained, and the word is kept with the reply")
    void earlier() {
        String street = "石板街" + UUID.randomUUID();
        String before = cases.to("county1", "庚厂" + UUID.randomUUID(), POINTS);
        cases.address(before, "青石镇" + street + "9号");
        UUID there = cases.checkedOnSite(before, "county1", "未见生产");
        desk.write(cases.person("county1"), before, 0, answering(there, "untrue"));
        String number = cases.to("county1", "辛厂" + UUID.randomUUID(), POINTS);
        cases.address(number, street + " 9号");
        UUID photo = cases.checkedOnSite(number, "county1", "切割机3台");
        write(county, number, 0, complete(photo));
        assertThat(objections(number, "submit")).as("the other one is a draft").isEmpty();
        cases.state(before, "submitted");
        assertThat(objections(number, "submit")).containsExactly("replies.earlier-reply-differs");
        String key = page(number).get("remarks").get(0).get("key").asString();
        Content content = complete(photo);
        Answer explained = write(
                county,
                number,
                1,
                new Content(
                        content.form(),
                        content.reported(),
                        content.points(),
                        content.truth(),
                        content.handlingText(),
                        content.handling(),
                        content.disposition(),
                        content.milestones(),
                        content.accountability(),
                        content.attachments(),
                        Map.of(key, "上次检查时停产，本次复工后查实")));
        assertThat(explained.json().get("ready").asBoolean()).isTrue();
        assertThat(objections(number, "submit")).isEmpty();
    }

    @Test
    @DisplayName(
            "P1: reported, it is frozen in the same transaction; a year later it is the same, byte for byte, whatever changed")
    void frozen() throws IOException {
        String number = cases.to("county1", "己厂" + UUID.randomUUID(), POINTS);
        UUID photo = cases.checkedOnSite(number, "county1", "切割机3台");
        write(county, number, 0, complete(photo));
        assertThat(text(bytes("/reply/preview", number))).contains("草稿", "夜间加工噪声");
        assertThatThrownBy(() -> transaction.executeWithoutResult(_ -> {
                    events.publishEvent(moved(number));
                    throw new IllegalStateException("the step fails after all");
                }))
                .hasMessageContaining("after all");
        assertThat(frozen.of(number)).isEmpty();
        transaction.executeWithoutResult(_ -> events.publishEvent(moved(number)));
        var kept = frozen.of(number).getFirst();
        byte[] document = bytes("/reply/documents/" + kept.id(), number);
        assertThat(Canonical.sha256(document)).isEqualTo(kept.sha256());
        assertThat(text(document)).contains(POINTS).contains("办理情况的报告").doesNotContain("草稿");
        StoryTime.at(clock.instant().plus(Duration.ofDays(365)), () -> {
            desk.write(cases.person("county1"), number, 1, complete(photo, "后来改写的，9月25日检查。"));
            evidence.annul(cases.person("county1"), photo, "事后作废");
        });
        assertThat(bytes("/reply/documents/" + kept.id(), number)).isEqualTo(document);
        for (String change : List.of(
                "update inspection.frozen_replies set title = 'x' where matter = ?",
                "delete from inspection.frozen_replies where matter = ?",
                "update inspection.reply_versions set truth = 'true' where matter = ?",
                "delete from inspection.reply_versions where matter = ?")) {
            assertThatThrownBy(() -> db.sql(change).param(number).update()).hasMessageContaining("kept");
        }
    }

    private List<String> objections(String number, String action) {
        return signing
                .objections(new StepGuard.Asked(
                        cases.person("county1"), matter(number), action, action, action, null, ActionInput.of(1, null)))
                .stream()
                .map(Objection::code)
                .toList();
    }

    private MatterMoved moved(String number) {
        Matter matter = matter(number);
        return new MatterMoved(
                number, "reported", "sealed", "reported", matter.county(), matter.owner(), 1, clock.instant());
    }

    private Matter matter(String number) {
        return matters.find(number, Jurisdiction.everything()).orElseThrow();
    }

    private JsonNode page(String number) {
        Answer answer = county.get("/api/v1/matters/" + number + "/reply");
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
        return answer.json();
    }

    private static Answer write(TestBrowser browser, String number, int version, Object content) {
        return browser.put("/api/v1/matters/" + number + "/reply", Map.of("version", version, "content", content));
    }

    private static Answer decide(TestBrowser browser, String number, Map<String, Object> decision) {
        return browser.post("/api/v1/matters/" + number + "/reply/decisions", decision);
    }

    private byte[] bytes(String path, String number) {
        return county.get("/api/v1/matters/" + number + path).response().body();
    }

    private static Content complete(UUID photo) {
        return complete(photo, "9月25日22时现场检查，噪声58分贝。");
    }

    private static Content complete(UUID photo, String facts) {
        return content(
                List.of(new PointAnswer("", "true", facts), new PointAnswer("", "untrue", "9月25日现场检查，无外排口。")),
                "partly",
                List.of(new Attachment("现场查验照片", photo)));
    }

    private static Content promising(UUID photo) {
        return content(
                complete(photo).points(),
                "partly",
                List.of(new Attachment("现场查验照片", photo), new Attachment("监测报告", null)));
    }

    private static Content answering(UUID photo, String truth) {
        return content(
                List.of(new PointAnswer("", truth, "9月25日现场检查。"), new PointAnswer("", truth, "9月25日现场检查。")),
                truth,
                List.of(new Attachment("现场查验照片", photo)));
    }

    private static Content content(List<PointAnswer> points, String truth, List<Attachment> attachments) {
        return new Content(
                "2025-1",
                "夜间加工",
                points,
                truth,
                "9月26日责令停止夜间加工。",
                "staged",
                "handle",
                List.of(new Content.Milestone("建成隔声屏", "青石镇", LocalDate.of(2026, 10, 20))),
                new Accountability(0, ""),
                attachments,
                Map.of());
    }

    private static String text(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }
}
