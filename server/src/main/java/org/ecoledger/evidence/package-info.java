/** Files that prove something: hash, role, place with its datum, time, custody. Their subjects decide who may see them. */
@NullMarked
@ApplicationModule(
        displayName = "Evidence",
        allowedDependencies = {"clock", "problems", "access"})
package org.ecoledger.evidence;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
