/** Statistics of matters: how many, how soon, how well, and what came back; each number opens to its matters. */
@NullMarked
package org.ecoledger.matters.statistics;

import org.jspecify.annotations.NullMarked;
