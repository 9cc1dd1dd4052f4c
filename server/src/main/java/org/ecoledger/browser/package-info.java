/** Serves the browser application from the jar. */
@NullMarked
@ApplicationModule(
        displayName = "Browser application",
        allowedDependencies = {})
package org.ecoledger.browser;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
