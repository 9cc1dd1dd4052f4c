/** Procedures as tables: which step leads from which state to which, who may take it, who signs, what it needs. */
@NullMarked
@ApplicationModule(
        displayName = "Procedures",
        allowedDependencies = {"access"})
package org.ecoledger.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
