package org.ecoledger.deadlines;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.ecoledger.deadlines.DueReading.Choices;
import org.ecoledger.deadlines.DueReading.Day;
import org.ecoledger.deadlines.DueReading.Nothing;
import org.ecoledger.deadlines.DueReading.Span;
import org.ecoledger.deadlines.DueReading.Why;
import org.ecoledger.deadlines.PhraseTable.Core;
import org.ecoledger.organisation.WorkingCalendar;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;

/**
 * Deadlines and periods as documents and speeches say them: “6月底前” (P9), “本周内” (N47: the last working day of the week,
 * ruling 2), “11月底之前” (N61), “双节期间”, “今冬明春”. The phrases are the table {@code deadlines/phrases.csv}.
 */
@Component
public class DuePhrases {
    private final PhrasePeriods periods;

    @Autowired
    DuePhrases(WorkingCalendar calendar) {
        this(PhraseCalendar.of(calendar));
    }

    public DuePhrases(PhraseCalendar calendar) {
        this.periods = new PhrasePeriods(PhraseTable.SHIPPED, calendar);
    }

    /**
     * Words of time at a place of a sentence.
     *
     * @param from place of the first sign
     * @param to place after the last one
     */
    public record Stretch(int from, int to, String words, Kind kind) {}

    /** What words of time are good for. */
    public enum Kind {
        /** 6月底前, 本周内: something has to be done by then. */
        DEADLINE,
        /** 一季度, 今年: something holds or is done in it. */
        PERIOD,
        /** 每月5日前. */
        REPEATED,
        /** 尽快, 今年以来, 收到之日起15日内. */
        DATELESS
    }

    /** Where a sentence has words of time, from left to right. */
    public static List<Stretch> find(String sentence) {
        return PhraseScan.of(sentence).stretches();
    }

    /** What the words mean when they are said on this day; of several phrases the one that names a deadline best. */
    public DueReading read(String words, LocalDate said) {
        return PhraseScan.of(words).phrases().stream()
                .map(phrase -> read(phrase, said))
                .min(Comparator.comparing(DuePhrases::rank))
                .orElse(new Nothing(Why.NO_WORDS));
    }

    private static int rank(DueReading reading) {
        return switch (reading) {
            case Day _ -> 0;
            case Choices _ -> 1;
            case Span _ -> 2;
            case Nothing _ -> 3;
        };
    }

    private DueReading read(PhraseScan.Phrase phrase, LocalDate said) {
        try {
            PhraseMatch until = phrase.until();
            return until == null ? read(phrase.match(), said) : range(phrase.match(), until, said);
        } catch (DateTimeException _) {
            return new Nothing(Why.IMPOSSIBLE);
        }
    }

    private DueReading range(PhraseMatch first, PhraseMatch last, LocalDate said) {
        if (first.row().core() == Core.UNDATED) {
            return read(last, said) instanceof Day day ? ordered(said, day.date()) : read(last, said);
        }
        List<Span> ranges = periods.of(first, said).stream()
                .flatMap(begin -> periods.of(last, begin.from()).stream()
                        .limit(1)
                        .filter(end -> !end.to().isBefore(begin.from()))
                        .map(end -> new Span(begin.from(), end.to())))
                .toList();
        return ranges.stream()
                .filter(range -> !range.to().isBefore(said))
                .findFirst()
                .map(DueReading.class::cast)
                .orElseGet(() -> spans(ranges));
    }

    private static DueReading ordered(LocalDate from, LocalDate to) {
        return to.isBefore(from) ? new Choices(List.of(to)) : new Span(from, to);
    }

    private static DueReading spans(List<Span> spans) {
        return spans.size() == 1
                ? spans.getFirst()
                : new Choices(spans.stream().map(Span::to).toList());
    }

    private DueReading read(PhraseMatch match, LocalDate said) {
        return switch (match.row().core()) {
            case REPEATED -> new Nothing(Why.REPEATED);
            case UNDATED -> new Nothing(Why.UNDATED);
            case EVENT -> new Nothing(Why.FROM_EVENT);
            case ASKED -> new Choices(List.of());
            case TERM -> days(match, said, periods.of(match, said).stream().map(Span::to));
            default -> ended(match, said);
        };
    }

    private DueReading ended(PhraseMatch match, LocalDate said) {
        List<Span> meant = switch (match.ending()) {
            case OPEN, PAST -> List.of();
            default -> periods.of(match, said);
        };
        return switch (match.ending()) {
            case OPEN, PAST -> new Nothing(Why.OPEN);
            case LAST, WITHIN -> days(match, said, meant.stream().map(Span::to));
            case BEFORE -> days(match, said, before(match, said, meant));
            case MIDDLE -> days(match, said, meant.stream().map(DuePhrases::middle));
            case BEGINNING -> spans(meant.stream().map(DuePhrases::beginning).toList());
            case SPAN ->
                match.isUntil() || meant.stream().allMatch(span -> span.from().equals(span.to()))
                        ? days(match, said, meant.stream().map(Span::to))
                        : spans(meant);
        };
    }

    private Stream<LocalDate> before(PhraseMatch match, LocalDate said, List<Span> meant) {
        return switch (match.row().before()) {
            case DAY -> meant.stream().map(Span::to);
            case EVE ->
                meant.stream()
                        .flatMap(span -> span.from().isAfter(said) || periods.isOfPastYear(match, said)
                                ? Stream.of(span.from().minusDays(1))
                                : Stream.of(span.from().minusDays(1), span.to()));
            case ASKS -> meant.stream().flatMap(span -> Stream.of(span.from().minusDays(1), span.to()));
        };
    }

    private static LocalDate middle(Span span) {
        return span.from().plusDays(40).isBefore(span.to())
                ? span.from().plusMonths(6).minusDays(1)
                : span.from().plusDays(14);
    }

    private static Span beginning(Span span) {
        boolean isLong = span.from().plusDays(100).isBefore(span.to());
        return new Span(
                span.from(),
                isLong ? span.from().plusMonths(1).minusDays(1) : span.from().plusDays(9));
    }

    /** A day that is over is no deadline, but where the words name a year that is over. */
    private DueReading days(PhraseMatch match, LocalDate said, Stream<LocalDate> days) {
        List<LocalDate> sorted = days.distinct().sorted().toList();
        return sorted.size() == 1 && (!sorted.getFirst().isBefore(said) || periods.isOfPastYear(match, said))
                ? new Day(sorted.getFirst())
                : new Choices(sorted);
    }
}
