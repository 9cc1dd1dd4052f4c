package org.ecoledger.reports.contradictions;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 过半，达到47.6%: the same figure in words and in digits. */
final class SaidTwice implements Rule.OfSentence {
    private static final Pattern SAME = Pattern.compile("^(?:以上|以下|左右|多)?[，（(]?(?:即|也就是|具体为|达到了?|达|为|占比为?|约为)$");
    private static final Pattern PASSED = Pattern.compile("(?:突破|(?<!不)超过|(?<!不)超)$");
    private static final Pattern IN_WORDS = Pattern.compile("半|成|分之");

    @Override
    public String name() {
        return "said-twice";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (int i = 1; i < sentence.quantities().size(); i++) {
            Quantity words = sentence.quantities().get(i - 1);
            Quantity digits = sentence.quantities().get(i);
            boolean share = words.unit().isPercent()
                    && IN_WORDS.matcher(sentence.text().substring(words.from(), words.to()))
                            .find();
            boolean passed =
                    words.is(Role.LEVEL) && PASSED.matcher(words.clause()).find();
            boolean same = words.isLike(digits)
                    && (share || passed)
                    && !words.planned()
                    && !words.is(Role.TARGET)
                    && digits.amount().isPoint()
                    && SAME.matcher(digits.lead()).matches();
            if (same && !wide(words).meets(digits.range())) {
                found.accept(contradiction(
                        List.of(sentence.mark(words), sentence.mark(digits)),
                        "先写" + sentence.said(words) + "，又写" + sentence.said(digits) + "。",
                        sentence.said(digits) + "与“" + sentence.said(words) + "”不符。",
                        "核对比率和说法。"));
            }
        }
    }

    /** A tenth or a third in words is said of what is near it. */
    private static Interval wide(Quantity words) {
        Interval slack = new Interval(java.math.BigDecimal.valueOf(-3), java.math.BigDecimal.valueOf(3));
        return words.amount().isPoint() ? words.range().plus(slack) : words.range();
    }
}
