package org.ecoledger.matters.sameness;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Sentences;
import org.ecoledger.procedures.Procedures;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says in the reader's language why matters are likely the same. */
@Component
class Words {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

    private final Sentences sentences;
    private final Procedures procedures;

    Words(Sentences sentences, Procedures procedures) {
        this.sentences = sentences;
        this.procedures = procedures;
    }

    /**
     * One reason as a reader sees it.
     *
     * @param points above 0 for, below 0 against
     */
    record Said(String evidence, String text, double points) {}

    /**
     * A likely same matter as a reader sees it.
     *
     * @param score 0 to 1
     * @param metres how far it lies; null where one of the two has no coordinates
     * @param rebound why this may be a rebound; null where the other matter is open
     */
    record Shown(
            String number,
            String title,
            String state,
            String stateName,
            Instant openedAt,
            @Nullable Instant closedAt,
            double score,
            @Nullable Long metres,
            @Nullable String rebound,
            List<Said> reasons) {}

    Shown shown(Match match, Head head, Locale locale) {
        return new Shown(
                head.number(),
                head.title(),
                head.state(),
                procedures.get(head.track(), head.procedure()).stateName(head.state(), locale),
                head.openedAt(),
                head.closedAt(),
                Math.round(match.score() * 100) / 100.0,
                metres(match),
                rebound(head, locale),
                match.reasons().stream()
                        .filter(reason -> reason.points() != 0)
                        .map(reason -> new Said(
                                reason.evidence(),
                                sentences.say(reason.code(), List.copyOf(reason.arguments()), locale),
                                reason.points()))
                        .toList());
    }

    private @Nullable String rebound(Head head, Locale locale) {
        Instant closed = head.closedAt();
        return closed == null ? null : sentences.say("matters.same.rebound", List.of(time(closed)), locale);
    }

    static String time(Instant instant) {
        return TIME.format(CityTime.at(instant));
    }

    private static @Nullable Long metres(Match match) {
        return match.reasons().stream()
                .filter(reason -> reason.evidence().equals("distance")
                        && !reason.arguments().isEmpty())
                .findFirst()
                .map(reason -> Long.valueOf(reason.arguments().getFirst()))
                .orElse(null);
    }
}
