package org.ecoledger.assessment;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoledger.assessment.Outcome.Result;
import org.ecoledger.assessment.facts.Fact;
import org.ecoledger.assessment.facts.Subject;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.assessment.rules.RuleSet;
import org.ecoledger.assessment.rules.Scope;
import org.ecoledger.assessment.rules.Trigger;
import org.jspecify.annotations.Nullable;

/** What follows from places and totals: the last (N45), those under a mark, the first and their share of the fund (N60). */
record PlaceGrounds(RuleSet rules, AssessmentPeriod period, FactIndex index, List<Result> results) {
    private static final String SCORE = "score";

    List<Ground> all() {
        return rules.triggers().stream().flatMap(this::grounds).toList();
    }

    private Stream<Ground> grounds(Trigger trigger) {
        return switch (trigger.on()) {
            case Trigger.On.Bottom(var times) -> bottom(trigger, times);
            case Trigger.On.Below(var total) -> below(trigger, total);
            case Trigger.On.Top(var places, var shares) -> top(trigger, places, shares);
            case Trigger.On.Vetoed _, Trigger.On.Cascaded _ -> Stream.empty();
        };
    }

    private Stream<Ground> bottom(Trigger trigger, int times) {
        Set<String> last = AmongLast.of(rules.options(), results);
        return results.stream()
                .filter(result -> last.contains(result.subject().code()))
                .flatMap(result -> before(result.subject(), times - 1).stream().map(before -> {
                    var chain = new ArrayList<Ground.Link>();
                    chain.add(placed(result));
                    chain.addAll(GroundLinks.of(before));
                    String running = times > 1 ? "连续" + times + "期" : "";
                    String sentence = result.subject().name() + running + "排名靠后：本期" + result.places() + "个考核对象中居第"
                            + result.place() + "位，属于后" + named(rules) + "位。";
                    return ground(Ground.Kind.BOTTOM, trigger, result, sentence, null, chain);
                }));
    }

    /** The facts that it was among the last in so many periods before; empty where it was not in each of them. */
    private Optional<List<Fact>> before(Subject subject, int times) {
        var facts = new ArrayList<Fact>();
        AssessmentPeriod earlier = period;
        for (int i = 0; i < times; i++) {
            earlier = Periods.before(earlier);
            var day = earlier.to();
            Optional<Fact> among = index.of(SCORE, rules.code() + "/place", Scope.OWN, subject, day, day).stream()
                    .filter(fact -> Objects.equals(fact.mark(), true))
                    .findFirst();
            if (among.isEmpty()) {
                return Optional.empty();
            }
            facts.add(among.get());
        }
        return Optional.of(facts);
    }

    private static String named(RuleSet rules) {
        var bottom = rules.options().bottom();
        return bottom == null ? "" : String.valueOf(bottom.places());
    }

    private Stream<Ground> below(Trigger trigger, BigDecimal mark) {
        return results.stream()
                .filter(result -> {
                    BigDecimal total = compared(result);
                    return total != null && total.compareTo(mark) < 0;
                })
                .map(result -> ground(
                        Ground.Kind.BELOW,
                        trigger,
                        result,
                        result.subject().name() + "本期得" + result.text() + "分，低于" + mark.toPlainString() + "分。",
                        null,
                        List.of(placed(result))));
    }

    private @Nullable BigDecimal compared(Result result) {
        BigDecimal total = result.total();
        return total == null || rules.ranking().by() == RuleSet.By.UNROUNDED
                ? total
                : new BigDecimal(rules.text(total));
    }

    private Stream<Ground> top(Trigger trigger, int places, List<BigDecimal> shares) {
        return results.stream()
                .filter(result -> result.place() != null && result.place() <= places)
                .map(result -> {
                    BigDecimal amount = shares.isEmpty() ? null : share(result, shares);
                    String money = amount == null ? "" : "，按细则应得奖励资金" + amount.toPlainString() + "元";
                    String sentence = result.subject().name() + "本期" + result.places() + "个考核对象中居第" + result.place()
                            + "位" + money + "。";
                    return ground(Ground.Kind.TOP, trigger, result, sentence, amount, List.of(placed(result)));
                });
    }

    /** Equal ones divide the shares of the places that they hold together; what a cent cannot divide is not paid. */
    private BigDecimal share(Result result, List<BigDecimal> shares) {
        long ahead = results.stream().filter(other -> isAhead(other, result)).count();
        long equal = results.stream()
                .filter(other -> Objects.equals(other.place(), result.place()))
                .count();
        BigDecimal sum = shares.stream().skip(ahead).limit(equal).reduce(BigDecimal.ZERO, BigDecimal::add);
        return sum.divide(BigDecimal.valueOf(equal), 2, RoundingMode.DOWN);
    }

    private static boolean isAhead(Result other, Result result) {
        Integer place = other.place();
        Integer own = result.place();
        return place != null && own != null && place < own;
    }

    private Ground.Link placed(Result result) {
        String place = result.place() == null ? "" : "，第" + result.place() + "名";
        return new Ground.Link(
                period.title() + result.subject().name() + "得分",
                result.text() + "分" + place,
                ScoreRefs.of(period, rules).total(result.subject().code()));
    }

    private static Ground ground(
            Ground.Kind kind,
            Trigger trigger,
            Result result,
            String sentence,
            @Nullable BigDecimal amount,
            List<Ground.Link> chain) {
        return new Ground(
                kind,
                trigger.code(),
                result.subject(),
                trigger.consequence(),
                sentence,
                trigger.basis(),
                amount,
                chain);
    }
}
