package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * 减排281.5吨，削减率4.26%，必须削减3111吨，才能完成削减率12%: two cuts with their rates of the same thing imply the same base (N22).
 */
final class CutAgainstRate implements Rule.OfSentence {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern RATE =
            Pattern.compile(Dictionary.SHIPPED.oneOf("downrate") + "[^，；。]{0,6}$|(?:下降|减少|削减|减排)(?:了|约)?$");

    private record Pair(Quantity amount, Quantity rate) {
        Interval base() {
            return amount.range().per(rate.range()).times(HUNDRED);
        }
    }

    @Override
    public String name() {
        return "cut-against-rate";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        List<Pair> pairs = pairs(sentence);
        for (int i = 1; i < pairs.size(); i++) {
            Pair first = pairs.getFirst();
            Pair other = pairs.get(i);
            boolean same = other.amount().indicator() == null || Cuts.isOf(first.amount(), other.amount());
            if (same && other.amount().part() == first.amount().part()) {
                judge(sentence, first, other, found);
            }
        }
    }

    private static List<Pair> pairs(Sentence sentence) {
        List<Pair> pairs = new ArrayList<>();
        List<Quantity> all = sentence.quantities();
        for (int i = 0; i + 1 < all.size(); i++) {
            Quantity amount = all.get(i);
            Quantity rate = all.get(i + 1);
            boolean paired = Cuts.isCut(amount)
                    && amount.amount().isPoint()
                    && rate.unit().isPercent()
                    && rate.amount().isPoint()
                    && rate.range().isPositive()
                    && RATE.matcher(rate.clause()).find();
            if (paired) {
                pairs.add(new Pair(amount, rate));
            }
        }
        return pairs;
    }

    private void judge(Sentence sentence, Pair first, Pair other, Consumer<Contradiction> found) {
        if (first.base().meets(other.base())) {
            return;
        }
        BigDecimal base = first.base().middle();
        BigDecimal due = base.multiply(other.rate().value()).divide(HUNDRED);
        Unit unit = first.amount().unit();
        found.accept(contradiction(
                List.of(
                        sentence.mark(first.amount()),
                        sentence.mark(first.rate()),
                        sentence.mark(other.amount()),
                        sentence.mark(other.rate())),
                "削减" + sentence.said(first.amount()) + "为" + sentence.said(first.rate()) + "，削减"
                        + sentence.said(other.amount()) + "为" + sentence.said(other.rate()) + "。",
                Telling.plain(first.amount().value()) + "÷"
                        + Telling.plain(first.rate().value()) + "%=" + Telling.in(whole(base), unit)
                        + "（基数），其" + Telling.plain(other.rate().value()) + "%为" + Telling.in(whole(due), unit) + "，不是"
                        + sentence.said(other.amount()) + "；后者要求基数"
                        + Telling.in(whole(other.base().middle()), unit) + "。",
                "写明基数和基准年，核对削减量；累计数和当年数分开写。"));
    }

    private static BigDecimal whole(BigDecimal value) {
        return value.compareTo(HUNDRED) > 0 ? value.setScale(0, java.math.RoundingMode.HALF_EVEN) : value;
    }
}
