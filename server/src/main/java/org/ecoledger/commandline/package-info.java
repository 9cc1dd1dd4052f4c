/** The commands beside the server: they talk to it where it runs and do without it where it must not. */
@NullMarked
@ApplicationModule(
        displayName = "Command line",
        allowedDependencies = {"clock", "database", "access", "problems"})
package org.ecoledger.commandline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
