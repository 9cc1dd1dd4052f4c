/** The demo city: an invented place with a story, loaded through the modules' public faces only, so that it is also a test. */
@NullMarked
@ApplicationModule(
        displayName = "Demo city",
        allowedDependencies = {
            "clock",
            "problems",
            "access",
            "organisation",
            "figures",
            "evidence",
            "procedures",
            "duty",
            "intake",
            "monitoring",
            "evaluation",
            "matters",
            "inspection",
            "inspection :: aftermath",
            "inspection :: replies",
            "inspection :: volumes",
            "grids",
            "fires",
            "registry",
            "contracts",
            "targets",
            "targets :: duties",
            "targets :: reported",
            "works",
            "speeches",
            "assessment",
            "assessment :: checks",
            "assessment :: consequences",
            "assessment :: facts",
            "assessment :: rules",
            "assessment :: sheets",
            "assessment :: upper",
            "reports",
            "reports :: documents"
        })
package org.ecoledger.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
