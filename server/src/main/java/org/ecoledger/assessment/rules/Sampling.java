package org.ecoledger.assessment.rules;

/**
 * Who is checked in a period (P8, N64): an open check (明查) of some drawn at random, and covert checks (暗访) of each.
 *
 * @param openDrawn how many townships of each county are drawn for the open check
 * @param covertEach how many covert checks each township gets at least
 */
public record Sampling(int openDrawn, int covertEach) {}
