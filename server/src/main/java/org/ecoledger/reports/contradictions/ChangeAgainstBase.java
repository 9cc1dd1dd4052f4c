package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** 由108降至95，下降12%: the change against the value before and the value after; 下降12% and 提高15.6个百分点 told apart (N01, N15). */
final class ChangeAgainstBase implements Rule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private static final Pattern SERIES = Pattern.compile("年[^，；。]{0,3}[至到—-]|\\d[至到—-]\\d|历年|逐年|年来|[一二三四五六]年|年、");
    private static final Pattern OVERALL = Pattern.compile("累计|总共|总体|共(?:下降|减少|降低|上升|增加|提高)|[两三四五六]年");

    @Override
    public String name() {
        return "change-against-base";
    }

    @Override
    public void apply(Reading reading, Consumer<Contradiction> found) {
        @Nullable Sentence before = null;
        for (Sentence sentence : reading.sentences()) {
            for (List<Quantity> changes : Lists.of(sentence, Role.CHANGE)) {
                apply(before, sentence, changes, found);
            }
            before = sentence;
        }
    }

    private void apply(
            @Nullable Sentence before, Sentence sentence, List<Quantity> changes, Consumer<Contradiction> found) {
        List<Quantity> now = Lists.before(sentence, changes, Role.LEVEL);
        List<Quantity> base = Lists.around(sentence, changes, now);
        Sentence ofBase = sentence;
        if (now.isEmpty()) {
            now = Lists.after(sentence, changes);
            base = now.isEmpty()
                    ? List.of()
                    : changes.size() > 1
                            ? Lists.listAfter(sentence, changes, Role.BASE)
                            : Lists.beside(sentence, changes, now);
        } else if (base.isEmpty()
                && before != null
                && before.piece() == sentence.piece()
                && sentence.only(Role.BASE).isEmpty()) {
            base = yearBefore(before, now);
            ofBase = before;
        }
        if (isSeries(now, changes)) {
            judge(sentence, sentence, now.getLast(), now.getFirst(), changes.getFirst(), found);
            return;
        }
        if (now.size() != changes.size() || base.size() != changes.size()) {
            return;
        }
        for (int i = 0; i < changes.size(); i++) {
            judge(ofBase, sentence, now.get(i), base.get(i), changes.get(i), found);
        }
    }

    /** 2021年至2023年依次为52、47、43，累计下降17.3%: from the first to the last. */
    private static boolean isSeries(List<Quantity> now, List<Quantity> changes) {
        return changes.size() == 1
                && now.size() > 2
                && SERIES.matcher(now.getFirst().lead()).find()
                && OVERALL.matcher(changes.getFirst().clause()).find();
    }

    /** 2024年为38。2025年为33，同比下降13.2%: the value of the sentence before, where it is said to be of the year before. */
    private static List<Quantity> yearBefore(Sentence before, List<Quantity> now) {
        Quantity value = now.getFirst();
        Stretch year = value.period();
        if (now.size() != 1 || year == null) {
            return List.of();
        }
        List<Quantity> bases = before.only(quantity -> {
            Stretch period = quantity.period();
            return (quantity.is(Role.LEVEL) || quantity.is(Role.BASE))
                    && quantity.isLike(value)
                    && quantity.indicator() != null
                    && (value.indicator() == null || quantity.isOf(value))
                    && period != null
                    && year.year() > 0
                    && period.year() == year.year() - 1
                    && period.first() == year.first()
                    && period.last() == year.last();
        });
        return bases.size() == 1 ? bases : List.of();
    }

    private void judge(
            Sentence ofBase,
            Sentence sentence,
            Quantity now,
            Quantity base,
            Quantity change,
            Consumer<Contradiction> found) {
        if (isOfWholeYear(now, base)
                || !now.amount().isPoint()
                || !base.amount().isPoint()
                || !base.range().isPositive()) {
            return;
        }
        Interval difference = now.range().minus(base.range());
        Interval said = signed(change, difference);
        @Nullable Interval implied = implied(now, base, change, difference);
        if (implied == null || !isDifference(now, base, change) && Rounding.agrees(said, implied, change)) {
            return;
        }
        List<Contradiction.Mark> marks = marks(ofBase, sentence, now, base, change);
        String says = "由" + ofBase.said(base) + "到" + sentence.said(now) + "，写为" + words(change) + sentence.said(change)
                + "。";
        found.accept(contradiction(marks, says, implies(now, base, change), mend(now, base, change, said)));
    }

    /** 去年1320万元，今年1—10月1410万元，同比: the year before is no base of ten months. */
    private static boolean isOfWholeYear(Quantity now, Quantity base) {
        List<Stretch> ofBase = Stretch.in(base.lead());
        List<Stretch> ofNow = Stretch.in(now.lead());
        return base.index() < now.index()
                && ofBase.size() == 1
                && ofNow.size() == 1
                && ofBase.getFirst().isYear()
                && !ofNow.getFirst().isYear()
                && ofNow.getFirst().isWholeMonths();
    }

    /** 由80%上升至86%，上升6%: exactly the difference, and not the percentage that rounding alone could still explain. */
    private static boolean isDifference(Quantity now, Quantity base, Quantity change) {
        if (!change.unit().isPercent() || !now.unit().isPercent()) {
            return false;
        }
        BigDecimal difference = now.value().subtract(base.value());
        BigDecimal relative = difference
                .multiply(HUNDRED)
                .divide(base.value(), MathContext.DECIMAL64)
                .abs();
        return difference.abs().compareTo(change.value()) == 0
                && !change.range().meets(Interval.of(relative));
    }

    private static String words(Quantity change) {
        return change.sign() == 0 ? "变化" : Telling.direction(change.sign());
    }

    /** The change as said, negative where it falls; without a direction said, that of the values is taken. */
    private static Interval signed(Quantity change, Interval difference) {
        if (change.unit().isTimes()) {
            return change.range();
        }
        int sign = change.sign() != 0 ? change.sign() : difference.middle().signum();
        return sign < 0 ? change.range().negated() : change.range();
    }

    private static @Nullable Interval implied(Quantity now, Quantity base, Quantity change, Interval difference) {
        if (change.unit().isPercent()) {
            return relative(now, base);
        }
        if (change.unit().isPoints()) {
            return now.unit().isPercent() ? difference : null;
        }
        if (change.unit().isTimes()) {
            return times(now, base, change);
        }
        return change.isLike(now) ? difference : null;
    }

    /** 是上年的三倍 is the quotient itself; 增长两倍 is often said for either. */
    private static Interval times(Quantity now, Quantity base, Quantity change) {
        Interval quotient = now.range().per(base.range());
        Interval more = quotient.minus(Interval.of(1));
        return change.sign() != 0 && change.range().meets(more) ? more : quotient;
    }

    /** Percent: smallest and largest over the ends of both values. */
    static Interval relative(Quantity now, Quantity base) {
        return now.range().per(base.range()).minus(Interval.of(1)).times(HUNDRED);
    }

    private static String implies(Quantity now, Quantity base, Quantity change) {
        BigDecimal difference = now.amount().base().subtract(base.amount().base());
        String sum = "（" + Telling.plain(now.value()) + "−" + Telling.plain(base.value()) + "）";
        if (change.unit().isPercent()) {
            BigDecimal percent =
                    difference.multiply(HUNDRED).divide(base.amount().base(), MathContext.DECIMAL64);
            return sum + "÷" + Telling.plain(base.value()) + "=" + Telling.plain(percent) + "%，应为"
                    + Telling.direction(difference.signum()) + Telling.percent(percent) + "。";
        }
        if (change.unit().isTimes()) {
            return Telling.plain(now.value()) + "÷" + Telling.plain(base.value()) + "="
                    + Telling.middle(now.range().per(base.range())) + "。";
        }
        String unit = change.unit().isPoints() ? "个百分点" : "";
        BigDecimal amount = change.unit().isPoints()
                ? difference.abs()
                : difference.abs().divide(change.unit().factor(), 6, java.math.RoundingMode.HALF_EVEN);
        return sum + "，应为" + Telling.direction(difference.signum()) + Telling.plain(amount)
                + (unit.isEmpty() ? change.unit().text() : unit) + "。";
    }

    private static String mend(Quantity now, Quantity base, Quantity change, Interval said) {
        boolean points = now.unit().isPercent()
                && change.unit().isPercent()
                && said.meets(now.range().minus(base.range()));
        return points ? "两个百分率之差应写个百分点，不写%。" : "核对本期数、基数和变化幅度，改正其中写错的一个。";
    }

    private static List<Contradiction.Mark> marks(
            Sentence ofBase, Sentence sentence, Quantity now, Quantity base, Quantity change) {
        return List.of(ofBase.mark(base), sentence.mark(now), sentence.mark(change)).stream()
                .sorted(Comparator.comparingInt(Contradiction.Mark::piece).thenComparingInt(Contradiction.Mark::from))
                .toList();
    }
}
