package org.ecoledger.reports.documents;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step taken on a document.
 *
 * @param unit name of the actor's unit; empty without one
 * @param signs in which capacity it is a signature; null where nothing is signed
 */
record DocumentStep(
        long id,
        String action,
        String fromState,
        String toState,
        long account,
        String name,
        String unit,
        @Nullable String signs,
        Instant at,
        String note) {}
