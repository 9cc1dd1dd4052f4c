package org.ecoledger.duty;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is on duty for a unit from one moment to another (M02-16).
 *
 * @param laidFor account for whom it was laid; another than the holder after a swap
 * @param holder account that has it now
 * @param leader 带班领导, otherwise 值班员
 * @param phone the duty's own number
 * @param officePhone number of the holder's post
 * @param gone the holder holds no post of the unit any more
 */
record Shift(
        long id,
        String unit,
        long laidFor,
        String laidForName,
        long holder,
        String name,
        boolean leader,
        Instant starts,
        Instant ends,
        @Nullable String phone,
        @Nullable String officePhone,
        boolean gone) {

    boolean isSwapped() {
        return laidFor != holder;
    }

    boolean touches(Instant from, Instant until) {
        return starts.isBefore(until) && ends.isAfter(from);
    }

    /** The number at which the duty is reached by day and by night. */
    @Nullable
    String reachedAt() {
        return phone == null ? officePhone : phone;
    }

    OnDuty asOnDuty() {
        return new OnDuty(holder, name, unit, leader, reachedAt(), ends);
    }
}
