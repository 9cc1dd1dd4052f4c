/**
 * The hand-over register (转办交接登记), who is told when, the board of the daily meetings, and the statistics of cases
 * (M12-05, M12-10, M02-09, P14, C7).
 */
@NullMarked
package org.ecoledger.inspection.register;

import org.jspecify.annotations.NullMarked;
