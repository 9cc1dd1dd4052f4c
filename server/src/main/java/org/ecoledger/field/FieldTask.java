package org.ecoledger.field;

import java.math.BigDecimal;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that somebody has to do outdoors, as the list on the device shows it (inventory C10).
 *
 * @param subject what it is about, such as {@code matter:2026-000017} or {@code object:4711}
 * @param title what it is called
 * @param todo what is to be done there, in words
 * @param dueAt null where no limit runs
 * @param address in words
 * @param lon degrees; there with lat and datum, or not at all
 * @param check what it asks, where it is a routine check; null for everything else
 * @param page address of its page in the application
 */
public record FieldTask(
        String subject,
        String title,
        String todo,
        @Nullable Instant dueAt,
        boolean overdue,
        @Nullable String address,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        @Nullable String datum,
        @Nullable CheckAsked check,
        String page) {}
