package org.ecoledger.reports.contradictions;

import java.util.List;
import java.util.function.Consumer;

/** 2月30日, 13月: dates that the calendar does not have. */
final class DateOfCalendar implements Rule.OfSentence {
    private static final List<String> DURATIONS = List.of("龄", "薪", "均", "个");
    private static final int MONTHS = 12;

    @Override
    public String name() {
        return "date-of-calendar";
    }

    @Override
    public void apply(Sentence sentence, Consumer<Contradiction> found) {
        for (Stretch stretch : sentence.stretches()) {
            boolean duration = stretch.day() == 0
                    && (stretch.first() == 0 && stretch.last() == 0
                            || DURATIONS.stream()
                                    .anyMatch(word -> sentence.text().startsWith(word, stretch.to()))
                            || stretch.last() > 2 * MONTHS);
            if (stretch.isImpossible() && !duration) {
                found.accept(contradiction(
                        List.of(sentence.mark(stretch.from(), stretch.to())),
                        "写有" + stretch.text() + "。",
                        "日历上没有" + stretch.text() + "。",
                        "核对日期。"));
            }
        }
    }
}
