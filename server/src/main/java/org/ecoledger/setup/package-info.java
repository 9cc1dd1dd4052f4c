/** A real city sets itself up by files: its regions and their boundaries, units, people, grids, duty list and calendar. */
@NullMarked
@ApplicationModule(
        displayName = "Setup",
        allowedDependencies = {"clock", "problems", "access", "organisation", "intake", "grids"})
package org.ecoledger.setup;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
