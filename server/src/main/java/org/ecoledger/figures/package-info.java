/** {@link org.ecoledger.figures.Figure}: a shown number that opens to what it came from. */
@NullMarked
@ApplicationModule(
        displayName = "Figures",
        allowedDependencies = {"clock", "problems", "access", "organisation"})
package org.ecoledger.figures;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
