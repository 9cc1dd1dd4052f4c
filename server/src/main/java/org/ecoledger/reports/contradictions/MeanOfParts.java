package org.ecoledger.reports.contradictions;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** 上半年126，下半年91，全年130: the mean of a year lies between those of its halves (N03). */
final class MeanOfParts implements Rule.OfSentence {
    @Override
    public String name() {
        return "mean-of-parts";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        Map<String, Map<String, Quantity>> values = new HashMap<>();
        for (Quantity quantity : sentence.quantities()) {
            Stretch named = named(quantity);
            boolean level = quantity.is(Role.LEVEL) || quantity.is(Role.BASE);
            if (level
                    && named != null
                    && named.isWholeMonths()
                    && quantity.indicator() != null
                    && quantity.unit().isConcentration()
                    && quantity.amount().isPoint()
                    && !quantity.planned()) {
                values.computeIfAbsent(quantity.indicator().name(), _ -> new HashMap<>())
                        .put(named.first() + "-" + named.last(), quantity);
            }
        }
        for (Map<String, Quantity> of : values.values()) {
            judge(sentence, of.get("1-12"), of.get("1-6"), of.get("7-12"), found);
        }
    }

    private static @Nullable Stretch named(Quantity quantity) {
        List<Stretch> inLead = Stretch.in(quantity.lead());
        return inLead.isEmpty() ? null : inLead.getLast();
    }

    private void judge(
            Sentence sentence,
            @Nullable Quantity year,
            @Nullable Quantity first,
            @Nullable Quantity second,
            Consumer<Contradiction> found) {
        if (year == null || first == null || second == null) {
            return;
        }
        boolean above = year.range().isAbove(first.range()) && year.range().isAbove(second.range());
        boolean below = year.range().isBelow(first.range()) && year.range().isBelow(second.range());
        if (above || below) {
            found.accept(contradiction(
                    List.of(year, first, second).stream()
                            .sorted(java.util.Comparator.comparingInt(Quantity::from))
                            .map(sentence::mark)
                            .toList(),
                    "上半年" + sentence.said(first) + "，下半年" + sentence.said(second) + "，全年" + sentence.said(year) + "。",
                    "全年均值应在两个半年均值之间，" + sentence.said(year) + (above ? "比两者都高。" : "比两者都低。"),
                    "核对三个均值；全年均值由日均值计算。"));
        }
    }
}
