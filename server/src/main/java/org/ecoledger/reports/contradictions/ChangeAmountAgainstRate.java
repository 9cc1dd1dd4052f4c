package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** 276天，同比增加18天，增长7.0%: the amount of a change against its rate, where the base is not said but follows. */
final class ChangeAmountAgainstRate implements Rule.OfSentence {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String name() {
        return "change-amount-against-rate";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        List<Quantity> all = sentence.quantities();
        for (int i = 0; i + 2 < all.size(); i++) {
            if (isValue(all.get(i))) {
                judge(sentence, all.get(i), all.get(i + 1), all.get(i + 2), found);
            } else if (isValue(all.get(i + 2)) && !all.get(i + 2).ownSubject()) {
                judge(sentence, all.get(i + 2), all.get(i), all.get(i + 1), found);
            }
        }
    }

    private static boolean isValue(Quantity now) {
        return now.is(Role.LEVEL)
                && now.unit().isMeasure()
                && !now.unit().isPercent()
                && now.amount().isPoint();
    }

    private void judge(Sentence sentence, Quantity now, Quantity one, Quantity other, Consumer<Contradiction> found) {
        boolean amountFirst = one.isLike(now) && other.unit().isPercent();
        Quantity amount = amountFirst ? one : other;
        Quantity rate = amountFirst ? other : one;
        if (!isChange(amount, now)
                || !isChange(rate, now)
                || !amount.isLike(now)
                || !rate.unit().isPercent()
                || amount.isListed()
                || rate.isListed()) {
            return;
        }
        int sign = amount.sign() == 0 ? rate.sign() : amount.sign();
        if (sign == 0 || rate.sign() != 0 && rate.sign() != sign) {
            return;
        }
        Interval base =
                sign > 0 ? now.range().minus(amount.range()) : now.range().plus(amount.range());
        if (!base.isPositive()) {
            return;
        }
        Interval implied = amount.range().per(base).times(HUNDRED);
        if (Rounding.agrees(rate.range(), implied, rate)) {
            return;
        }
        String before = Telling.in(base.middle(), now.unit());
        found.accept(contradiction(
                List.of(now, one, other).stream()
                        .sorted(Comparator.comparingInt(Quantity::from))
                        .map(sentence::mark)
                        .toList(),
                sentence.said(now) + "，" + Telling.direction(sign) + sentence.said(amount) + "，写为"
                        + Telling.direction(sign) + sentence.said(rate) + "。",
                "由" + sentence.said(now) + "和变化量推得基数" + before + "，" + Telling.plain(amount.value()) + "÷"
                        + Telling.in(base.middle(), now.unit()) + "=" + Telling.middle(implied) + "%。",
                "核对本期数、变化量和变化幅度，改正其中写错的一个。"));
    }

    private static boolean isChange(Quantity change, Quantity now) {
        return change.is(Role.CHANGE) && change.amount().isPoint() && change.part() == now.part() && change.isOf(now);
    }
}
