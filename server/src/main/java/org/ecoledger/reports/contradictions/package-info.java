/** Finds figures that contradict each other or the database in any text (C5). */
@NullMarked
package org.ecoledger.reports.contradictions;

import org.jspecify.annotations.NullMarked;
