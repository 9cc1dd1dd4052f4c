package org.ecoledger.assessment.consequences;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.Ground;
import org.ecoledger.assessment.consequences.ConsequenceKind.Card;
import org.ecoledger.clock.CityTime;
import org.springframework.stereotype.Component;

/** Who holds which card until when, and who is among the last in how many periods (M15-07, M15-11, N45). */
@Component
class CardBoard {
    private final ConsequenceDesk desk;
    private final ConsequenceKinds kinds;
    private final Clock clock;

    CardBoard(ConsequenceDesk desk, ConsequenceKinds kinds, Clock clock) {
        this.desk = desk;
        this.kinds = kinds;
        this.clock = clock;
    }

    /**
     * A card.
     *
     * @param until last day on which it holds
     * @param holds whether it holds today
     */
    record Held(
            String number,
            String subject,
            Card card,
            LocalDate from,
            LocalDate until,
            boolean holds,
            String sentence) {}

    /**
     * A laggard.
     *
     * @param periods those in which it is among the last, the newest first, each with the file that says so
     */
    record Laggard(String subject, List<Last> periods) {}

    /** Among the last in one period. */
    record Last(String period, String title, String number) {}

    List<Held> cards(Actor actor) {
        return desk.seenBy(actor).stream()
                .filter(Consequence::stands)
                .flatMap(file -> held(file).stream())
                .sorted(Comparator.comparing(Held::holds)
                        .reversed()
                        .thenComparing(Held::until, Comparator.reverseOrder()))
                .toList();
    }

    private List<Held> held(Consequence file) {
        ConsequenceKind kind = kinds.get(file.kind());
        Card card = kind.card();
        Instant decided = file.decidedAt();
        if (card == null || decided == null) {
            return List.of();
        }
        LocalDate from = CityTime.at(decided).toLocalDate();
        LocalDate until = from.plusDays(kind.cardDays());
        boolean holds = !until.isBefore(CityTime.today(clock));
        return List.of(new Held(file.number(), file.subject().name(), card, from, until, holds, file.sentence()));
    }

    /** Those among the last in two periods or more. */
    List<Laggard> laggards(Actor actor) {
        Map<String, List<Consequence>> bySubject = desk.seenBy(actor).stream()
                .filter(file -> file.groundKind() == Ground.Kind.BOTTOM && file.holds())
                .filter(file -> ConsequenceState.of(file.state()) != ConsequenceState.LAPSED)
                .collect(Collectors.groupingBy(file -> file.subject().code()));
        return bySubject.values().stream()
                .map(CardBoard::laggard)
                .filter(laggard -> laggard.periods().size() > 1)
                .sorted(Comparator.comparing(
                                (Laggard laggard) -> laggard.periods().size())
                        .reversed()
                        .thenComparing(Laggard::subject))
                .toList();
    }

    private static Laggard laggard(List<Consequence> files) {
        Map<String, Consequence> byPeriod =
                files.stream().collect(Collectors.toMap(file -> file.period().code(), file -> file, (one, _) -> one));
        List<Last> periods = byPeriod.values().stream()
                .sorted(Comparator.comparing((Consequence file) -> file.period().to())
                        .reversed())
                .map(file -> new Last(file.period().code(), file.period().title(), file.number()))
                .toList();
        return new Laggard(files.getFirst().subject().name(), periods);
    }
}
