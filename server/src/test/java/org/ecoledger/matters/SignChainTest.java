package org.ecoledger.matters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.ecoledger.ServerTest;
import org.ecoledger.SignedTexts;
import org.ecoledger.matters.MatterFile.LinkView;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

@ServerTest
@DisplayName("M12-07, P1, ruling 1: 承办人 → 分管领导 → 主要领导 → 盖章 → 按时上报, nothing skipped, all under one text")
class SignChainTest {
    @Autowired
    AutowireCapableBeanFactory beans;

    @Autowired
    JdbcClient db;

    HandoverStage stage;

    @BeforeEach
    void stage() {
        stage = beans.createBean(HandoverStage.class);
    }

    @Test
    @DisplayName("M12-07: the chain is signed in order, stands under one text, and what it says is taken from there")
    void theWholeChain() {
        String number = stage.signedUpTo("sealed", "全链条");
        assertThat(stage.capacities(number))
                .containsExactly("contractor", "leader-in-charge", "principal-leader", "seal");
        assertThat(stage.holding(number)).extracting(Signature::sha256).containsOnly(texts(number));
        assertThat(stage.get(number).truth()).isNull();
        stage.sign(number, "report");
        Matter reported = stage.get(number);
        assertThat(reported.state()).isEqualTo("reported");
        assertThat(reported.truth()).as("nothing is typed twice").isEqualTo("partly");
        assertThat(reported.handling()).isEqualTo("staged");
        assertThat(reported.isClosed()).isFalse();
        stage.act("office", number, "file", null);
        assertThat(stage.get(number).isClosed()).isTrue();
        assertThat(stage.audited(number, "signature.given"))
                .hasSize(5)
                .allSatisfy(detail -> assertThat(detail).contains(texts(number)));
    }

    @Test
    @DisplayName(
            "issue 6, done-line 2: a report is refused for every single signature that its row demands and that is missing")
    void noReportWithoutEachSignature() {
        var demanded = Map.of(
                "contractor", "signed-contractor",
                "leader-in-charge", "signed-leader-in-charge",
                "principal-leader", "signed-principal-leader",
                "seal", "signed-seal");
        demanded.forEach((capacity, field) -> {
            String number = stage.signedUpTo("sealed", "缺" + capacity);
            voided(number, capacity);
            assertThat(stage.objections("office", number, "report", "上报"))
                    .singleElement()
                    .satisfies(objection -> {
                        assertThat(objection.field()).isEqualTo(field);
                        assertThat(objection.code()).isEqualTo("matters.signature-missing");
                    });
            assertThat(stage.get(number).state()).isEqualTo("sealed");
        });
        String bare = stage.signedUpTo("sealed", "全缺");
        demanded.keySet().forEach(capacity -> voided(bare, capacity));
        assertThat(stage.objections("office", bare, "report", "上报"))
                .as("all at once")
                .extracting(Objection::field)
                .containsExactlyInAnyOrderElementsOf(demanded.values());
    }

    @Test
    @DisplayName("M12-07: no state lets a step be skipped, and who may not sign is refused")
    void nothingIsSkipped() {
        String number = stage.checked("跳级");
        assertThat(stage.refusal("h-principal", number, "approve", "同意").code()).isEqualTo("matters.not-in-this-state");
        assertThat(stage.refusal("h-other", number, "submit", "送审").code()).isEqualTo("matters.not-yours");
        stage.sign(number, "submit");
        assertThat(stage.refusal("h-principal", number, "review", "同意").code()).isEqualTo("matters.not-yours");
        assertThat(stage.actions("h-leader", number)).contains("review", "return", "ask-countersign");
        assertThat(stage.actions("h-principal", number)).doesNotContain("review", "approve");
    }

