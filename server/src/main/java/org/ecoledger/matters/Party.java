package org.ecoledger.matters;

import java.time.Instant;
import java.util.Locale;

/** A unit that takes part in a matter besides its owner. */
record Party(String matter, String unit, Part part, State state, Instant since) {

    /** What it does there: 牵头 · 协办 · 督导 · 会签. */
    enum Part {
        LEAD,
        COOPERATING,
        SUPERVISING,
        COUNTERSIGNER;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Part of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** How far it is; a countersigner is asked and gives, refuses, or is asked no more. */
    enum State {
        ACTIVE,
        ENDED,
        ASKED,
        GIVEN,
        REFUSED,
        WITHDRAWN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    boolean is(Part wanted, String ofUnit) {
        return part == wanted && unit.equals(ofUnit) && (state == State.ACTIVE || state == State.ASKED);
    }
}
