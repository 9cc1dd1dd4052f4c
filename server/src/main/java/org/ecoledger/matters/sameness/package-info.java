/**
 * One problem, many sources: which matters are likely the same, why, and what a person decided about it. Nothing is merged
 * here; the merging is an action of the procedure.
 */
@NullMarked
package org.ecoledger.matters.sameness;

import org.jspecify.annotations.NullMarked;
