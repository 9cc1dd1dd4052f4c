package org.ecoledger.inspection.replies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoledger.ServerTest;
import org.ecoledger.TestCity;
import org.ecoledger.TestPhotos;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Confirmations;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.inspection.replies.Content.Accountability;
import org.ecoledger.inspection.replies.Content.Attachment;
import org.ecoledger.inspection.replies.Content.Milestone;
import org.ecoledger.inspection.replies.Content.PointAnswer;
import org.ecoledger.matters.ActionInput;
import org.ecoledger.matters.Matter;
import org.ecoledger.matters.Matters;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@DisplayName(
        "P1, M12-07: site check → reply → contractor → leader in charge → principal leader → seal → reported and frozen")
class ReplyChainTest {
    private static final List<String> POINTS = List.of("夜间加工噪声", "废水直排");

    @Autowired
    Matters matters;

    @Autowired
    EvidenceFiles evidence;

    @Autowired
    Accounts accounts;

    @Autowired
    Confirmations confirmations;

    @Autowired
    ReplyDesk desk;

    @Autowired
    FrozenReplies frozen;

    @Autowired
    JdbcClient db;

    HandedOver cases;

    @BeforeEach
    void setUp() {
        cases = new HandedOver(matters, evidence, accounts, db);
    }

    @Test
    @DisplayName(
            "nothing goes on without a whole reply; reported, the matter has the reply's truth and the document all names")
    void chain() throws IOException {
        String number = cases.to("county1", "链厂" + UUID.randomUUID(), POINTS);
        checkedOnSite(number);
        assertThatThrownBy(() -> signed(number, "county1", "submit"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.objections())
                                .extracting(Objection::code)
                                .contains("replies.nothing-written"));
        Actor county = cases.person("county1");
        Content draft = desk.draft(county, number);
        assertThat(draft.points().getFirst().facts()).contains("切割机三台");
        desk.write(county, number, 0, draft);
        assertThatThrownBy(() -> signed(number, "county1", "submit"))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> assertThat(problem.objections())
                                .extracting(Objection::code)
                                .contains("replies.point-unanswered", "replies.accountability-wanted"));
        desk.write(county, number, 1, complete(draft));
        signed(number, "county1", "submit");
        assertThatThrownBy(() -> desk.write(county, number, 2, draft)).isInstanceOf(Problem.class);
        signed(number, "leader1", "review");
        signed(number, "principal1", "approve");
        act(number, "county1", "seal", confirmed("county1", input(number, "")).with("seal", "青政印〔2026〕31号"));
        Matter reported = act(number, "office", "report", input(number, ""));
        assertThat(reported.truth()).isEqualTo("partly");
        assertThat(reported.handling()).isEqualTo("staged");
        var kept = frozen.of(number).getFirst();
        assertThat(kept.version()).isEqualTo(2);
        assertThat(text(frozen.document(number, kept.id()).orElseThrow()))
                .contains("王强", "赵卫", "孙立", "用印编号青政印〔2026〕31号")
                .contains(POINTS)
                .doesNotContain("草稿");
    }

    private void checkedOnSite(String number) {
        UUID photo = evidence.receive(cases.person("county1"), "现场.jpg", EvidenceRole.SITE, TestPhotos.jpeg())
                .id();
        act(
                number,
                "county1",
                "check-site",
                input(number, "现场有切割机三台")
                        .with("fact:present", "yes")
                        .with("fact:standard", "not-measured")
                        .withPhotos(List.of(photo)));
    }

    private void signed(String number, String login, String action) {
        act(number, login, action, confirmed(login, input(number, "")));
    }

    private ActionInput confirmed(String login, ActionInput input) {
        return input.with("confirmation", confirmations.issue(cases.person(login), TestCity.PASSWORD));
    }

    private ActionInput input(String number, String note) {
        return ActionInput.of(
                matters.find(number, Jurisdiction.everything()).orElseThrow().version(), note);
    }

    private Matter act(String number, String login, String action, ActionInput input) {
        return matters.act(cases.person(login), number, action, input);
    }

    private static Content complete(Content draft) {
        List<Attachment> attachments = draft.attachments();
        return new Content(
                draft.form(),
                draft.reported(),
                List.of(
                        new PointAnswer("", "true", "9月25日22时现场检查，噪声58分贝。"),
                        new PointAnswer("", "untrue", "9月25日现场检查，无外排口。")),
                "partly",
                "9月26日责令停止夜间加工。",
                "staged",
                "handle",
                List.of(new Milestone("建成隔声屏", "青石镇", LocalDate.of(2026, 10, 20))),
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
