package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 均达标，达标率80%: where all are so, the rate is 100%. */
final class AllOfWhole implements Rule.OfSentence {
    private static final Pattern ALL = Pattern.compile(
            "(?:均|全部|全都)(?:已)?(?:按期)?(达标|合格|完成|办结|联网|整改|销号|覆盖|安装)[^，；。]{0,4}，[^，；。]{0,8}\\1[^，；。]{0,4}率[^，；。]{0,4}$");
    private static final BigDecimal NEARLY = new BigDecimal("99.95");

    @Override
    public String name() {
        return "all-of-whole";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        sentence.only(quantity -> quantity.unit().isPercent()
                        && quantity.amount().isPoint()
                        && quantity.is(Role.LEVEL)
                        && quantity.value().compareTo(NEARLY) < 0
                        && ALL.matcher(quantity.lead()).find())
                .forEach(rate -> found.accept(contradiction(
                        List.of(sentence.mark(rate)),
                        "写为全部如此，比率又写" + sentence.said(rate) + "。",
                        "全部如此的比率是100%。",
                        "核对比率和“全部”的说法。")));
    }
}
