/**
 * A speech goes in, tasks come out: texts of meetings, the targets, tasks and duties proposed from them, and what people
 * confirmed (M01-04, M01-06, M01-13, P13).
 */
@NullMarked
@ApplicationModule(
        displayName = "Speeches",
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
            "intake :: papers",
            "works",
            "targets",
            "targets :: duties"
        })
package org.ecoledger.speeches;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
