/** Documents made from data: the bulletin, in which every number is a frozen figure. */
@NullMarked
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {
            "clock",
            "problems",
            "access",
            "organisation",
            "figures",
            "monitoring",
            "evaluation",
            "matters",
            "deadlines",
            "inspection",
            "targets",
            "assessment",
            "assessment :: facts",
            "assessment :: rules"
        })
package org.ecoledger.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
