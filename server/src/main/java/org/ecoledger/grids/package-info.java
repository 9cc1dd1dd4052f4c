/** Grids: cells, reaches and their geometry; where a point lies. */
@NullMarked
@ApplicationModule(
        displayName = "Grids",
        allowedDependencies = {"clock", "problems", "access", "organisation", "figures", "intake", "matters"})
package org.ecoledger.grids;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
