package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.function.Consumer;

/**
 * 6条出境河流断面综合达标率达到73.9%: a rate of a few named things against all whole numbers of them, measured once, each
 * quarter or each month (N17).
 */
final class RateOfWholeSections implements Rule.OfSentence {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final List<String> THINGS = List.of("断面", "河流", "河", "点位", "水源", "湖库", "站", "井", "排口", "排污口", "入河口");
    private static final List<String> RATES = List.of("达标率", "优良率", "合格率", "达标比例", "优良比例", "优良水体比例", "达到或优于", "优于");
    private static final int[] TIMES = {1, 2, 3, 4, 6, 12};
    private static final int MOST = 40;
    private static final int FAR = 24;

    @Override
    public String name() {
        return "rate-of-whole-sections";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (Quantity rate : sentence.quantities()) {
            boolean alone = rate.index() > 0
                    && rate.unit().isPercent()
                    && rate.amount().isPoint()
                    && !rate.planned()
                    && (rate.is(Role.LEVEL) || rate.is(Role.SHARE));
            if (alone) {
                judge(sentence, sentence.quantities().get(rate.index() - 1), rate, found);
            }
        }
    }

    private void judge(Sentence sentence, Quantity things, Quantity rate, Consumer<Contradiction> found) {
        String between = rate.lead();
        boolean speaks = things.unit().dimension().startsWith("count:")
                && things.amount().isPoint()
                && things.amount().isWhole()
                && things.value().signum() > 0
                && things.value().intValue() <= MOST
                && between.length() <= FAR
                && between.indexOf('，') < 0
                && THINGS.stream().anyMatch(between::contains)
                && RATES.stream().anyMatch(between::contains);
        if (!speaks) {
            return;
        }
        int count = things.value().intValue();
        for (int times : TIMES) {
            if (isGiven(rate, count * times)) {
                return;
            }
        }
        int year = count * 12;
        int below = rate.value()
                .multiply(BigDecimal.valueOf(year))
                .divide(HUNDRED, 0, RoundingMode.FLOOR)
                .intValue();
        found.accept(question(
                List.of(sentence.mark(things), sentence.mark(rate)),
                sentence.said(things) + "的比率写为" + sentence.said(rate) + "。",
                count + "×12个月=" + year + "次，" + below + "次为" + share(below, year) + "%，" + (below + 1) + "次为"
                        + share(below + 1, year) + "%，没有一个整数得出" + sentence.said(rate) + "。",
                "写明分子、分母和平均的方法（按次、按断面还是按月）。"));
    }

    private static boolean isGiven(Quantity rate, int total) {
        int near = rate.value()
                .multiply(BigDecimal.valueOf(total))
                .divide(HUNDRED, 0, RoundingMode.HALF_EVEN)
                .intValue();
        for (int part = Math.max(0, near - 1); part <= near + 1; part++) {
            if (Rounding.agrees(
                    rate.range(), Interval.of(part).per(Interval.of(total)).times(HUNDRED), rate)) {
                return true;
            }
        }
        return false;
    }

    private static String share(int part, int whole) {
        return Telling.middle(Interval.of(part).per(Interval.of(whole)).times(HUNDRED));
    }
}
