package org.ecoledger.inspection.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.inspection.replies.Content.Attachment;
import org.ecoledger.inspection.replies.Content.Milestone;
import org.ecoledger.matters.MatterFindings.Difference;
import org.ecoledger.matters.MatterFindings.Fact;
import org.ecoledger.matters.MatterFindings.Said;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

@DisplayName(
        "M12-08, M12-09, M12-12, M12-17, rulings 4 and 9: what a reply is checked for, with what passes and what does not")
class ReplyRulesTest {
    @Test
    @DisplayName("a complete reply passes without a word")
    void good() {
        assertThat(ReplyRules.apply(SampleReply.good().examined())).isEmpty();
    }

    @Test
    @DisplayName("every rule has its own id and says on what it rests")
    void named() {
        assertThat(ReplyRules.ALL)
                .extracting(ReplyRule::id)
                .doesNotHaveDuplicates()
                .hasSize(17);
        assertThat(ReplyRules.ALL).allSatisfy(rule -> assertThat(rule.basis()).isNotBlank());
    }

    @Test
    @DisplayName("M12-08: each point is answered, or nothing is sent; all objections at once")
    void points() {
        assertThat(objections(SampleReply.good().point(1, null, "")))
                .containsExactly("point-answered", "point-answered");
        assertThat(objections(SampleReply.good().onlyPoint())).contains("point-answered");
        assertThat(objections(SampleReply.good().point(1, null, "").accountable(null, "")))
                .contains("point-answered", "accountability-stated");
    }

    @Test
    @DisplayName("M12-08: a finding names a figure, a day, a place or a check")
    void facts() {
        assertThat(objections(SampleReply.good().point(1, "untrue", "企业管理规范，群众可能有误解。")))
                .containsExactly("finding-has-facts");
        assertThat(objections(SampleReply.good().point(1, "untrue", "执法人员走访周边群众，未见外排。")))
                .isEmpty();
    }

    @Test
    @DisplayName("phrases alone are refused; among facts they are only shown")
    void phrases() {
        assertThat(objections(SampleReply.good().point(1, "untrue", "我县高度重视，立行立改，举一反三。")))
                .containsExactly("empty-phrase");
        assertThat(objections(SampleReply.good().handled("staged", "高度重视，进一步压实责任，建立长效机制。")))
                .containsExactly("empty-phrase");
        var shown = SampleReply.good().handled("staged", "高度重视，9月26日拆除切割机3台。");
        assertThat(objections(shown)).isEmpty();
        assertThat(ReplyRules.apply(shown.examined()))
                .extracting(Remark::weight)
                .containsExactly(Remark.Weight.NOTE);
    }

    @Test
    @DisplayName(
            "issue 6, done-line 2: a promised attachment that is missing or annulled stops the reply, and each later signature")
    void attachments() {
        var promised =
                SampleReply.good().attached(new Attachment("现场查验照片", SampleReply.SITE), new Attachment("监测报告", null));
        assertThat(objections(promised)).containsExactly("attachment-there");
        var annulled = SampleReply.good()
                .files(
                        SampleReply.file(SampleReply.SITE, EvidenceRole.SITE, false),
                        SampleReply.file(SampleReply.AFTER, EvidenceRole.AFTER, true));
        assertThat(objections(annulled)).containsExactly("attachment-there");
        assertThat(ReplyRules.againstSignature(annulled.examined()))
                .extracting(Remark::rule)
                .containsExactly("attachment-there");
        assertThat(objections(SampleReply.good().attached(new Attachment("他件照片", UUID.randomUUID()))))
                .containsExactly("attachment-there");
        assertThat(objections(SampleReply.good().handled("staged", "9月26日停产，见附件3。")))
                .containsExactly("attachment-mentioned");
    }

    @Test
    @DisplayName("M12-09: no reply without a check on site with a photo that counts")
    void siteCheck() {
        assertThat(objections(SampleReply.good().checkedOnSite(null))).containsExactly("site-check-first");
        assertThat(objections(SampleReply.good().checkedOnSite(SampleReply.site("看过", List.of(), List.of()))))
                .containsExactly("site-check-first");
    }

    @Test
    @DisplayName("ruling 4: the overall truth follows from the points")
    void truth() {
        assertThat(objections(SampleReply.good().truth("true"))).containsExactly("truth-follows-points");
        assertThat(objections(SampleReply.good().truth("untrue"))).containsExactly("truth-follows-points");
        assertThat(objections(SampleReply.good().truth(null))).containsExactly("complete");
    }

    @RepeatedTest(200)
    @DisplayName("law: whatever the points say, exactly one overall truth follows, in any order of the points")
    void truthLaw(RepetitionInfo round) {
        var random = new Random(round.getCurrentRepetition());
        var findings = new ArrayList<String>();
        for (int count = 1 + random.nextInt(7); count > 0; count--) {
            findings.add(OverallTruth.VALUES.get(random.nextInt(3)));
        }
        String follows = OverallTruth.of(findings);
        java.util.Collections.shuffle(findings, random);
        assertThat(OverallTruth.of(findings)).isEqualTo(follows);
        boolean allTrue = findings.stream().allMatch("true"::equals);
        boolean allUntrue = findings.stream().allMatch("untrue"::equals);
        assertThat(follows.equals("true")).isEqualTo(allTrue);
        assertThat(follows.equals("untrue")).isEqualTo(allUntrue);
        findings.addAll(List.copyOf(findings));
        assertThat(OverallTruth.of(findings)).as("said twice, it is no truer").isEqualTo(follows);
    }

