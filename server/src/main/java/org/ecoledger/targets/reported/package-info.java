/** Values that are reported with proof: tonnes, money, projects, coverage (N11, N20, N67). Never deleted, only annulled. */
@NullMarked
@NamedInterface("reported")
package org.ecoledger.targets.reported;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
