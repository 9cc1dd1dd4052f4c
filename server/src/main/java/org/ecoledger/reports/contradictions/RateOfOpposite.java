package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 微站320个，在线率98.1%，离线6个: the rate of a state against the number of those in the opposite state. */
final class RateOfOpposite implements Rule.OfSentence {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final Pattern RATE = Pattern.compile("([\\u4e00-\\u9fff]{2,4})率[^，；。]{0,4}$");
    private static final Pattern CARRIED = Pattern.compile("按期|按时|及时|应检|应办|结转");
    private static final int NEAR = 3;

    @Override
    public String name() {
        return "rate-of-opposite";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (Quantity rate : sentence.quantities()) {
            Matcher named = RATE.matcher(rate.clause());
            boolean judged = rate.unit().isPercent()
                    && rate.is(Role.LEVEL)
                    && rate.amount().isPoint()
                    && !rate.planned()
                    && !CARRIED.matcher(sentence.text()).find()
                    && named.find();
            if (judged) {
                States.SHIPPED
                        .in(named.group(1))
                        .filter(state -> !state.question().equals("trend"))
                        .ifPresent(state -> judge(sentence, rate, state, found));
            }
        }
    }

    private void judge(Sentence sentence, Quantity rate, States.State state, Consumer<Contradiction> found) {
        List<Quantity> near = sentence.only(quantity -> quantity.unit().isCounted()
                && quantity.amount().isPoint()
                && quantity.is(Role.LEVEL)
                && quantity.part() == rate.part()
                && Math.abs(quantity.index() - rate.index()) <= NEAR);
        List<Quantity> opposite = near.stream()
                .filter(quantity -> States.SHIPPED.of(quantity).stream().anyMatch(state::excludes))
                .toList();
        List<Quantity> wholes = near.stream()
                .filter(quantity -> opposite.size() == 1
                        && quantity.isLike(opposite.getFirst())
                        && States.SHIPPED.of(quantity).isEmpty()
                        && quantity.index() < opposite.getFirst().index())
                .toList();
        boolean same =
                near.stream().anyMatch(quantity -> States.SHIPPED.of(quantity).equals(Optional.of(state)));
        if (opposite.size() != 1
                || wholes.size() != 1
                || same
                || !wholes.getFirst().range().isPositive()) {
            return;
        }
        Quantity part = opposite.getFirst();
        Quantity whole = wholes.getFirst();
        Interval implied =
                Interval.of(100).minus(part.range().per(whole.range()).times(HUNDRED));
        if (Rounding.agrees(rate.range(), implied, rate)) {
            return;
        }
        found.accept(contradiction(
                List.of(whole, part, rate).stream()
                        .sorted(Comparator.comparingInt(Quantity::from))
                        .map(sentence::mark)
                        .toList(),
                "总数" + sentence.said(whole) + "，"
                        + States.SHIPPED.of(part).map(States.State::word).orElse("") + sentence.said(part) + "，"
                        + state.word() + "率写为" + sentence.said(rate) + "。",
                "100%−" + Telling.plain(part.value()) + "÷" + Telling.plain(whole.value()) + "="
                        + Telling.middle(implied) + "%。",
                "核对总数、这一类的数和比率。"));
    }
}
