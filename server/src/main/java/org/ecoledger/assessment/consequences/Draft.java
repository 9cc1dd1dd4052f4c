package org.ecoledger.assessment.consequences;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.ecoledger.assessment.Ground.Link;
import org.jspecify.annotations.Nullable;

/**
 * A paper to begin with: 约谈通知书, 通报, 请示, filled in from the chain of evidence. It is a draft; who has the power issues it
 * (ruling 5).
 *
 * @param to the unit or authority to which it goes
 */
record Draft(String title, String to, List<String> paragraphs) {
    /** Ruling 17. */
    private static final String SECRECY = "非涉密系统，严禁录入国家秘密";

    Draft {
        paragraphs = List.copyOf(paragraphs);
    }

    /** @param unit name of the unit that is told */
    static Draft of(Consequence file, ConsequenceKind kind, String unit) {
        String name = kind.in(Locale.SIMPLIFIED_CHINESE);
        var lines = new ArrayList<String>();
        lines.add(file.period().title() + "考核情况如下：" + file.sentence());
        if (!file.chain().isEmpty()) {
            lines.add("有关事实和证据：");
            for (int number = 0; number < file.chain().size(); number++) {
                Link link = file.chain().get(number);
                lines.add((number + 1) + ". " + link.label() + "：" + link.text());
            }
        }
        BigDecimal amount = file.amount();
        lines.add("依据：" + file.basis() + "。");
        lines.addAll(body(file, kind, name, amount));
        lines.add("（此为草稿，由有权人审定后印发）");
        lines.add(SECRECY);
        return new Draft(title(file, kind, name), to(kind, unit), lines);
    }

    private static String title(Consequence file, ConsequenceKind kind, String name) {
        return switch (kind.letter()) {
            case INTERVIEW -> "约谈通知书";
            case NOTICE -> "关于对" + file.subject().name() + "给予" + name + "的通报";
            case COMMENDATION -> "关于对" + file.subject().name() + "予以" + name + "的通报";
            case REQUEST -> "关于" + file.subject().name() + name.replace("请示", "") + "的请示";
            case TRANSFER -> "关于" + file.subject().name() + "有关问题的" + name;
        };
    }

    private static String to(ConsequenceKind kind, String unit) {
        return switch (kind.letter()) {
            case INTERVIEW, NOTICE, COMMENDATION -> unit;
            case REQUEST -> "省级生态环境主管部门";
            case TRANSFER -> "有权机关";
        };
    }

    private static List<String> body(Consequence file, ConsequenceKind kind, String name, @Nullable BigDecimal amount) {
        String appeal = file.appealDays() == 0 ? "本决定不设申诉期。" : "如有异议，可在送达后" + file.appealDays() + "个工作日内提出申诉，并附证明材料。";
        return switch (kind.letter()) {
            case INTERVIEW ->
                List.of(
                        "现决定对你单位主要负责人进行" + name + "。",
                        "约谈时间：____年__月__日__时；约谈地点：________；主持人：________。",
                        "请就上述问题说明原因、整改措施和完成时限，并提前书面报送。",
                        appeal);
            case NOTICE -> List.of("现决定：" + name + minus(file, amount) + "。", "请认真整改，并将整改情况书面报告。", appeal);
            case COMMENDATION ->
                List.of("现决定：" + name + (amount == null ? "" : "，金额" + amount.toPlainString() + "元") + "。");
            case REQUEST -> List.of("区域限批由省级决定。现将有关情况报告，请审定。");
            case TRANSFER -> List.of("本建议只供有权机关参考，是否采纳由有权机关依纪依法决定。");
        };
    }

    private static String minus(Consequence file, @Nullable BigDecimal amount) {
        return "MINUS".equals(file.effect()) && amount != null ? amount.toPlainString() + "分" : "";
    }
}
