/**
 * The inspection in town (督察进驻): evening batches of handed-over cases, their dispatch, the replies with their signatures,
 * the register, the lists and the board (M12-04 … M12-12, P1, P2, P13, P14, C7).
 */
@NullMarked
@ApplicationModule(
        displayName = "Inspection",
        allowedDependencies = {
            "clock",
            "problems",
            "redaction",
            "access",
            "organisation",
            "notices",
            "duty",
            "figures",
            "evidence",
            "deadlines",
            "procedures",
            "intake",
            "matters"
        })
package org.ecoledger.inspection;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
