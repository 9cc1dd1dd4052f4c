/**
 * The objects under governance: typed lists as data, one file per object with its story, lists that go to zero (C16), routine
 * checks, shares with their denominators.
 */
@NullMarked
@ApplicationModule(
        displayName = "Registry",
        allowedDependencies = {
            "clock",
            "problems",
            "access",
            "organisation",
            "figures",
            "evidence",
            "intake",
            "matters",
            "grids",
            "targets",
            "targets :: parties",
            "assessment",
            "assessment :: facts",
            "assessment :: rules"
        })
package org.ecoledger.registry;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
