package org.ecoledger.matters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.ecoledger.ServerTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;

@ServerTest
@DisplayName("M02-16, M12-07: a deputy signs for the person on leave, recorded as such, and never twice in one chain")
class DeputiesSignTest {
    @Autowired
    AutowireCapableBeanFactory beans;

    HandoverStage stage;
    long leave;

    @BeforeEach
    void stage() {
        stage = beans.createBean(HandoverStage.class);
    }

    @AfterEach
    void back() {
        stage.back(leave);
    }

    @Test
    @DisplayName("the step, the signature, the queue and the audit chain say on whose behalf: 代孙正")
    void onBehalf() {
        String number = stage.signedUpTo("reviewed", "代签");
        assertThat(stage.actions("h-deputy", number)).doesNotContain("approve");
        leave = stage.leave("h-principal", "h-deputy");
        assertThat(stage.file("h-deputy", number).actions())
                .filteredOn(action -> action.action().equals("approve"))
                .extracting(MatterFile.Action::onBehalfOf)
                .containsExactly("孙正");
        assertThat(stage.matters.waitingFor(stage.person("h-deputy"), Locale.SIMPLIFIED_CHINESE))
                .filteredOn(waiting -> waiting.number().equals(number))
                .extracting(Waiting::sentence)
                .singleElement()
                .satisfies(sentence -> assertThat(sentence).startsWith("代孙正：绿川市城市管理局"));
        stage.act("h-deputy", number, "approve", "同意");
        assertThat(stage.holding(number).getLast()).satisfies(signature -> {
            assertThat(signature.capacity()).isEqualTo("principal-leader");
            assertThat(signature.name()).isEqualTo("钱进");
            assertThat(signature.onBehalfOf()).isEqualTo("孙正");
        });
        MatterFile.Entry entry = stage.file("office", number).timeline().getLast();
        assertThat(entry.actor()).isEqualTo("钱进");
        assertThat(entry.onBehalfOf()).isEqualTo("孙正");
        assertThat(entry.unit()).isEqualTo("绿川市城市管理局");
        assertThat(stage.audited(number, "signature.given").getLast())
                .contains("代 孙正")
                .contains("leave " + leave);
        assertThat(stage.audited(number, "matter.approved"))
                .singleElement()
                .satisfies(detail -> assertThat(detail).contains("代 孙正"));
        List.of("seal", "report").forEach(action -> stage.sign(number, action));
        assertThat(stage.get(number).state()).isEqualTo("reported");
    }

    @Test
    @DisplayName("whoever reviewed does not approve as the principal leader's deputy")
    void notTwice() {
        String number = stage.signedUpTo("submitted", "不得重签");
        stage.act("h-deputy", number, "review", "同意");
        leave = stage.leave("h-principal", "h-deputy");
        assertThat(stage.actions("h-deputy", number)).doesNotContain("approve");
        assertThat(stage.refusal("h-deputy", number, "approve", "同意").code()).isEqualTo("matters.checker-is-doer");
    }

    @Test
    @DisplayName("the person on leave takes back what was signed on the person's behalf, and so may the deputy")
    void takenBack() {
        String number = stage.signedUpTo("reviewed", "代签撤回");
        leave = stage.leave("h-principal", "h-deputy");
        stage.act("h-deputy", number, "approve", "同意");
        stage.act("h-deputy", number, "take-back", "再看一遍");
        assertThat(stage.get(number).state()).isEqualTo("reviewed");
        stage.act("h-deputy", number, "approve", "同意");
        stage.back(leave);
        assertThat(stage.actions("h-deputy", number)).as("the leave is over").doesNotContain("take-back", "approve");
        stage.act("h-principal", number, "take-back", "我本人来签");
        assertThat(stage.capacities(number)).containsExactly("contractor", "leader-in-charge");
        stage.act("h-principal", number, "approve", "同意");
        assertThat(stage.holding(number).getLast().onBehalfOf()).isNull();
    }
}
