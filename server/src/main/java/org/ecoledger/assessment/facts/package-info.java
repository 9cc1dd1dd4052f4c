/** The facts that scores rest on, and the snapshots in which they are frozen (C9, rulings 11 and 18). */
@NullMarked
@NamedInterface("facts")
package org.ecoledger.assessment.facts;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
