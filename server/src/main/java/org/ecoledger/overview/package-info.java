/** Who must act today, search over everything, and the one map. */
@NullMarked
@ApplicationModule(
        displayName = "Overview",
        allowedDependencies = {
            "clock",
            "problems",
            "access",
            "organisation",
            "figures",
            "monitoring",
            "evaluation",
            "matters",
            "inspection",
            "grids",
            "registry",
            "contracts",
            "works",
            "targets",
            "speeches",
            "assessment",
            "assessment :: rules",
            "assessment :: consequences",
            "assessment :: checks",
            "assessment :: sheets",
            "reports",
            "reports :: documents"
        })
package org.ecoledger.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
