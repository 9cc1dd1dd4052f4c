/** Results of indicators that other modules measure: the air's days, the water's months, the matters' files. */
@NullMarked
package org.ecoledger.targets.results;

import org.jspecify.annotations.NullMarked;
