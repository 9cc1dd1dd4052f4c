/** The clock service: limits in natural or working time, pauses, extensions, and rungs that fire once. */
@NullMarked
@ApplicationModule(
        displayName = "Deadlines",
        allowedDependencies = {"clock", "problems", "access", "organisation"})
package org.ecoledger.deadlines;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
