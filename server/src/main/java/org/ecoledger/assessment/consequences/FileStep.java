package org.ecoledger.assessment.consequences;

import java.time.Instant;

/**
 * A step taken on a consequence or a certificate.
 *
 * @param account 0 for the system
 * @param unit name of the actor's unit; empty without one
 * @param competent those competent to whom a suggestion went; empty for other steps
 */
record FileStep(
        long id,
        String action,
        String fromState,
        String toState,
        long account,
        String name,
        String unit,
        Instant at,
        String note,
        String competent) {}
