/** What the user is told when something is refused: RFC 9457 problems in words, with how to mend it. */
@NullMarked
@ApplicationModule(
        displayName = "Problems",
        allowedDependencies = {})
package org.ecoledger.problems;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
