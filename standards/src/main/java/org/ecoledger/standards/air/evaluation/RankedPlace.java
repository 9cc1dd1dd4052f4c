package org.ecoledger.standards.air.evaluation;

import java.math.BigDecimal;
import org.ecoledger.standards.Ratio;

/**
 * One place in a ranking.
 *
 * @param rank from 1; equals share it
 * @param place as the caller named it
 * @param exact the composite index, or its rate of change in percent
 * @param value the same in published digits
 */
public record RankedPlace(int rank, String place, Ratio exact, BigDecimal value) {}
