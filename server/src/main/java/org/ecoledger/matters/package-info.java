/** Matters (事项): one problem, one file with one owner, moved by its procedure, each step signed, timed and evidenced. */
@NullMarked
@ApplicationModule(
        displayName = "Matters",
        allowedDependencies = {
            "clock",
            "problems",
            "access",
            "organisation",
            "figures",
            "evidence",
            "deadlines",
            "duty",
            "procedures",
            "monitoring",
            "evaluation",
            "intake"
        })
package org.ecoledger.matters;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