    @Test
    @DisplayName("阶段性办结 needs what, by whom and by when; 已办结 of a true problem needs proof")
    void settled() {
        assertThat(objections(SampleReply.good().steps())).containsExactly("staged-has-milestones");
        assertThat(objections(SampleReply.good().steps(new Milestone("", "", LocalDate.of(2026, 9, 1)))))
                .containsExactly("staged-has-milestones", "staged-has-milestones", "staged-has-milestones");
        assertThat(objections(SampleReply.good().handled("done", "9月26日停产。"))).isEmpty();
        assertThat(objections(SampleReply.good()
                        .handled("done", "9月26日停产。")
                        .attached(new Attachment("现场查验照片", SampleReply.SITE))))
                .containsExactly("done-is-proven");
        assertThat(objections(SampleReply.good().accountable(2, ""))).containsExactly("accountability-stated");
        assertThat(objections(SampleReply.good().accountable(2, "批评教育2人"))).isEmpty();
    }

    @Test
    @DisplayName("a day to come is a plan or an error; a check before the hand-over is explained")
    void dates() {
        assertThat(objections(SampleReply.good().point(0, "true", "10月9日现场检查，厂界噪声58分贝。")))
                .containsExactly("date-can-be");
        assertThat(objections(SampleReply.good().handled("staged", "计划10月20日前建成隔声屏20米。")))
                .isEmpty();
        var early = SampleReply.good().point(0, "true", "9月2日现场检查，厂界噪声58分贝。");
        assertThat(objections(early)).containsExactly("date-can-be");
        assertThat(objections(early.explained())).as("kept with the reply").isEmpty();
        assertThat(objections(SampleReply.good().point(0, "true", "该厂2019年3月1日建成，9月25日现场检查，噪声58分贝。")))
                .isEmpty();
    }

    @Test
    @DisplayName("figures that contradict each other, or the check on site, are doubts")
    void figures() {
        assertThat(objections(SampleReply.good()
                        .point(0, "true", "9月25日现场检查，堆存石粉约30吨。")
                        .handled("staged", "9月26日清运现场堆存石粉20吨。")))
                .containsExactly("figures-agree");
        assertThat(objections(SampleReply.good()
                        .point(0, "true", "9月25日现场检查，堆存石粉30吨。")
                        .handled("staged", "9月26日清运堆存石粉30.0吨、废木料20吨。")))
                .isEmpty();
        var counted = SampleReply.good()
                .point(0, "true", "9月25日现场检查，有切割机5台。")
                .checkedOnSite(SampleReply.site("现场有切割机3台。", List.of(), List.of(SampleReply.SITE)));
        assertThat(objections(counted)).containsExactly("site-check-agrees");
        var present = SampleReply.good()
                .point(0, "untrue", "9月25日现场检查，未生产。")
                .truth("untrue")
                .checkedOnSite(SampleReply.site(
                        "看过", List.of(new Fact("present", "检查时问题是否存在", "yes", "是")), List.of(SampleReply.SITE)));
        assertThat(objections(present)).containsExactly("site-check-agrees");
    }

    @Test
    @DisplayName(
            "ruling 9: another unit's contradiction never stops the chain, only the report, until the office has decided")
    void otherUnits() {
        var differing = SampleReply.good().besides(SampleReply.other("county2", "untrue", true, null));
        assertThat(objections(differing)).isEmpty();
        assertThat(ReplyRules.againstSignature(differing.examined())).isEmpty();
        assertThat(ReplyRules.undecided(differing.examined()))
                .extracting(Remark::rule)
                .containsExactly("other-replies-agree");
        assertThat(ReplyRules.undecided(SampleReply.good()
                        .besides(SampleReply.other("county2", "untrue", true, decided("reported", null)))
                        .examined()))
                .isEmpty();
        assertThat(ReplyRules.undecided(SampleReply.good()
                        .besides(SampleReply.other("county2", "untrue", true, decided("settled", "partly")))
                        .examined()))
                .isEmpty();
        assertThat(ReplyRules.undecided(SampleReply.good()
                        .besides(SampleReply.other("county2", "untrue", true, decided("settled", "untrue")))
                        .examined()))
                .as("the office holds the other one to be right")
                .hasSize(1);
        var fact = new Difference(
                "present", "检查时问题是否存在", List.of(new Said("甲", "是"), new Said("乙", "否")), null, false, true);
        assertThat(ReplyRules.undecided(SampleReply.good().differing(fact).examined()))
                .extracting(Remark::rule)
                .containsExactly("units-agree");
    }

    @Test
    @DisplayName("M12-12: an earlier answer on the same place with another finding is explained before it is sent")
    void earlier() {
        var earlier = SampleReply.good().besides(SampleReply.other("county1", "untrue", false, null));
        assertThat(objections(earlier)).containsExactly("earlier-replies-agree");
        assertThat(objections(earlier.explained())).isEmpty();
        assertThat(objections(SampleReply.good().besides(SampleReply.other("county1", "true", false, null))))
                .isEmpty();
    }

    @Test
    @DisplayName("the same content has the same hash however it is written down, another one has another")
    void canonical() {
        Content content = SampleReply.good().content();
        Content read = Canonical.content(Canonical.text(content));
        assertThat(read).isEqualTo(content);
        assertThat(Canonical.text(content)).contains("\"by\":\"2026-10-20\"");
        assertThat(Canonical.sha256(read)).isEqualTo(Canonical.sha256(content)).matches("[0-9a-f]{64}");
        assertThat(Canonical.sha256(SampleReply.good().truth("true").content()))
                .isNotEqualTo(Canonical.sha256(content));
    }

    private static OtherReply.Decision decided(String kind, String truth) {
        return new OtherReply.Decision(kind, truth, "查验记录为证", "周明", SampleReply.instant(SampleReply.TODAY));
    }

    private static List<String> objections(SampleReply reply) {
        return ReplyRules.againstSubmission(reply.examined()).stream()
                .map(Remark::rule)
                .toList();
    }
}
