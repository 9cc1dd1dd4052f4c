/** Documents made from data, in which every number is a frozen figure; the check of any text for figures that contradict. */
@NullMarked
@ApplicationModule(
        displayName = "Reports",
        allowedDependencies = {
            "clock",
            "problems",
            "access",
            "organisation",
            "notices",
            "figures",
            "evidence",
            "deadlines",
            "procedures",
            "intake",
            "intake :: papers",
            "monitoring",
            "evaluation",
            "matters",
            "inspection",
            "inspection :: replies",
            "works",
            "targets",
            "targets :: duties",
            "targets :: reported",
            "assessment",
            "assessment :: facts",
            "assessment :: rules",
            "assessment :: checks",
            "assessment :: consequences",
            "assessment :: sheets",
            "grids",
            "registry",
            "fires"
        })
package org.ecoledger.reports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
