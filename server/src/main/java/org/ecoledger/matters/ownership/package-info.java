/** Who is responsible where and for what, as the city's own rules: taken in by file, shown, proposed at the dispatch. */
@NullMarked
package org.ecoledger.matters.ownership;

import org.jspecify.annotations.NullMarked;
