package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Shares above 100%, and shares of one whole that do not make 100%. */
final class SharesOfWhole implements Rule.OfSentence {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final BigDecimal LITTLE_LESS = BigDecimal.valueOf(88);
    private static final BigDecimal LITTLE_MORE = BigDecimal.valueOf(140);
    private static final int FEWEST = 3;
    private static final Pattern NEVER_MORE = Pattern.compile(
            "(?:达标|优良|合格|覆盖|处置|利用|处理|合规|办结|整改|安全利用|普及|集中处理|收集|化验|联网|检出|满意|知晓|森林覆盖|有效传输|达到或优于Ⅲ类[^，；。]{0,4})(?:率|比例)[^，；。]{0,6}$|占(?:比)?[^，；。计划任务目标预算]{0,10}$");

    @Override
    public String name() {
        return "shares-of-whole";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (Quantity share : sentence.quantities()) {
            boolean above = share.unit().isPercent()
                    && (share.is(Role.LEVEL) || share.is(Role.SHARE) || share.is(Role.TARGET))
                    && share.amount().value().compareTo(HUNDRED) > 0
                    && NEVER_MORE.matcher(share.clause()).find();
            if (above) {
                found.accept(contradiction(
                        List.of(sentence.mark(share)),
                        "写为" + sentence.said(share) + "。",
                        "部分不能多于全部，这个比率不会超过100%。",
                        "核对这个比率和它的分子、分母。"));
            }
        }
        judgeSum(sentence, found);
    }

    private void judgeSum(Sentence sentence, Consumer<Contradiction> found) {
        List<Quantity> shares = sentence.only(quantity -> quantity.is(Role.SHARE)
                && quantity.unit().isPercent()
                && quantity.amount().isPoint());
        if (shares.size() < FEWEST
                || shares.stream()
                        .anyMatch(share -> share.part() != shares.getFirst().part())
                || shares.stream()
                        .anyMatch(share ->
                                share.clause().endsWith("的") && !share.clause().contains("占"))) {
            return;
        }
        if (shares.stream().anyMatch(share -> share.lead().contains("其中"))
                || shares.getLast().index() - shares.getFirst().index() != shares.size() - 1) {
            return;
        }
        Interval sum = shares.stream().map(Quantity::range).reduce(Interval.of(0), Interval::plus);
        boolean listed = shares.stream().skip(1).allMatch(Quantity::isListed);
        boolean near = sum.middle().compareTo(LITTLE_LESS) >= 0 && sum.middle().compareTo(LITTLE_MORE) <= 0;
        if (sum.meets(Interval.of(HUNDRED)) || !near && !(listed && sum.least().compareTo(HUNDRED) > 0)) {
            return;
        }
        List<Contradiction.Mark> marks = shares.stream().map(sentence::mark).toList();
        String says = "各部分所占写为" + shares.stream().map(sentence::said).collect(Collectors.joining("、")) + "。";
        String implies =
                shares.stream().map(share -> Telling.plain(share.value())).collect(Collectors.joining("+")) + "="
                        + Telling.middle(sum) + "%，不是100%。";
        boolean over = sum.least().compareTo(HUNDRED) > 0;
        found.accept(
                over
                        ? contradiction(marks, says, implies, "核对各部分所占比例，它们合计不能超过100%。")
                        : question(marks, says, implies, "若所列不是全部，写明其余；否则核对各部分所占比例。"));
    }
}
