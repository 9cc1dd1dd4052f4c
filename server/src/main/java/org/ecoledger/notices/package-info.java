/** Notices to persons (通知): in the product and by a webhook, each sent once, with the receipt where one is wanted. */
@NullMarked
@ApplicationModule(
        displayName = "Notices",
        allowedDependencies = {"clock", "problems", "access", "organisation"})
package org.ecoledger.notices;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
