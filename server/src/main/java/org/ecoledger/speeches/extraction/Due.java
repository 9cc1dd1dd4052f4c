package org.ecoledger.speeches.extraction;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A deadline or period as it was said.
 *
 * @param phrase the words
 * @param from first day of a period; null for a deadline alone
 * @param date last day, still in time; null where the words leave it open
 * @param choices days of which a person has to choose one where the words are ambiguous
 */
public record Due(
        String phrase, @Nullable LocalDate from, @Nullable LocalDate date, List<LocalDate> choices) {
    public Due {
        choices = List.copyOf(choices);
    }

    /** Whether somebody has to be asked which day is meant. */
    public boolean asks() {
        return date == null;
    }
}