    @Test
    @DisplayName("M12-07: without a reply there is nothing to sign")
    void nothingToSign() {
        String number = stage.open("没有答复");
        stage.act("office", number, "dispatch", "请核查", "unit", HandoverStage.UNIT);
        stage.act("h-handler", number, "accept", null);
        stage.checkSite(number);
        assertThat(stage.objections("h-handler", number, "submit", "送审"))
                .extracting(Objection::code)
                .containsExactly("matters.nothing-to-sign");
    }

    @Test
    @DisplayName(
            "M12-07: a signature without the password once more is refused among all other objections, and the token is kept nowhere")
    void eachSignatureIsConfirmed() {
        String number = stage.checked("再次确认");
        stage.texts.refuse(number, "submit", "points");
        Problem refused = catchThrowableOfType(
                Problem.class,
                () -> stage.matters.act(stage.person("h-handler"), number, "submit", stage.input(number, "送审")));
        assertThat(refused.objections())
                .as("what another module demands stands among them")
                .extracting(Objection::field)
                .containsExactlyInAnyOrder("confirmation", "points");
        String other = stage.checked("再次确认");
        String token = stage.token(stage.person("h-handler"));
        stage.matters.act(
                stage.person("h-handler"),
                other,
                "submit",
                stage.input(other, "送审").with("confirmation", token));
        assertThat(stage.steps.of(other).getLast().fields()).doesNotContainKey("confirmation");
        assertThat(db.sql("select count(*) from access.audit_entries where position(? in detail) > 0")
                        .param(token)
                        .query(Long.class)
                        .single())
                .isZero();
        stage.act("h-handler", other, "take-back", "重签");
        assertThat(catchThrowableOfType(
                                Problem.class,
                                () -> stage.matters.act(
                                        stage.person("h-handler"),
                                        other,
                                        "submit",
                                        stage.input(other, "送审").with("confirmation", token)))
                        .objections())
                .as("it serves once")
                .extracting(Objection::code)
                .containsExactly("access.confirmation-used");
    }

    @Test
    @DisplayName("L19: whoever signs later signs the same text as those before, or is refused")
    void allSignTheSame() {
        String number = stage.signedUpTo("reviewed", "同一份");
        stage.texts.write(number, "有人改过的答复");
        assertThat(stage.objections("h-principal", number, "approve", "同意"))
                .extracting(Objection::code)
                .containsExactly("matters.signed-another-text");
        stage.act("h-principal", number, "return", "内容有改动，请重新逐级签字");
        assertThat(stage.holding(number)).isEmpty();
        List.of("submit", "review", "approve", "seal", "report").forEach(action -> stage.sign(number, action));
        assertThat(stage.get(number).state()).isEqualTo("reported");
    }

    @Test
    @DisplayName(
            "L19 退回、撤回: a return voids all signatures, taking back the own one and all after it; each says by what and why")
    void returnsAndTakingBack() {
        String number = stage.signedUpTo("approved", "退回撤回");
        assertThat(stage.refusal("h-deputy", number, "take-back", "撤回").code()).isEqualTo("matters.not-yours");
        stage.act("h-principal", number, "take-back", "数字需再核实");
        assertThat(stage.get(number).state()).isEqualTo("reviewed");
        assertThat(stage.capacities(number)).containsExactly("contractor", "leader-in-charge");
        assertThat(stage.objections("h-deputy", number, "take-back", "撤回"))
                .as("the signature is another's")
                .extracting(Objection::code)
                .containsExactly("matters.no-signature-of-yours");
        stage.act("h-leader", number, "take-back", "表述有误");
        assertThat(stage.get(number).state()).isEqualTo("submitted");
        assertThat(stage.capacities(number)).containsExactly("contractor");
        stage.act("h-leader", number, "return", "证据不足，补充监测数据");
        assertThat(stage.get(number).state()).isEqualTo("checked");
        assertThat(stage.holding(number)).isEmpty();
        assertThat(stage.file("office", number).signing().given())
                .hasSize(3)
                .allSatisfy(given -> assertThat(given.voidedWhy()).isNotBlank())
                .extracting(MatterFile.SignatureView::voidedBy)
                .containsExactly("退回", "撤回签字", "撤回签字");
        stage.sign(number, "submit");
        stage.act("h-handler", number, "take-back", "附件放错");
        assertThat(stage.get(number).state()).isEqualTo("checked");
        assertThat(stage.holding(number)).isEmpty();
        assertThat(stage.signatures.of(number)).as("none is ever deleted").hasSize(4);
        assertThat(stage.audited(number, "signature.voided")).hasSize(4);
    }

