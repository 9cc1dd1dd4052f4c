/**
 * Procedures as tables: which step leads from which state to which, who may take it, who signs, what it needs. The product
 * brings tables; the committee office writes versions of its own and puts them in force from a day.
 */
@NullMarked
@ApplicationModule(
        displayName = "Procedures",
        allowedDependencies = {"clock", "problems", "access"})
package org.ecoledger.procedures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
