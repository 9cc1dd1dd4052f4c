/** Cells of supervision (网格, 河段, 路段): where they lie, who holds them, what is in them and what was done there. */
@NullMarked
@ApplicationModule(
        displayName = "Grids",
        allowedDependencies = {
            "clock",
            "problems",
            "access",
            "organisation",
            "figures",
            "procedures",
            "intake",
            "matters",
            "targets",
            "assessment",
            "assessment :: facts",
            "assessment :: rules"
        })
package org.ecoledger.grids;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
