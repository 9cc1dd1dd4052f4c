package org.ecoledger.deadlines;

import java.time.Instant;

/**
 * A pause reached its limit and the clock runs on by itself. Raised once per pause, in the transaction that moves the clock.
 *
 * @param subject file whose clock it is, such as {@code matter:2026-000017}
 * @param code limit, such as {@code matter.handle}
 * @param reason why it stood
 * @param until limit of the pause: since then the clock runs, even where that was noticed later
 * @param dueAt end of the limit now
 * @param at when it was noticed
 */
public record PauseEnded(String subject, String code, String reason, Instant until, Instant dueAt, Instant at) {}
