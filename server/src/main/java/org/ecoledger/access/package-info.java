/** Accounts, roles, sign-in, the {@link org.ecoledger.access.Actor} and the tamper-evident audit chain. */
@NullMarked
@ApplicationModule(
        displayName = "Access",
        allowedDependencies = {"clock", "problems"})
package org.ecoledger.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
