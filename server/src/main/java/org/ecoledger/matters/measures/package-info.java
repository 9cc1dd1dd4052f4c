/** Measures against lateness: proposed by the system, decided by a person with the power (ruling 5, inventory P11). */
@NullMarked
package org.ecoledger.matters.measures;

import org.jspecify.annotations.NullMarked;
