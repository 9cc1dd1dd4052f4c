package org.ecoledger.deadlines;

import java.time.Instant;

/**
 * The end of a running limit moved because the calendar of holidays changed. Raised in the transaction that moves it.
 *
 * @param subject file whose clock it is, such as {@code matter:2026-000017}
 * @param code limit, such as {@code matter.handle}
 */
public record DeadlineMoved(String subject, String code, Instant dueBefore, Instant dueAt, Instant at) {}
