/**
 * Tasks of the year's list (环保工作任务清单), their milestones, campaigns (专项行动) and the wall chart (挂图作战): M01-04, M01-06
 * to M01-08, M01-15 to M01-17.
 */
@NullMarked
@ApplicationModule(
        displayName = "Works",
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
            "intake"
        })
package org.ecoledger.works;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
