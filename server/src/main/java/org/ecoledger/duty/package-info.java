/** The 24-hour duty roster (值班), leave and deputies (M02-16). */
@NullMarked
@ApplicationModule(
        displayName = "Duty",
        allowedDependencies = {"clock", "problems", "access", "organisation", "intake", "notices"})
package org.ecoledger.duty;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
