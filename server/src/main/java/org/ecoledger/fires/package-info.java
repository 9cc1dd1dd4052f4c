/**
 * Fires (火点): what satellites and people saw, merged into fires, told to the township at once, verified, put out with proof,
 * with their cause, and counted by season (inventory C17, M05-23, N40).
 */
@NullMarked
@ApplicationModule(
        displayName = "Fires",
        allowedDependencies = {
            "clock",
            "problems",
            "access",
            "organisation",
            "figures",
            "evidence",
            "deadlines",
            "procedures",
            "intake",
            "matters",
            "grids"
        })
package org.ecoledger.fires;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
