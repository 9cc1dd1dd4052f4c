/** Find your own line 对号入座: all that one unit owes, in one page (M01-04, M01-13). */
@NullMarked
package org.ecoledger.targets.own;

import org.jspecify.annotations.NullMarked;
