package org.ecoledger.targets.reported;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A value reported with proof.
 *
 * @param edition first day of the indicator's edition that held at the end of the period (N16)
 * @param standard by which that edition makes the value
 * @param holder unit that reported it
 * @param value in the indicator's unit; of a share the percentage that numerator and denominator make
 * @param proof file in custody
 * @param sha256 of its bytes
 * @param proofAnnulled whether the file was annulled since: then the value counts no longer
 */
public record Reported(
        long id,
        String indicator,
        LocalDate edition,
        String standard,
        String region,
        String regionName,
        String holder,
        String holderName,
        LocalDate from,
        LocalDate to,
        BigDecimal value,
        @Nullable BigDecimal numerator,
        @Nullable BigDecimal denominator,
        UUID proof,
        String sha256,
        String note,
        Instant reportedAt,
        String reportedBy,
        long account,
        @Nullable Annulment annulment,
        boolean proofAnnulled) {
    static final String SUBJECT = "reported";

    /** Who took it back, when and why. */
    public record Annulment(Instant at, String by, String reason) {}

    public boolean counts() {
        return annulment == null && !proofAnnulled;
    }

    /** Address of its figure, and name of its evidence's subject. */
    public String ref() {
        return SUBJECT + ":" + id;
    }
}
