/** Contracted leaders (包保): who stands in for which township, firm or project, what is stuck there, and what was promised. */
@NullMarked
@ApplicationModule(
        displayName = "Contracts",
        allowedDependencies = {
            "clock",
            "problems",
            "access",
            "organisation",
            "figures",
            "evidence",
            "deadlines",
            "intake",
            "matters"
        })
package org.ecoledger.contracts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
