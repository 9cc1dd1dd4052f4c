package org.ecoledger.reports.contradictions;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 下降3.2%，去年同期下降2.8%，降幅扩大0.4个百分点: the difference of two rates of change. */
final class ChangeOfChange implements Rule.OfSentence {
    private static final Pattern WIDER =
            Pattern.compile("(?:降幅|增幅|增速|跌幅|涨幅|升幅|增长率)(?:较[^，；。]{1,8}|比[^，；。]{1,8}|同比)?(?:扩大|收窄|加快|回落|放缓|提高|下降|缩小)了?$");

    @Override
    public String name() {
        return "change-of-change";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        List<Quantity> all = sentence.quantities();
        for (int i = 2; i < all.size(); i++) {
            Quantity said = all.get(i);
            Quantity one = all.get(i - 2);
            Quantity other = all.get(i - 1);
            boolean judged = said.unit().isPoints()
                    && said.amount().isPoint()
                    && WIDER.matcher(said.clause()).find()
                    && isChange(one)
                    && isChange(other)
                    && one.part() == said.part();
            if (!judged) {
                continue;
            }
            Interval difference = signed(one).minus(signed(other));
            if (!difference.meets(said.range()) && !difference.negated().meets(said.range())) {
                found.accept(contradiction(
                        List.of(sentence.mark(one), sentence.mark(other), sentence.mark(said)),
                        "两次变化为" + sentence.said(one) + "和" + sentence.said(other) + "，相差写为" + sentence.said(said) + "。",
                        Telling.plain(one.value()) + "−" + Telling.plain(other.value()) + "="
                                + Telling.plain(one.value().subtract(other.value())) + "个百分点。",
                        "核对两次变化和它们之差。"));
            }
        }
    }

    private static boolean isChange(Quantity quantity) {
        return quantity.is(Role.CHANGE)
                && quantity.unit().isPercent()
                && quantity.amount().isPoint();
    }

    private static Interval signed(Quantity change) {
        return change.sign() < 0 ? change.range().negated() : change.range();
    }
}
