/** The grammar of figures (inventory A.6): how officials say a change, a share, an amount, a period. */
@NullMarked
package org.ecoledger.reports.wording;

import org.jspecify.annotations.NullMarked;
