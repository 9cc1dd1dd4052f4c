package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/**
 * 设计800吨/日，日均680吨，负荷率85%: a rate whose name speaks of parts, behind exactly two amounts of one kind, is that of the smaller
 * in the larger or of the rest.
 */
final class RateOfPair implements Rule.OfSentence {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern RATE = Pattern.compile(
            "运行负荷[^，；。]{0,4}$|(?:负荷|运行|完成|治理|整治|处理|收集|覆盖|安装|联网|在线|上线|投产|开工|竣工|建成|清洗|机械化|机扫|清扫|普及|改造|淘汰|利用|处置|合格|达标|占)(?:完成|清扫)?(?:率|比|比例|比重)[^，；。]{0,6}$");
    private static final Pattern OTHER = Pattern.compile("按期|按时|及时|如期|满意|同比|环比|投资|资金|优良");

    @Override
    public String name() {
        return "rate-of-pair";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (Quantity rate : sentence.quantities()) {
            boolean judged = rate.unit().isPercent()
                    && rate.is(Role.LEVEL)
                    && !rate.planned()
                    && !rate.isListed()
                    && rate.index() > 1
                    && RATE.matcher(rate.clause()).find()
                    && !OTHER.matcher(rate.clause()).find();
            if (judged) {
                Quantity one = sentence.quantities().get(rate.index() - 2);
                Quantity other = sentence.quantities().get(rate.index() - 1);
                if (isPair(sentence, one, other, rate)) {
                    judge(sentence, one, other, rate, found);
                }
            }
        }
    }

    /** The only two of their kind in the part. */
    private static boolean isPair(Sentence sentence, Quantity one, Quantity other, Quantity rate) {
        return isCount(one, rate)
                && isCount(other, rate)
                && isLike(one, other)
                && !other.isListed()
                && sentence.only(quantity -> isLike(quantity, one)
                                        && quantity.part() == rate.part()
                                        && quantity.index() < rate.index())
                                .size()
                        == 2;
    }

    private static boolean isLike(Quantity one, Quantity other) {
        boolean daily = one.unit().dimension().startsWith("mass")
                && other.unit().dimension().startsWith("mass")
                && (one.clause().contains("日") || other.clause().contains("日"));
        return one.isLike(other) || daily;
    }

    private static boolean isCount(Quantity quantity, Quantity rate) {
        return quantity.amount().isPoint()
                && quantity.unit().isMeasure()
                && !quantity.unit().isPercent()
                && !quantity.unit().isConcentration()
                && !quantity.unit().dimension().equals("money")
                && !quantity.unit().dimension().equals("days")
                && (quantity.is(Role.LEVEL) || quantity.is(Role.CUT))
                && quantity.part() == rate.part()
                && quantity.range().isPositive();
    }

    private void judge(Sentence sentence, Quantity one, Quantity other, Quantity rate, Consumer<Contradiction> found) {
        boolean first = one.range().middle().compareTo(other.range().middle()) < 0;
        Quantity part = first ? one : other;
        Quantity whole = first ? other : one;
        Interval implied = part.range().per(whole.range()).times(HUNDRED);
        Interval rest = Interval.of(100).minus(implied);
        if (Rounding.agrees(rate.range(), implied, rate) || Rounding.agrees(rate.range(), rest, rate)) {
            return;
        }
        found.accept(contradiction(
                List.of(one, other, rate).stream()
                        .sorted(Comparator.comparingInt(Quantity::from))
                        .map(sentence::mark)
                        .toList(),
                sentence.said(whole) + "中的" + sentence.said(part) + "，写为" + sentence.said(rate) + "。",
                Telling.plain(part.value()) + "÷" + Telling.plain(whole.value()) + "=" + Telling.middle(implied) + "%。",
                "核对两个数和比率；若比率另有分母，写明它。"));
    }
}
