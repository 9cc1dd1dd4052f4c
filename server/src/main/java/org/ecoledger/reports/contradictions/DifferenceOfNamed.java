package org.ecoledger.reports.contradictions;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 昼间97.5%，夜间86.3%，昼间比夜间高11.2个百分点: two values by their names and how far they are apart. */
final class DifferenceOfNamed implements Rule.OfSentence {
    private static final Pattern NAMED = Pattern.compile(
            "(?:^|[，；。])(?<one>[\\u4e00-\\u9fff]{2,6})(?:比|较)(?<other>[\\u4e00-\\u9fff]{2,6}?)(?<word>高|低|多|少)(?:出|了)?$");

    @Override
    public String name() {
        return "difference-of-named";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (Quantity said : sentence.quantities()) {
            Matcher named = NAMED.matcher(said.lead());
            if (!said.amount().isPoint() || !named.find()) {
                continue;
            }
            List<Quantity> ones = of(sentence, said, named.group("one"));
            List<Quantity> others = of(sentence, said, named.group("other"));
            if (ones.size() == 1 && others.size() == 1 && ones.getFirst() != others.getFirst()) {
                judge(sentence, ones.getFirst(), others.getFirst(), said, named.group("word"), found);
            }
        }
    }

    /** The values before of which the name is said. */
    private static List<Quantity> of(Sentence sentence, Quantity said, String name) {
        return sentence.quantities().subList(0, said.index()).stream()
                .filter(quantity -> quantity.is(Role.LEVEL)
                        && quantity.amount().isPoint()
                        && quantity.clause().contains(name)
                        && (said.unit().isPoints() ? quantity.unit().isPercent() : quantity.isLike(said)))
                .toList();
    }

    private void judge(
            Sentence sentence,
            Quantity one,
            Quantity other,
            Quantity said,
            String word,
            Consumer<Contradiction> found) {
        Interval difference = one.range().minus(other.range());
        boolean more = word.equals("高") || word.equals("多");
        if (Rounding.agrees(said.range(), more ? difference : difference.negated(), said)) {
            return;
        }
        found.accept(contradiction(
                List.of(one, other, said).stream()
                        .map(sentence::mark)
                        .sorted(java.util.Comparator.comparingInt(Contradiction.Mark::from))
                        .toList(),
                sentence.said(one) + "比" + sentence.said(other) + "，写为" + word + sentence.said(said) + "。",
                Telling.plain(one.value()) + "−" + Telling.plain(other.value()) + "="
                        + Telling.plain(one.value().subtract(other.value())) + "。",
                "核对两个数和它们之差。"));
    }
}
