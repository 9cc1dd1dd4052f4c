package org.ecoledger.overview;

import java.util.List;
import org.ecoledger.access.Role;
import org.ecoledger.overview.TodayLine.Kind;
import org.ecoledger.overview.TodayLine.Urgency;
import org.ecoledger.speeches.WaitingSpeeches;
import org.springframework.stereotype.Component;

/** Speeches of which this person's office has still to confirm what they ask for (P13). */
@Component
class UnconfirmedSpeeches implements TodaySource {
    private static final int MOST = 3;

    private final WaitingSpeeches speeches;

    UnconfirmedSpeeches(WaitingSpeeches speeches) {
        this.speeches = speeches;
    }

    @Override
    public List<TodayLine> lines(Question question) {
        return question.actor().isAnyOf(Role.COMMITTEE_OFFICE, Role.HANDLER)
                ? speeches.of(question.actor(), MOST).stream()
                        .map(one -> new TodayLine(
                                Kind.SPEECH,
                                Urgency.NORMAL,
                                one.unitName(),
                                one.title(),
                                null,
                                one.open(),
                                null,
                                one.page()))
                        .toList()
                : List.of();
    }
}
