package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * 优良天数276天，优良率75.6%; 全年优良率81.41%: a rate of days against the days, or, alone, against all whole numbers of days
 * (N15, N30). Alone and with one decimal it says too little to be asked about.
 */
final class RateOfWholeDays implements Rule.OfSentence {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal FEWEST_VALID = new BigDecimal("0.88");
    private static final int EXACT_SCALE = 2;
    private static final int SHORT_PERIOD = 31;
    private static final List<Integer> USUAL = List.of(
            28, 29, 30, 31, 59, 60, 90, 91, 92, 120, 121, 151, 152, 181, 182, 184, 212, 213, 243, 244, 273, 274, 304,
            305, 334, 335, 365, 366);
    private static final Pattern AIR = Pattern.compile("(?:AQI|空气质量|环境空气|空气)达标率");
    private static final Pattern LENGTH = Pattern.compile("(?:月份?|季度|半年|全年)(?:共|总共|共有|共计)$");
    private static final Pattern AS_DAYS = Pattern.compile("^[，（(]?(?:共|共计|即|为|合|折合|也就是)$");
    private static final List<String> AVERAGED =
            List.of("平均", "个城市", "个县", "个区", "各县", "各区", "个市", "近三年", "三年", "断面", "地表水", "水质");

    @Override
    public String name() {
        return "rate-of-whole-days";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (Quantity rate : sentence.quantities()) {
            if (!isRateOfDays(rate) || AVERAGED.stream().anyMatch(sentence.text()::contains)) {
                continue;
            }
            Quantity good = goodDays(sentence, rate);
            if (good != null) {
                judge(sentence, good, rate, found);
            } else if (sentence.only(
                            quantity -> quantity.unit().dimension().equals("days") && !quantity.is(Role.CHANGE))
                    .isEmpty()) {
                ask(sentence, rate, found);
            }
        }
    }

    private static boolean isRateOfDays(Quantity rate) {
        if (!rate.unit().isPercent()
                || !rate.amount().isPoint()
                || rate.planned()
                || !rate.is(Role.LEVEL) && !rate.is(Role.SHARE)) {
            return false;
        }
        if (rate.lead().contains("断面") || rate.lead().contains("水")) {
            return false;
        }
        if (rate.is(Role.SHARE) && rate.clause().contains("天数的")) {
            return true;
        }
        boolean named = rate.ownSubject()
                && rate.indicator() != null
                && rate.indicator().name().equals("优良率");
        return named
                || AIR.matcher(rate.clause()).find()
                || rate.clause().contains("达标率")
                        && rate.lead().startsWith("，")
                        && !rate.clause().contains("水");
    }

    private static @Nullable Quantity goodDays(Sentence sentence, Quantity rate) {
        List<Quantity> days = sentence.only(quantity -> quantity.indicator() != null
                && quantity.indicator().name().equals("优良天数")
                && quantity.unit().dimension().equals("days")
                && quantity.is(Role.LEVEL)
                && quantity.amount().isPoint()
                && !quantity.planned()
                && !isLengthOfPeriod(quantity)
                && quantity.part() == rate.part()
                && Math.abs(quantity.index() - rate.index()) <= 3);
        return days.size() == 1 ? days.getFirst() : days.isEmpty() ? said(sentence, rate) : null;
    }

    /** 1—10月共304天. */
    private static boolean isLengthOfPeriod(Quantity quantity) {
        return quantity.period() != null
                && quantity.clause().contains(quantity.period().text())
                && LENGTH.matcher(quantity.clause()).find();
    }

    /** 优良率77.0%，共282天. */
    private static @Nullable Quantity said(Sentence sentence, Quantity rate) {
        if (rate.index() + 1 >= sentence.quantities().size()) {
            return null;
        }
        Quantity next = sentence.quantities().get(rate.index() + 1);
        boolean days = next.unit().dimension().equals("days")
                && next.amount().isPoint()
                && AS_DAYS.matcher(next.lead()).matches();
        return days ? next : null;
    }

