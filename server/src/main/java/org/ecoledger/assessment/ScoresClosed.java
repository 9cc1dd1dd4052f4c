package org.ecoledger.assessment;

import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.assessment.rules.AssessmentPeriod;

/**
 * A period was closed, or closed anew after a correction; raised within the closing transaction.
 *
 * @param runs ids of the runs that are in force now, one per rule set
 */
public record ScoresClosed(Actor by, AssessmentPeriod period, List<Long> runs) {
    public ScoresClosed {
        runs = List.copyOf(runs);
    }
}
