/** Documents from draft to issue, and frozen from then on (ruling 16). */
@NullMarked
@NamedInterface("documents")
package org.ecoledger.reports.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
