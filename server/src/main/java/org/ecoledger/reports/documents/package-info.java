/** Documents from draft to issue, and frozen from then on (ruling 16). */
@NullMarked
package org.ecoledger.reports.documents;

import org.jspecify.annotations.NullMarked;
