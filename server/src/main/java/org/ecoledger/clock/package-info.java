/** The one clock of the city: the system's, or in the demo one that starts at the story's evening and ticks. */
@NullMarked
@ApplicationModule(
        displayName = "Clock",
        allowedDependencies = {})
package org.ecoledger.clock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
