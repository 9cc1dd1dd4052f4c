package org.ecoledger.matters.measures;

import java.time.Instant;

/**
 * A person with the power decided on a measure that the system had proposed. Raised in the decision's transaction.
 *
 * @param number of the matter
 * @param measure code of {@code matters/measures.csv}
 * @param name its Chinese name
 * @param transfer it is only a suggestion to those competent (建议移送)
 * @param approved whether it is to be taken
 * @param reason why; never empty for a refusal
 * @param limit code of the limit that was missed
 */
public record MeasureDecided(
        long proposal,
        String number,
        String measure,
        String name,
        boolean transfer,
        boolean approved,
        String reason,
        String limit,
        long actor,
        String actorName,
        Instant at) {}
