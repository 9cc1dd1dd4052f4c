package org.ecoledger.overview;

import java.time.Duration;
import java.util.List;
import org.ecoledger.matters.Matters;
import org.ecoledger.matters.Waiting;
import org.ecoledger.overview.TodayLine.Kind;
import org.ecoledger.overview.TodayLine.Urgency;
import org.springframework.stereotype.Component;

/** Steps of matters that wait for the person who asks. */
@Component
class WaitingMatters implements TodaySource {
    private static final Duration SOON = Duration.ofHours(24);

    private final Matters matters;

    WaitingMatters(Matters matters) {
        this.matters = matters;
    }

    @Override
    public List<TodayLine> lines(Question question) {
        return matters.waitingFor(question.actor(), question.locale()).stream()
                .map(waiting -> line(waiting, question))
                .toList();
    }

    private static TodayLine line(Waiting waiting, Question question) {
        return new TodayLine(
                Kind.WAITING,
                urgency(waiting, question),
                question.actor().name(),
                waiting.sentence(),
                waiting.actionName(),
                1,
                waiting.dueAt(),
                "/matters/" + waiting.number());
    }

    private static Urgency urgency(Waiting waiting, Question question) {
        if (waiting.overdue()) {
            return Urgency.OVERDUE;
        }
        var due = waiting.dueAt();
        return due != null && due.isBefore(question.now().plus(SOON)) ? Urgency.SOON : Urgency.NORMAL;
    }
}
