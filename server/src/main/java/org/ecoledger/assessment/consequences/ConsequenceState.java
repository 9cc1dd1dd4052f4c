package org.ecoledger.assessment.consequences;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The states of {@code procedures/consequence.csv} that the code itself has to know. */
enum ConsequenceState {
    PROPOSED,
    DECIDED,
    NOTIFIED,
    APPEALED,
    DECLINED,
    LAPSED,
    FINAL,
    GRANTED,
    REVOKED;

    static ConsequenceState of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    boolean stands() {
        return this == DECIDED || this == NOTIFIED || this == APPEALED || this == FINAL;
    }

    /** Whether somebody still has to do something. */
    boolean isOpen() {
        return this == PROPOSED || this == DECIDED || this == NOTIFIED || this == APPEALED;
    }

    static List<String> standing() {
        return Arrays.stream(values())
                .filter(ConsequenceState::stands)
                .map(ConsequenceState::code)
                .toList();
    }
}
