package org.ecoledger.overview;

import java.util.List;
import org.ecoledger.access.Role;
import org.ecoledger.overview.TodayLine.Kind;
import org.ecoledger.overview.TodayLine.Urgency;
import org.ecoledger.reports.documents.WaitingDocuments;
import org.springframework.stereotype.Component;

/** Documents that wait for this person: to be reviewed, signed, numbered and issued (ruling 1). */
@Component
class UnsignedDocuments implements TodaySource {
    private static final int MOST = 7;

    private final WaitingDocuments documents;

    UnsignedDocuments(WaitingDocuments documents) {
        this.documents = documents;
    }

    @Override
    public List<TodayLine> lines(Question question) {
        boolean acts = question.actor()
                .isAnyOf(
                        Role.COMMITTEE_OFFICE,
                        Role.BUREAU_ANALYST,
                        Role.HANDLER,
                        Role.LEADER_IN_CHARGE,
                        Role.PRINCIPAL_LEADER);
        return acts
                ? documents.of(question.actor(), question.locale()).stream()
                        .limit(MOST)
                        .map(one -> new TodayLine(
                                Kind.DOCUMENT,
                                Urgency.NORMAL,
                                one.unit(),
                                one.title() + " · " + one.todo(),
                                null,
                                1,
                                null,
                                one.page()))
                        .toList()
                : List.of();
    }
}
