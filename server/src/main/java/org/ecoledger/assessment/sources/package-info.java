/** The facts that come from the modules below: days of air, months of water, promised and achieved values, matters, tasks. */
@NullMarked
package org.ecoledger.assessment.sources;

import org.jspecify.annotations.NullMarked;
