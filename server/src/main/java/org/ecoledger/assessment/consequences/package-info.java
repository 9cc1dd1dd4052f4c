/** What follows from a score: proposals that a person with the power decides, notices, appeals, certificates (M15-07 to M15-26, C13, C14, P11, P16, ruling 5). */
@NullMarked
@NamedInterface("consequences")
package org.ecoledger.assessment.consequences;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
