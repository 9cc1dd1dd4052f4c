/** What everybody may know: today's air, the city's outline, and what became of what was reported. */
@NullMarked
@ApplicationModule(
        displayName = "Disclosure",
        allowedDependencies = {
            "clock",
            "problems",
            "access",
            "organisation",
            "figures",
            "monitoring",
            "evaluation",
            "matters",
            "inspection"
        })
package org.ecoledger.disclosure;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
