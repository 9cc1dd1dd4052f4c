/**
 * Every file that comes in by hand: stored with its hash before it is acknowledged, its columns recognised by their headers,
 * its good rows taken in one transaction and its bad rows listed with line and reason. A module that takes files in has a
 * bean of {@link org.ecoledger.intake.ImportKind} and a table {@code intake/columns/<code>.csv}.
 */
@NullMarked
@ApplicationModule(
        displayName = "Intake",
        allowedDependencies = {"clock", "problems", "access", "organisation"})
package org.ecoledger.intake;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
