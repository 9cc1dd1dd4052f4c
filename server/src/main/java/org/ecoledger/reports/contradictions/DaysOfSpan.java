package org.ecoledger.reports.contradictions;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** 2023年11月15日至2024年3月15日共122天: the days from one date to another, with or without the last. */
final class DaysOfSpan implements Rule.OfSentence {
    private static final Pattern UNTIL = Pattern.compile("^起?(?:至|到|-|—|~)+$");
    private static final Pattern LASTS = Pattern.compile("^(?:止|期间)?[）)]?，?(?:共计?|总共|历时|为期|持续|合计)$");

    @Override
    public String name() {
        return "days-of-span";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (int i = 0; i + 1 < sentence.stretches().size(); i++) {
            Stretch one = sentence.stretches().get(i);
            Stretch other = sentence.stretches().get(i + 1);
            boolean span = one.year() > 0
                    && one.day() > 0
                    && other.day() > 0
                    && UNTIL.matcher(sentence.text().substring(one.to(), other.from()))
                            .matches();
            if (span) {
                sentence.only(quantity -> quantity.unit().dimension().equals("days")
                                && quantity.amount().isPoint()
                                && quantity.from() >= other.to()
                                && LASTS.matcher(sentence.text().substring(other.to(), quantity.from()))
                                        .matches())
                        .forEach(days -> judge(sentence, one, other, days, found));
            }
        }
    }

    private void judge(Sentence sentence, Stretch one, Stretch other, Quantity days, Consumer<Contradiction> found) {
        try {
            LocalDate first = LocalDate.of(one.year(), one.first(), one.day());
            int year = other.year() > 0 ? other.year() : one.year() + (other.first() < one.first() ? 1 : 0);
            long between = ChronoUnit.DAYS.between(first, LocalDate.of(year, other.last(), other.day()));
            boolean agrees = between < 0
                    || days.range().meets(Interval.of(between))
                    || days.range().meets(Interval.of(between + 1));
            if (!agrees) {
                found.accept(contradiction(
                        List.of(
                                sentence.mark(one.from(), one.to()),
                                sentence.mark(other.from(), other.to()),
                                sentence.mark(days)),
                        one.text() + "至" + other.text() + "，写为" + sentence.said(days) + "。",
                        "首尾都算共" + (between + 1) + "天。",
                        "核对起止日期和天数。"));
            }
        } catch (DateTimeException _) {
            // A date that the calendar does not have is told by its own rule.
        }
    }
}
