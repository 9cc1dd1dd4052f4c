package org.ecoledger.speeches;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.deadlines.DuePhrases;
import org.ecoledger.deadlines.DueReading;
import org.ecoledger.deadlines.DueReading.Why;
import org.ecoledger.speeches.extraction.Due;
import org.ecoledger.speeches.extraction.PhrasedDays;
import org.springframework.stereotype.Component;

/** Deadlines of speeches by the city's working calendar (ruling 2). */
@Component
public class PhrasedByCalendar implements PhrasedDays {
    private final DuePhrases phrases;

    public PhrasedByCalendar(DuePhrases phrases) {
        this.phrases = phrases;
    }

    @Override
    public Optional<Due> read(String phrase, LocalDate said) {
        return switch (phrases.read(phrase, said)) {
            case DueReading.Day day -> Optional.of(new Due(phrase, null, day.date(), List.of()));
            case DueReading.Span span -> Optional.of(new Due(phrase, span.from(), span.to(), List.of()));
            case DueReading.Choices choices -> Optional.of(new Due(phrase, null, null, choices.days()));
            case DueReading.Nothing nothing ->
                nothing.why() == Why.IMPOSSIBLE
                        ? Optional.of(new Due(phrase, null, null, List.of()))
                        : Optional.empty();
        };
    }
}
