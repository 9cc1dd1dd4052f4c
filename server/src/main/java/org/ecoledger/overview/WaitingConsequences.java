package org.ecoledger.overview;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.ecoledger.access.Role;
import org.ecoledger.assessment.consequences.WaitingFile;
import org.ecoledger.assessment.consequences.WaitingFiles;
import org.ecoledger.overview.TodayLine.Kind;
import org.ecoledger.overview.TodayLine.Urgency;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Consequences and certificates that wait for this person's decision, and windows in which the own unit may appeal. */
@Component
class WaitingConsequences implements TodaySource {
    private static final Duration SOON = Duration.ofDays(1);
    private static final int MOST = 10;

    private final WaitingFiles files;

    WaitingConsequences(WaitingFiles files) {
        this.files = files;
    }

    @Override
    public List<TodayLine> lines(Question question) {
        boolean acts = question.actor()
                .isAnyOf(Role.COMMITTEE_OFFICE, Role.HANDLER, Role.LEADER_IN_CHARGE, Role.PRINCIPAL_LEADER);
        return acts
                ? files.of(question.actor(), question.locale()).stream()
                        .limit(MOST)
                        .map(file -> line(file, question.now()))
                        .toList()
                : List.of();
    }

    private static TodayLine line(WaitingFile file, Instant now) {
        return new TodayLine(
                Kind.CONSEQUENCE,
                urgency(file.dueAt(), now),
                file.who(),
                file.title(),
                file.sentence(),
                1,
                file.dueAt(),
                file.page());
    }

    private static Urgency urgency(@Nullable Instant due, Instant now) {
        if (due == null) {
            return Urgency.NORMAL;
        }
        return due.isBefore(now) ? Urgency.OVERDUE : due.isBefore(now.plus(SOON)) ? Urgency.SOON : Urgency.NORMAL;
    }
}
