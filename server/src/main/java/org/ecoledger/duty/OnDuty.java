package org.ecoledger.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who is on duty for a unit.
 *
 * @param leader 带班领导, otherwise 值班员
 * @param phone at which the person is reached by day and by night; null where none is known
 * @param until end of the shift
 */
public record OnDuty(
        long account,
        String name,
        String unit,
        boolean leader,
        @Nullable String phone,
        Instant until) {}
