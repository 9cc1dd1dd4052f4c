package org.ecoledger.evidence;

import java.time.Instant;

/**
 * Who declared when and why that a file proves nothing (issue 4: nothing is deleted, only annulled with a reason).
 *
 * @param by account
 */
public record Annulment(Instant at, long by, String byName, String reason) {}
