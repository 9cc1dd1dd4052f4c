/** The PostgreSQL below everything: the embedded one or the city's own, and its backup. */
@NullMarked
@ApplicationModule(
        displayName = "Database",
        allowedDependencies = {})
package org.ecoledger.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
