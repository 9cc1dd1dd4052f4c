package org.ecoledger.inspection.replies;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.util.List;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.ecoledger.matters.Signature;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("P1, rulings 16 and 17: the reply as a document in the format of GB/T 9704")
class ReplyDocumentTest {
    private final Reply reply = new Reply(
            "2026-000001",
            3,
            SampleReply.good().content(),
            Canonical.sha256(SampleReply.good().content()),
            1,
            "王强",
            "county1",
            SampleReply.instant(SampleReply.TODAY));

    @Test
    @DisplayName(
            "opened again it holds every point with its facts, the chain with times and deputies, the seal and the hash")
    void signed() throws IOException {
        var head = new ReplyDocument.Head(
                SampleReply.handed(),
                "中央第七生态环境保护督察组",
                "青河县人民政府",
                SampleReply.TODAY,
                List.of(
                        signature("contractor", "王强", "县环委办经办人", null),
                        signature("leader-in-charge", "钱进", "副县长", "赵卫"),
                        signature("principal-leader", "孙立", "县长", null),
                        signature("seal", "王强", null, null)),
                "青政印〔2026〕31号",
                List.of("白石县人民政府对X3HB202609180077号件答复“不属实”，本件答复“部分属实”。"),
                false);
        String text = text(new ReplyDocument().write(head, reply));
        assertThat(text)
                .contains("关于X3HB202609200012号信访举报件办理情况的报告", "中央第七生态环境保护督察组：")
                .contains(SampleReply.POINTS)
                .contains("厂界噪声58分贝", "未见外排口", "（1）关于", "（2）关于")
                .contains("部分属实", "阶段性办结", "建成隔声屏", "2026年10月20日", "六、分歧如实报")
                .contains("1. 现场查验照片", "2. 整改后照片")
                .contains("钱进（副县长）", "代赵卫签", "用印编号青政印〔2026〕31号", "2026-09-30 10:00")
                .contains(reply.sha256(), "非涉密系统，严禁录入国家秘密")
                .doesNotContain("草稿", "{{", "}}", "[measure]");
    }

    @Test
    @DisplayName("before the signatures it bears the mark of a draft and an empty place for each of them")
    void draft() throws IOException {
        var head = new ReplyDocument.Head(
                SampleReply.handed(), "督察组", "青河县人民政府", SampleReply.TODAY, List.of(), null, List.of(), true);
        byte[] file = new ReplyDocument().write(head, reply);
        assertThat(text(file)).contains("草稿", "承办人", "分管领导", "主要领导", "（盖章处）").doesNotContain("分歧如实报", "{{");
        try (var document = new XWPFDocument(new ByteArrayInputStream(file))) {
            var margins = document.getDocument().getBody().getSectPr().getPgMar();
            assertThat((BigInteger) margins.getTop()).isEqualTo(2098);
            assertThat((BigInteger) margins.getLeft()).isEqualTo(1587);
        }
    }

    private static Signature signature(String capacity, String name, String post, String behalf) {
        return new Signature(
                1,
                "2026-000001",
                capacity,
                1,
                name,
                post,
                behalf,
                SampleReply.instant(SampleReply.TODAY),
                "reply:2026-000001/3",
                "ab",
                null,
                null);
    }

    private static String text(byte[] file) throws IOException {
        try (var document = new XWPFDocument(new ByteArrayInputStream(file));
                var words = new XWPFWordExtractor(document)) {
            return words.getText();
        }
    }
}
