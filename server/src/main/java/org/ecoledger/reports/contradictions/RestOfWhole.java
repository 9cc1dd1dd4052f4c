package org.ecoledger.reports.contradictions;

import java.util.List;
import java.util.function.Consumer;

/** 共466家，已完成452家，剩余14家: what is done and what is left make the whole. */
final class RestOfWhole implements Rule.OfSentence {
    private static final List<String> REST = Dictionary.SHIPPED.words("rest");

    @Override
    public String name() {
        return "rest-of-whole";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (Quantity rest : sentence.quantities()) {
            if (!rest.is(Role.LEVEL)
                    || REST.stream().noneMatch(rest.clause()::contains)
                    || rest.unit().isPercent()
                    || rest.unit().isConcentration()) {
                continue;
            }
            List<Quantity> before = sentence.quantities().subList(0, rest.index()).stream()
                    .filter(quantity -> quantity.isLike(rest)
                            && (quantity.is(Role.LEVEL) || quantity.is(Role.TARGET))
                            && quantity.part() == rest.part())
                    .toList();
            if (before.size() == 2 && before.getLast().is(Role.LEVEL)) {
                judge(sentence, before.getFirst(), before.getLast(), rest, found);
            }
        }
    }

    private void judge(Sentence sentence, Quantity whole, Quantity done, Quantity rest, Consumer<Contradiction> found) {
        Interval sum = done.range().plus(rest.range());
        boolean bounded = !whole.amount().isPoint()
                || !done.amount().isPoint()
                || !rest.amount().isPoint();
        if (bounded || sum.meets(whole.range())) {
            return;
        }
        found.accept(contradiction(
                List.of(sentence.mark(whole), sentence.mark(done), sentence.mark(rest)),
                "总数" + sentence.said(whole) + "，已有" + sentence.said(done) + "，其余" + sentence.said(rest) + "。",
                Telling.plain(done.value()) + "+" + Telling.plain(rest.value()) + "="
                        + Telling.in(sum.middle(), whole.unit()) + "，不等于" + sentence.said(whole) + "。",
                "核对总数、已完成数和剩余数。"));
    }
}
