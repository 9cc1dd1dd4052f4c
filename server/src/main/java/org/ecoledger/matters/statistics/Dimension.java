package org.ecoledger.matters.statistics;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the rows of a table of statistics differ. */
enum Dimension {
    UNIT("coalesce(m.owner, '-')", "coalesce(c.owner, '-')"),
    TYPE("m.kind", "m.kind"),
    SOURCE("m.source", "m.source"),
    COUNTY("m.county", "m.county"),
    MONTH(
            "to_char(m.opened_at at time zone 'Asia/Shanghai', 'YYYY-MM')",
            "to_char(c.closed_at at time zone 'Asia/Shanghai', 'YYYY-MM')");

    private final String ofReceived;
    private final String ofClosed;

    Dimension(String ofReceived, String ofClosed) {
        this.ofReceived = ofReceived;
        this.ofClosed = ofClosed;
    }

    /** The row's key, as an expression. */
    String keyOf(Cohort cohort) {
        return switch (cohort) {
            case RECEIVED -> ofReceived;
            case CLOSED -> ofClosed;
        };
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Dimension> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
