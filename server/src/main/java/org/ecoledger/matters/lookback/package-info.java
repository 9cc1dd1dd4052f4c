/** Look-back (回头看): closed matters are drawn by a seed that anybody can use again, and checked by others on the spot. */
@NullMarked
package org.ecoledger.matters.lookback;

import org.jspecify.annotations.NullMarked;