    @Test
    @DisplayName("P1 上级退回重报: the limit runs anew, no signature holds, the reply is signed from the beginning")
    void returnedFromAbove() {
        String number = stage.signedUpTo("sealed", "上级退回");
        stage.sign(number, "report");
        stage.act("office", number, "return-from-above", "督察组要求补充问责情况");
        assertThat(stage.get(number).state()).isEqualTo("checked");
        assertThat(stage.holding(number)).isEmpty();
        assertThat(stage.get(number).handling()).isEqualTo("open");
        stage.texts.write(number, "补充后的答复");
        List.of("submit", "review", "approve", "seal", "report").forEach(action -> stage.sign(number, action));
        assertThat(stage.holding(number)).extracting(Signature::sha256).containsOnly(hash("补充后的答复"));
    }

    @Test
    @DisplayName(
            "L19 会签、加签: the approval waits for all; a countersignature under a text that changed is asked for anew")
    void countersigning() {
        String number = stage.signedUpTo("submitted", "会签");
        stage.act("h-leader", number, "ask-countersign", "涉及水务", "countersigners", HandoverStage.OTHER);
        stage.act("h-leader", number, "review", "同意");
        assertThat(stage.objections("h-principal", number, "approve", "同意"))
                .extracting(Objection::code)
                .containsExactly("matters.countersignature-open");
        stage.act("h-other-leader", number, "countersign", "同意");
        assertThat(stage.capacities(number)).containsExactly("contractor", "leader-in-charge", "countersign");
        stage.act("h-leader", number, "take-back", "再核一遍");
        assertThat(stage.capacities(number)).containsExactly("contractor");
        stage.act("h-leader", number, "review", "同意");
        assertThat(stage.objections("h-principal", number, "approve", "同意"))
                .as("the countersignature came after what was taken back")
                .extracting(Objection::code)
                .containsExactly("matters.countersignature-open");
        stage.act("h-other-leader", number, "refuse-countersign", "责任划分不清");
        assertThat(stage.objections("h-principal", number, "approve", "同意"))
                .extracting(Objection::code)
                .containsExactly("matters.countersignature-refused");
        stage.act("office", number, "withdraw-countersign", "由环委办协调");
        stage.act("h-principal", number, "add-signer", "请水务局再签", "countersigners", HandoverStage.OTHER);
        stage.act("h-other-leader", number, "countersign", "同意");
        stage.act("h-principal", number, "approve", "同意");
        assertThat(stage.get(number).state()).isEqualTo("approved");
    }

    @Test
    @DisplayName(
            "the panel: who signed in which capacity, who is next by name, and whether it stands under the text as it is")
    void thePanel() {
        String number = stage.signedUpTo("submitted", "签字栏");
        MatterFile.SigningView signing = stage.file("office", number).signing();
        assertThat(signing.chain())
                .extracting(link -> link.capacity().name())
                .containsExactly("承办人签字", "分管领导签字", "主要领导签字", "单位盖章");
        assertThat(signing.chain()).extracting(LinkView::signed).containsExactly(true, false, false, false);
        assertThat(signing.chain().get(2).holders()).containsExactly("孙正");
        assertThat(signing.given()).singleElement().satisfies(given -> {
            assertThat(given.name()).isEqualTo("严肃");
            assertThat(given.post()).isEqualTo("科长");
            assertThat(given.current()).isTrue();
        });
    }

