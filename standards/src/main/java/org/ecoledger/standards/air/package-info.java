/**
 * Ambient air: the index (HJ 633), the limits and the validity of means (GB 3095), and the values of a city from its
 * stations (HJ 663). A missing value is absent, never zero; a negative one is refused.
 */
@NullMarked
package org.ecoledger.standards.air;

import org.jspecify.annotations.NullMarked;
