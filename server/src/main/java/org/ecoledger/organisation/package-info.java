/** Regions, units, posts, duty lists, the working calendar and {@link org.ecoledger.organisation.Jurisdiction}. */
@NullMarked
@ApplicationModule(
        displayName = "Organisation",
        allowedDependencies = {"clock", "problems", "access"})
package org.ecoledger.organisation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
