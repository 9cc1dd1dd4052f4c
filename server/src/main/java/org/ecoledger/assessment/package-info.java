/** Rule sets as data, scores computed from evidence, and the closing of periods. */
@NullMarked
@ApplicationModule(
        displayName = "Assessment",
        allowedDependencies = {
            "clock",
            "problems",
            "access",
            "organisation",
            "figures",
            "evaluation",
            "matters",
            "targets"
        })
package org.ecoledger.assessment;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
