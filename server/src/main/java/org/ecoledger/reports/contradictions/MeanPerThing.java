package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 3600人次，1200家，平均每家3人次: an average against its sum and its number. */
final class MeanPerThing implements Rule.OfSentence {
    private static final Pattern EACH =
            Pattern.compile("(?:平均每(?:个|一)?([\\u4e00-\\u9fff]{1,2})|(?<![\\d一二三四五六七八九十])([户人案件])均)[^，；。]{0,8}$");
    private static final Set<String> CASES = Set.of("件", "起", "宗", "案", "份");
    private static final Pattern SUMMED = Pattern.compile("共|总|合计|累计|全部");
    private static final BigDecimal SLACK = new BigDecimal("0.02");

    @Override
    public String name() {
        return "mean-per-thing";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (Quantity mean : sentence.quantities()) {
            Matcher each = EACH.matcher(mean.clause());
            if (mean.is(Role.LEVEL) && mean.amount().isPoint() && each.find()) {
                judge(sentence, mean, each.group(1) == null ? each.group(2) : each.group(1), found);
            }
        }
    }

    /** 18家 for 平均每家, 18个乡镇 for 平均每个乡镇. */
    private static boolean isOf(Quantity number, String thing) {
        if (thing.startsWith("案")) {
            return CASES.contains(number.unit().text());
        }
        String named = number.unit().text() + number.tail();
        return named.startsWith(thing.substring(0, 1)) || thing.length() > 1 && named.startsWith(thing, 1);
    }

    private void judge(Sentence sentence, Quantity mean, String thing, Consumer<Contradiction> found) {
        List<Quantity> others = sentence.only(quantity -> quantity.index() != mean.index());
        List<Quantity> sums = others.stream()
                .filter(quantity -> quantity.isLike(mean)
                        && (quantity.index() < mean.index()
                                || SUMMED.matcher(quantity.lead()).find())
                        && quantity.is(Role.LEVEL)
                        && quantity.amount().isPoint())
                .toList();
        List<Quantity> numbers = others.stream()
                .filter(quantity -> !quantity.isLike(mean)
                        && quantity.amount().isPoint()
                        && quantity.range().isPositive()
                        && isOf(quantity, thing))
                .toList();
        if (sums.size() != 1 || numbers.size() != 1) {
            return;
        }
        Interval implied = sums.getFirst().range().per(numbers.getFirst().range());
        Interval said = Interval.rounded(
                mean.amount().base(), mean.amount().step().multiply(mean.unit().factor()));
        Interval wide = said.plus(
                new Interval(said.most().multiply(SLACK).negate(), said.most().multiply(SLACK)));
        if (!wide.meets(implied)) {
            found.accept(contradiction(
                    List.of(sums.getFirst(), numbers.getFirst(), mean).stream()
                            .sorted(java.util.Comparator.comparingInt(Quantity::from))
                            .map(sentence::mark)
                            .toList(),
                    sentence.said(sums.getFirst()) + "，" + sentence.said(numbers.getFirst()) + "，平均写为"
                            + sentence.said(mean) + "。",
                    Telling.plain(sums.getFirst().value()) + "÷"
                            + Telling.plain(numbers.getFirst().value()) + "="
                            + Telling.in(implied.middle(), mean.unit()) + "。",
                    "核对总数、个数和平均数。"));
        }
    }
}
