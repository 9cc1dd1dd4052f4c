/**
 * What was measured: air stations and their hourly observations, each with its row in the file that brought it. Observations
 * are corrected by newer versions, never edited.
 */
@NullMarked
@ApplicationModule(
        displayName = "Monitoring",
        allowedDependencies = {"clock", "problems", "access", "organisation", "intake"})
package org.ecoledger.monitoring;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
