/**
 * The air of a period by HJ 663: means, percentiles, attainment, good days, composite index and ranking. µg/m³, CO in
 * mg/m³; a missing value is absent, never zero.
 */
@NullMarked
package org.ecoledger.standards.air.evaluation;

import org.jspecify.annotations.NullMarked;
