package org.ecoledger.reports.contradictions;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 68万亩（4.53万公顷）: the same amount said in two units. */
final class UnitConversion implements Rule.OfSentence {
    private static final Pattern SAME = Pattern.compile("[（(，]?(?:约)?(?:合计?|折合|折算|相当于|即|约合)(?:为|约)?$|[（(](?:约)?$");

    @Override
    public String name() {
        return "unit-conversion";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (int i = 1; i < sentence.quantities().size(); i++) {
            Quantity one = sentence.quantities().get(i - 1);
            Quantity other = sentence.quantities().get(i);
            boolean same = one.isLike(other)
                    && !one.unit().text().equals(other.unit().text())
                    && one.amount().isPoint()
                    && SAME.matcher(other.lead()).matches();
            if (same && !one.range().meets(other.range())) {
                found.accept(contradiction(
                        List.of(sentence.mark(one), sentence.mark(other)),
                        sentence.said(one) + "又写为" + sentence.said(other) + "。",
                        sentence.said(one) + "=" + Telling.in(one.amount().base(), other.unit()) + "。",
                        "核对换算和单位。"));
            }
        }
    }
}