    @Test
    @DisplayName(
            "the seldom steps: objection, redirection, handing on, withdrawal, merging, extension, settling with a paper")
    void seldomSteps() {
        String number = stage.open("少见步骤");
        stage.act("office", number, "dispatch", "请核查", "unit", HandoverStage.OTHER);
        stage.act("h-other", number, "object", "不属水务职责");
        stage.act("office", number, "uphold", "属河道扬尘，维持");
        stage.act("office", number, "withdraw", "分办有误");
        assertThat(stage.get(number).owner()).isNull();
        stage.act("office", number, "dispatch", "请核查", "unit", HandoverStage.UNIT);
        stage.act("h-handler", number, "object", "属水务职责");
        stage.act("office", number, "dispatch", "请水务局办", "unit", HandoverStage.OTHER);
        stage.act("h-other", number, "hand-on", "转城管", "unit", HandoverStage.UNIT);
        stage.act("h-handler", number, "accept", null);
        stage.act("h-handler", number, "ask-extension", "检测需要时间", "extension", "2");
        stage.act("office", number, "extend", "督察组同意延期", "extension", "3");
        stage.checkSite(number);
        stage.act("h-handler", number, "supply", "检测报告", "item", "values-after");
        stage.texts.write(number, "答复");
        List.of("submit", "review", "approve", "seal", "report").forEach(action -> stage.sign(number, action));
        stage.act("office", number, "file", null);
        stage.act("office", number, "rebound", "又被举报");
        assertThat(stage.get(number).state()).isEqualTo("dispatched");
        assertThat(stage.holding(number)).isEmpty();
        String parent = stage.checked("主件");
        stage.act("office", number, "merge", "同一问题", "parent", parent);
        stage.act("office", number, "unmerge", "不是同一问题");
        assertThat(stage.get(number).state()).isEqualTo("opened");
    }

    @Test
    @DisplayName("ruling 9: a difference is settled with a paper or not at all; or it is reported as it is")
    void settlingNeedsEvidence() {
        String number = stage.open("分歧");
        stage.act("office", number, "dispatch", "请核查", "unit", HandoverStage.UNIT, "cooperating", HandoverStage.OTHER);
        stage.act("h-handler", number, "accept", null);
        stage.checkSite(number);
        stage.act("h-other", number, "part-answer", "到场时已停工", "fact:present", "no");
        stage.texts.write(number, "答复");
        stage.sign(number, "submit");
        stage.sign(number, "review");
        assertThat(stage.objections("h-principal", number, "approve", "同意"))
                .extracting(Objection::code)
                .containsExactly("matters.units-differ");
        assertThat(stage.objections("office", number, "settle", "以视频为准", "fact:present", "yes"))
                .extracting(Objection::code)
                .containsExactly("matters.document-wanted");
        stage.matters.act(
                stage.person("office"),
                number,
                "settle",
                stage.input(number, "以视频为准", "fact:present", "yes").withPhotos(List.of(stage.paper("office"))));
        stage.sign(number, "approve");
        assertThat(stage.get(number).state()).isEqualTo("approved");
        stage.act("office", number, "return", "水务局补充了意见");
        stage.act("h-other", number, "part-answer", "仍认为已停工", "fact:present", "no");
        stage.act("office", number, "report-difference", "分歧如实报");
        List.of("submit", "review", "approve", "seal", "report").forEach(action -> stage.sign(number, action));
        assertThat(stage.get(number).state()).isEqualTo("reported");
    }

    private String texts(String number) {
        return stage.texts.of(stage.get(number)).orElseThrow().sha256();
    }

    private static String hash(String text) {
        return SignedTexts.sha256(text);
    }

    /** As if somebody had found a way round the steps: the rule itself has to hold. */
    private void voided(String number, String capacity) {
        db.sql("""
                        update matters.signatures set voided_at = signed_at, voided_by = 'return', voided_step = step
                        where matter = ? and capacity = ?
                        """).params(number, capacity).update();
    }
}
