package org.ecoledger.overview;

import java.util.List;
import org.ecoledger.access.Role;
import org.ecoledger.grids.PaperGrids;
import org.ecoledger.overview.TodayLine.Kind;
import org.ecoledger.overview.TodayLine.Urgency;
import org.springframework.stereotype.Component;

/** Counties with grids that are there on paper only (M03-08), for the office that has to press them; one line each. */
@Component
class PaperGridLines implements TodaySource {
    private final PaperGrids grids;

    PaperGridLines(PaperGrids grids) {
        this.grids = grids;
    }

    @Override
    public List<TodayLine> lines(Question question) {
        if (!question.actor().is(Role.COMMITTEE_OFFICE)) {
            return List.of();
        }
        return grids.counties(question.jurisdiction()).stream()
                .map(total -> new TodayLine(
                        Kind.PAPER_GRID,
                        Urgency.NORMAL,
                        total.name(),
                        Integer.toString(total.cells()),
                        null,
                        total.paper(),
                        null,
                        "/grids/paper?region=" + total.region()))
                .toList();
    }
}
