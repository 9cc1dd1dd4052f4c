package org.ecoledger.deadlines;

import java.time.Duration;

/**
 * A moment before, at or after the end of a limit at which something is to be told, once.
 *
 * @param code limit to which it belongs
 * @param rung name, unique within the limit
 * @param offset from the end of the limit; negative before it
 */
record Rung(String code, String rung, DeadlineReached.Kind kind, Duration offset) {}
