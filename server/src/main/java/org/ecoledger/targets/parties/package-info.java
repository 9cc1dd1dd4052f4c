/** Who gives a letter of responsibility and who takes it on: a unit, a village, an object of a register, a body outside the city. */
@NullMarked
@NamedInterface("parties")
package org.ecoledger.targets.parties;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
