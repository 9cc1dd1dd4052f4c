package org.ecoledger.duty;

import java.time.Instant;
import java.util.List;

/**
 * A fault of a roster, with where it is.
 *
 * @param leader whether of the 带班领导, otherwise of the 值班员
 * @param names of those who are on leave, or who are on duty at once by different shifts
 * @param shifts that it concerns
 */
record Gap(String unit, boolean leader, Kind kind, Instant from, Instant until, List<String> names, List<Long> shifts) {

    /** What is wrong. */
    enum Kind {
        /** No shift covers the time. */
        NOBODY,
        /** Whoever has the shift is on leave. */
        ON_LEAVE,
        /** Whoever has the shift can be reached at no number. */
        NO_PHONE,
        /** Two shifts that do not begin and end together lie over each other. */
        OVERLAP
    }

    boolean goesOnAs(Gap next) {
        return until.equals(next.from) && kind == next.kind && shifts.equals(next.shifts);
    }

    Gap until(Instant end) {
        return new Gap(unit, leader, kind, from, end, names, shifts);
    }
}
