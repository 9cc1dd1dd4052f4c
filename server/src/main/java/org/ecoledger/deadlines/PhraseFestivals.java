package org.ecoledger.deadlines;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ecoledger.deadlines.DueReading.Span;
import org.ecoledger.deadlines.PhraseTable.Core;
import org.ecoledger.deadlines.PhraseTable.Ending;
import org.ecoledger.deadlines.PhraseTable.Festival;

/** The days off around festivals: by the yearly notice where the calendar has it, else the days off by law. */
final class PhraseFestivals {
    /** Days off lie no farther from the festival's day. */
    private static final int AROUND = 9;

    private final PhraseTable table;
    private final PhraseCalendar calendar;

    PhraseFestivals(PhraseTable table, PhraseCalendar calendar) {
        this.table = table;
        this.calendar = calendar;
    }

    List<Span> of(PhraseMatch match, LocalDate said, Optional<Integer> year) {
        if (match.has("year") && year.isEmpty()) {
            return List.of();
        }
        List<List<Festival>> meant = match.row().core() == Core.TWO_FESTIVALS
                ? List.of(called("中秋节", "国庆节"), called("元旦", "春节"))
                : List.of(Stream.of("f", "ff")
                        .filter(match::has)
                        .map(name -> table.festivalCalled(match.words(name)))
                        .toList());
        boolean before = match.ending() == Ending.Kind.BEFORE;
        return meant.stream()
                .map(festivals -> year.isPresent() ? around(festivals, year.get()) : next(festivals, said, before))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparing(Span::from))
                .toList();
    }

    private List<Festival> called(String... names) {
        return Stream.of(names).map(table::festivalCalled).toList();
    }

    private Optional<Span> next(List<Festival> festivals, LocalDate said, boolean before) {
        IntFunction<Optional<Span>> inYear = year -> around(festivals, year);
        return IntStream.rangeClosed(said.getYear() - 1, said.getYear() + 2)
                .mapToObj(inYear)
                .flatMap(Optional::stream)
                .filter(span -> before ? span.from().isAfter(said) : !span.to().isBefore(said))
                .findFirst();
    }

    private Optional<Span> around(List<Festival> festivals, int year) {
        List<LocalDate> days = new ArrayList<>();
        for (Festival festival : festivals) {
            Optional<Collection<LocalDate>> off = table.dayOf(festival, year).map(daysOff(festival));
            if (off.isEmpty()) {
                return Optional.empty();
            }
            days.addAll(off.get());
        }
        return Optional.of(new Span(Collections.min(days), Collections.max(days)));
    }

    private Function<LocalDate, Collection<LocalDate>> daysOff(Festival festival) {
        return day -> {
            var known = calendar.daysOff(festival.name(), day.minusDays(AROUND), day.plusDays(AROUND));
            return known.isEmpty()
                    ? day.plusDays(festival.first())
                            .datesUntil(day.plusDays(festival.last() + 1L))
                            .toList()
                    : known;
        };
    }
}
