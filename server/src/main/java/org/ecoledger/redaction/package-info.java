/** Takes people out of texts that go further than those who may know them (ruling 7). */
@NullMarked
@ApplicationModule(
        displayName = "Redaction",
        allowedDependencies = {})
package org.ecoledger.redaction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
