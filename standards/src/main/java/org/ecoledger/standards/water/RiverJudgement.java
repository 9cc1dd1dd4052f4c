package org.ecoledger.standards.water;

import java.util.List;
import org.ecoledger.standards.Edition;
import org.jspecify.annotations.Nullable;

/**
 * The water of a river or basin.
 *
 * @param quality null if no section could be judged
 * @param shares of the sections that have a class, whichever method applied
 * @param means the judgement of the means over the sections, one without class if no section could be judged; null where
 *     the shares of classes decided
 * @param mainPollutants at most three, the first one first
 */
public record RiverJudgement(
        @Nullable WaterQuality quality,
        ClassShares shares,
        @Nullable SectionJudgement means,
        List<RiverPollutant> mainPollutants,
        Edition edition,
        String clause) {

    public RiverJudgement {
        mainPollutants = List.copyOf(mainPollutants);
    }
}
