/**
 * From facts to scores, ranks and their proof: rule sets as data, snapshots, runs, and what follows from them (M15, C2, C3, C9).
 */
@NullMarked
@ApplicationModule(
        displayName = "Assessment",
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
            "evaluation",
            "matters",
            "works",
            "targets"
        })
package org.ecoledger.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
