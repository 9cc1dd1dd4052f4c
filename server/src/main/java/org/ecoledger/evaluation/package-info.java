/**
 * Judges what was measured by the standard in force at its time: hourly and daily air quality of stations, counties and the
 * city, and stations that stand out from their peers. Reads observations downward, where days are marked as changed.
 */
@NullMarked
@ApplicationModule(
        displayName = "Evaluation",
        allowedDependencies = {"clock", "problems", "access", "organisation", "figures", "intake", "monitoring"})
package org.ecoledger.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
