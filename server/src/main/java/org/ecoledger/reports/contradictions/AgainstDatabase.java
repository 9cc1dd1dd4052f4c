package org.ecoledger.reports.contradictions;

import java.math.BigDecimal;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.figures.Figure;
import org.jspecify.annotations.Nullable;

/** What the text says against what the database knows better. */
final class AgainstDatabase implements Rule.OfSentence {
    private static final Pattern PLACE = Pattern.compile("全[省市县区州]|我[省市县区州]|[\\u4e00-\\u9fff&&[^年月日度的在季]]{1,6}?(?:自治州|省|市|县|区|旗|州|镇|乡|街道)");
    private static final int FAR = 60;

    private final Knowledge knowledge;

    AgainstDatabase(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    @Override
    public String name() {
        return "against-database";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        if (knowledge == Knowledge.NONE) {
            return;
        }
        for (Quantity quantity : sentence.quantities()) {
            boolean states = quantity.is(Role.LEVEL)
                    && !quantity.planned()
                    && quantity.unit().isKnown()
                    && (quantity.indicator() != null || !quantity.subject().isEmpty());
            if (states) {
                knowledge.about(claim(sentence, quantity)).ifPresent(figure -> judge(sentence, quantity, figure, found));
            }
        }
    }

    private static Knowledge.Claim claim(Sentence sentence, Quantity quantity) {
        String subject = quantity.indicator() == null ? quantity.subject() : quantity.indicator().name();
        String period = quantity.period() == null || quantity.period().isMasked() ? "" : quantity.period().text();
        return new Knowledge.Claim(place(sentence, quantity), subject, period, quantity.unit().text());
    }

    private static String place(Sentence sentence, Quantity quantity) {
        String before = sentence.text().substring(Math.max(0, quantity.from() - FAR), quantity.from());
        Matcher matcher = PLACE.matcher(before);
        String last = "";
        while (matcher.find()) {
            last = matcher.group();
        }
        return last;
    }

    private void judge(Sentence sentence, Quantity quantity, Figure figure, Consumer<Contradiction> found) {
        Interval known = known(figure, quantity);
        if (known == null || quantity.range().meets(known)) {
            return;
        }
        found.accept(new Contradiction(
                name(),
                Contradiction.Weight.CONTRADICTION,
                List.of(sentence.mark(quantity)),
                "写为" + sentence.said(quantity) + "。",
                "系统中" + figure.label() + "为" + figure.text() + figure.unit() + "。",
                "打开系统中的数，核对时段、地区和口径。",
                figure.ref()));
    }

    /** The value of the database in the base unit of the text's; null where there is none or the units are of different kinds. */
    private static @Nullable Interval known(Figure figure, Quantity quantity) {
        BigDecimal value = figure.value();
        Unit unit = Dictionary.SHIPPED.unit(figure.unit());
        if (value == null || unit == null || !unit.dimension().equals(quantity.unit().dimension())) {
            return null;
        }
        return Interval.of(value).times(unit.factor());
    }
}
