package org.ecoledger.assessment.consequences;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.ecoledger.assessment.Ground;
import org.ecoledger.assessment.rules.RuleSet;

/** What follows from a run. */
interface GroundsOf {

    /**
     * A run's grounds.
     *
     * @param places by subject, of the ranked
     * @param closedAt when the run was made
     */
    record Raised(RuleSet rules, List<Ground> grounds, Map<String, Integer> places, Instant closedAt) {
        public Raised {
            grounds = List.copyOf(grounds);
            places = Map.copyOf(places);
        }
    }

    Raised of(long run);
}
