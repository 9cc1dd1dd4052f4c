/** Responsibility letters 责任书, the targets promised in them, and the pace at which each is met. */
@NullMarked
@ApplicationModule(
        displayName = "Targets",
        allowedDependencies = {
            "clock",
            "problems",
            "access",
            "organisation",
            "evidence",
            "procedures",
            "notices",
            "deadlines",
            "figures",
            "intake",
            "monitoring",
            "evaluation",
            "matters",
            "works"
        })
package org.ecoledger.targets;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
