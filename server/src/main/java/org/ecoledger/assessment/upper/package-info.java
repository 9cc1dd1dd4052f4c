/** The indicator sheets of the level above, mapped to what the city measures (C23, M15-24). */
@NullMarked
@NamedInterface("upper")
package org.ecoledger.assessment.upper;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
