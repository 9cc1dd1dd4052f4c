package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 日均处理15万吨，年处理3650万吨: a mean day makes the year; what can be done on a day bounds it. */
final class DayAndYear implements Rule.OfSentence {
    private static final Pattern DAY = Pattern.compile("(?:每日|每天|日均|(?<!\\d|今|昨|当|近|截|生)日)[^，；。]{1,10}$");
    private static final Pattern MEAN = Pattern.compile("日均|平均每[日天]");
    private static final Pattern YEAR = Pattern.compile("(?:全年|(?<![\\d今去上当前明度])年)(?:可|能|共|累计|总)?[^，；。\\d]{0,10}$");
    private static final Interval DAYS = new Interval(BigDecimal.valueOf(365), BigDecimal.valueOf(366));
    private static final Interval SLACK = new Interval(new BigDecimal("0.97"), new BigDecimal("1.03"));
    private static final BigDecimal OVERLOAD = new BigDecimal("1.2");

    @Override
    public String name() {
        return "day-and-year";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        List<Quantity> days = sentence.only(quantity -> isSaid(quantity)
                && (DAY.matcher(quantity.clause()).find()
                        || quantity.unit().dimension().equals("mass-rate-day")));
        List<Quantity> years = sentence.only(quantity -> isSaid(quantity)
                && YEAR.matcher(quantity.clause()).find()
                && !DAY.matcher(quantity.clause()).find()
                && !quantity.unit().dimension().equals("mass-rate-day"));
        if (days.size() == 1 && years.size() == 1 && isOne(days.getFirst(), years.getFirst())) {
            judge(sentence, days.getFirst(), years.getFirst(), found);
        }
    }

    private static boolean isSaid(Quantity quantity) {
        return quantity.is(Role.LEVEL)
                && quantity.amount().isPoint()
                && !quantity.isListed()
                && quantity.range().isPositive()
                && (quantity.unit().dimension().startsWith("mass")
                        || quantity.unit().dimension().equals("volume"));
    }

    private static boolean isOne(Quantity day, Quantity year) {
        boolean mass = day.unit().dimension().startsWith("mass")
                && year.unit().dimension().startsWith("mass");
        return day.part() == year.part() && Math.abs(day.index() - year.index()) == 1 && (mass || day.isLike(year));
    }

    private void judge(Sentence sentence, Quantity day, Quantity year, Consumer<Contradiction> found) {
        Interval whole = day.range().times(DAYS.least());
        Interval implied =
                new Interval(whole.least(), day.range().times(DAYS.most()).most());
        boolean mean = MEAN.matcher(day.clause()).find();
        boolean agrees = mean
                ? new Interval(
                                implied.least().multiply(SLACK.least()),
                                implied.most().multiply(SLACK.most()))
                        .meets(year.range())
                : !year.range().isAbove(implied.times(OVERLOAD));
        if (agrees) {
            return;
        }
        Quantity first = day.index() < year.index() ? day : year;
        Quantity second = first == day ? year : day;
        found.accept(contradiction(
                List.of(sentence.mark(first), sentence.mark(second)),
                "每日" + sentence.said(day) + "，全年写为" + sentence.said(year) + "。",
                sentence.said(day) + "×365天=" + Telling.in(whole.middle(), year.unit()) + "。",
                "核对日处理量、年处理量和它们的单位。"));
    }
}
