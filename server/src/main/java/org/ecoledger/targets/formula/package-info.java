/** How one indicator is made of others: a closed set of functions, no scripts. */
@NullMarked
@NamedInterface("formula")
package org.ecoledger.targets.formula;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
