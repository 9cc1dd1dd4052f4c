/**
 * Complaints: what comes in by hotline, letter, visit, public page and other systems, and who sent it. Identity and original
 * text stay in this module and its schema, sealed; a matter gets the redacted text (ruling 7).
 */
@NullMarked
@ApplicationModule(
        displayName = "Complaints",
        allowedDependencies = {
            "clock",
            "problems",
            "redaction",
            "access",
            "organisation",
            "figures",
            "evidence",
            "deadlines",
            "procedures",
            "intake",
            "matters"
        })
package org.ecoledger.complaints;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
