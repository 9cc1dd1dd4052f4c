/** Checks in the field: who checks whom, what was found where, and what the checked unit objects (P8, P10, M15-05). */
@NullMarked
@NamedInterface("checks")
package org.ecoledger.assessment.checks;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
