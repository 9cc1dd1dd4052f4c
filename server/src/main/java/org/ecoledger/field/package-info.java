/** What is found outdoors: records made by a device without a network, taken in once however often they are sent. */
@NullMarked
@ApplicationModule(
        displayName = "Field",
        allowedDependencies = {
            "clock",
            "problems",
            "access",
            "organisation",
            "evidence",
            "matters",
            "grids",
            "registry",
            "fires"
        })
package org.ecoledger.field;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