    private void judge(Sentence sentence, Quantity good, Quantity rate, Consumer<Contradiction> found) {
        boolean stated = sentence.quantities().stream()
                .anyMatch(quantity -> quantity != good
                        && quantity.isLike(good)
                        && quantity.range().isPositive()
                        && Rounding.agrees(
                                rate.range(), good.range().per(quantity.range()).times(HUNDRED), rate));
        Interval period = good.period() == null ? null : good.period().days();
        if (stated || whole(period).stream().anyMatch(days -> fits(good.range(), days, rate))) {
            return;
        }
        boolean totals = sentence.quantities().stream()
                .anyMatch(quantity -> quantity != good
                        && quantity.isLike(good)
                        && quantity.is(Role.LEVEL)
                        && !quantity.range().isBelow(good.range()));
        BigDecimal implied =
                good.value().multiply(HUNDRED).divide(rate.value().max(BigDecimal.ONE), 0, RoundingMode.HALF_EVEN);
        List<Contradiction.Mark> marks = good.index() < rate.index()
                ? List.of(sentence.mark(good), sentence.mark(rate))
                : List.of(sentence.mark(rate), sentence.mark(good));
        String says = "优良天数" + sentence.said(good) + "，比率写为" + sentence.said(rate) + "。";
        int calendar = period == null ? 365 : period.least().intValue();
        String implies = Telling.plain(good.value()) + "÷" + calendar + "="
                + Telling.middle(good.range().per(Interval.of(calendar)).times(HUNDRED)) + "%；" + sentence.said(rate)
                + "要求总天数约"
                + implied.toPlainString() + "天。";
        boolean valid = !totals
                && implied.intValue() <= calendar
                && implied.intValue()
                        >= BigDecimal.valueOf(calendar).multiply(FEWEST_VALID).intValue()
                && fits(good.range(), implied.intValue(), rate);
        found.accept(
                valid
                        ? question(marks, says, implies, "若按有效监测天数计算，写明有效天数" + implied.toPlainString() + "天；否则核对天数和比率。")
                        : contradiction(marks, says, implies, "核对优良天数、总天数和比率。"));
    }

    private static List<Integer> whole(@Nullable Interval period) {
        return period == null
                ? USUAL
                : List.of(period.least().intValue(), period.most().intValue());
    }

    private static boolean fits(Interval good, int days, Quantity rate) {
        return Rounding.agrees(rate.range(), good.per(Interval.of(days)).times(HUNDRED), rate);
    }

    /** The rate stands alone: is there a number of days that gives it? */
    private void ask(Sentence sentence, Quantity rate, Consumer<Contradiction> found) {
        Stretch period = rate.period();
        Interval days = period == null ? null : period.days();
        if (days == null || period == null) {
            return;
        }
        int scale = rate.value().stripTrailingZeros().scale();
        boolean month = days.most().intValue() <= SHORT_PERIOD;
        int fewest = month && scale < EXACT_SCALE
                ? days.least().intValue() - 4
                : days.least().intValue();
        if (scale < EXACT_SCALE && !(month && scale == 1)
                || given(rate, fewest, days.most().intValue())) {
            return;
        }
        List<Integer> possible = new ArrayList<>();
        for (int total = days.most().intValue();
                total >= days.least().intValue() * 0.88 && possible.size() < 3;
                total--) {
            if (given(rate, total, total)) {
                possible.add(total);
            }
        }
        found.accept(question(
                List.of(sentence.mark(rate)),
                period.text() + "优良率写为" + sentence.said(rate) + "。",
                period.text() + "有" + Telling.plain(days.least())
                        + (days.least().equals(days.most()) ? "" : "或" + Telling.plain(days.most())) + "天，"
                        + nearest(rate, days) + "，没有一个整数天数得出" + sentence.said(rate) + "。",
                "写明分母（有效监测天数）" + (possible.isEmpty() ? "" : "，例如" + possible.getFirst() + "天") + "，或核对这个比率。"));
    }

    private static boolean given(Quantity rate, int fewest, int most) {
        for (int total = fewest; total <= most; total++) {
            int near = rate.value()
                    .multiply(BigDecimal.valueOf(total))
                    .divide(HUNDRED, 0, RoundingMode.HALF_EVEN)
                    .intValue();
            for (int days = Math.max(0, near - 1); days <= near + 1; days++) {
                if (fits(Interval.of(days), total, rate)) {
                    return true;
                }
            }
        }
        return false;
    }

    private static String nearest(Quantity rate, Interval days) {
        int total = days.least().intValue();
        int below = rate.value()
                .multiply(BigDecimal.valueOf(total))
                .divide(HUNDRED, 0, RoundingMode.FLOOR)
                .intValue();
        return below + "天为"
                + Telling.middle(Interval.of(below).per(Interval.of(total)).times(HUNDRED)) + "%，" + (below + 1) + "天为"
                + Telling.middle(Interval.of(below + 1).per(Interval.of(total)).times(HUNDRED)) + "%";
    }
}
