/** How likely a target is still met, from what the same days of earlier years brought. */
@NullMarked
package org.ecoledger.targets.outlook;

import org.jspecify.annotations.NullMarked;
