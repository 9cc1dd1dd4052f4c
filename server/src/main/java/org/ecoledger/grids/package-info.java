/** Grids, reaches and roads with their holders, and what lies in them. */
@NullMarked
@ApplicationModule(
        displayName = "Grids",
        allowedDependencies = {"clock", "problems", "access", "organisation", "figures", "intake", "matters"})
package org.ecoledger.grids;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
