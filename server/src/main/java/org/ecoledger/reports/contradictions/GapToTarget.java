package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 目标60%，实际75.6%，超过目标15.6个百分点; 完成年度任务200个的109%: what is reached against what was promised. */
final class GapToTarget implements Rule.OfSentence {
    /** Of what was due by then, not of all that was promised. */
    private static final Pattern TIMELY = Pattern.compile("按期|按时|及时|如期");

    /** Room or arrears: the words do not say which. */
    private static final Pattern EITHER = Pattern.compile("差|[还尚仍]有|余");

    private static final Pattern AIMED = Pattern.compile("[，（(](?:年度|全年|年初)?(?:计划|任务|目标)(?:数|值|量)?(?:为|是|下达)?");
    private static final BigDecimal HUNDREDTH = new BigDecimal("0.01");
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    @Override
    public String name() {
        return "gap-to-target";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (Quantity gap : sentence.quantities()) {
            boolean relative =
                    gap.is(Role.GAP) && (gap.unit().isPercent() || gap.unit().isTimes());
            boolean rate = isRateOfTarget(gap) || relative && nearest(sentence, gap, Role.TARGET, false) == null;
            if (!gap.is(Role.GAP) && !rate || !gap.amount().isPoint()) {
                continue;
            }
            Quantity before = nearest(sentence, gap, Role.TARGET, rate);
            Quantity target = before == null ? behind(sentence, gap, rate) : before;
            Quantity reached = reached(sentence, gap, rate);
            if (target != null && reached != null && target.isLike(reached)) {
                judge(sentence, reached, target, gap, rate, found);
            }
        }
    }

    /** 完成率98%，任务数为120座: the target right behind. */
    private static @Nullable Quantity behind(Sentence sentence, Quantity gap, boolean rate) {
        int next = gap.index() + 1;
        if (next >= sentence.quantities().size()) {
            return null;
        }
        Quantity target = sentence.quantities().get(next);
        boolean fits = target.is(Role.TARGET)
                && target.amount().isPoint()
                && target.part() == gap.part()
                && AIMED.matcher(target.lead()).matches()
                && (rate ? !target.unit().isPercent() : target.isLike(gap));
        return fits ? target : null;
    }

    /** Also what was cut, where the task is a cut, and a change where the target is one. */
    private static @Nullable Quantity reached(Sentence sentence, Quantity gap, boolean rate) {
        Quantity level = nearest(sentence, gap, Role.LEVEL, rate);
        if (level != null) {
            return level;
        }
        Quantity cut = rate ? nearest(sentence, gap, Role.CUT, true) : null;
        return cut == null && (rate || gap.unit().isPoints()) ? nearest(sentence, gap, Role.CHANGE, rate) : cut;
    }

    private static boolean isRateOfTarget(Quantity gap) {
        boolean ofTarget = gap.is(Role.SHARE)
                && gap.clause().endsWith("的")
                && !gap.clause().contains("占");
        boolean named = gap.is(Role.LEVEL)
                && gap.unit().isPercent()
                && (gap.clause().contains("完成率") || gap.clause().contains("完成比例"))
                && !TIMELY.matcher(gap.clause()).find();
        return ofTarget || named;
    }

    private static @Nullable Quantity nearest(Sentence sentence, Quantity gap, Role role, boolean rate) {
        List<Quantity> all = sentence.quantities();
        for (int i = gap.index() - 1; i >= 0; i--) {
            Quantity quantity = all.get(i);
            boolean fits = rate
                    ? !quantity.unit().isPercent() && quantity.unit().isMeasure()
                    : gap.unit().isPoints() ? quantity.unit().isPercent() : quantity.isLike(gap);
            boolean rest = role == Role.LEVEL
                    && Dictionary.SHIPPED.words("rest").stream().anyMatch(quantity.clause()::contains);
            boolean other = role == Role.LEVEL
                    && rate
                    && gap.clause().contains("完成率")
                    && !quantity.clause().contains("完成")
                    && sentence.quantities().subList(0, i).stream()
                            .anyMatch(earlier -> earlier.is(Role.LEVEL)
                                    && earlier.isLike(quantity)
                                    && earlier.clause().contains("完成"));
            if (quantity.is(role)
                    && !rest
                    && !other
                    && fits
                    && quantity.amount().isPoint()
                    && quantity.part() == gap.part()) {
                return quantity;
            }
        }
        return null;
    }

    private void judge(
            Sentence sentence,
            Quantity reached,
            Quantity target,
            Quantity gap,
            boolean rate,
            Consumer<Contradiction> found) {
        Interval quotient = reached.range().per(target.range()).times(HUNDRED);
        Interval more = quotient.minus(Interval.of(100));
        Interval implied = rate
                ? gap.unit().isTimes() ? more.times(HUNDREDTH) : gap.is(Role.GAP) ? more : quotient
                : reached.range().minus(target.range());
        Interval said = gap.is(Role.GAP) && gap.sign() < 0 ? gap.range().negated() : gap.range();
        boolean either = EITHER.matcher(gap.clause()).find() && Rounding.agrees(said.negated(), implied, gap);
        if (either || Rounding.agrees(said, implied, gap)) {
            return;
        }
        List<Contradiction.Mark> marks = List.of(reached, target, gap).stream()
                .sorted(java.util.Comparator.comparingInt(Quantity::from))
                .map(sentence::mark)
                .toList();
        String sum = Telling.plain(reached.value()) + (rate ? "÷" : "−") + Telling.plain(target.value()) + "="
                + (rate ? Telling.middle(quotient) + "%" : Telling.in(implied.middle(), gap.unit()));
        found.accept(contradiction(
                marks,
                "目标" + sentence.said(target) + "，实际" + sentence.said(reached) + "，写为"
                        + (rate ? "完成" : gap.sign() < 0 ? "低" : "超") + sentence.said(gap) + "。",
                sum + "。",
                "核对目标、实际和两者之差。"));
    }
}
