package org.ecoledger.assessment.checks;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A period's sampling plan 抽查方案 (P8, N64).
 *
 * @param seed from which the draw is repeated
 * @param townships all from which was drawn, county by county in the order of the draw
 * @param annulReason null while the plan is in force
 */
public record CheckPlan(
        long id,
        String period,
        String ruleSet,
        String ruleVersion,
        String seed,
        int openDrawn,
        int covertEach,
        Instant drawnAt,
        String drawnBy,
        @Nullable String annulReason,
        List<Township> townships) {

    public CheckPlan {
        townships = List.copyOf(townships);
    }

    /** @param digest hash by which it stands at its place */
    public record Township(
            String county, String countyName, String township, String name, int place, String digest, boolean drawn) {}

    public boolean isInForce() {
        return annulReason == null;
    }
}
