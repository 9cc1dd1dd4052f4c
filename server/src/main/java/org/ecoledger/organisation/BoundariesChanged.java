package org.ecoledger.organisation;

/**
 * A region's outline was set. Raised in the transaction that set it.
 *
 * @param region its code
 */
public record BoundariesChanged(String region) {}
