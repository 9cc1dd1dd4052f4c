package org.ecoledger.inspection.register;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** By what the rows of a table of cases differ. */
enum CaseDimension {
    BATCH("lpad(c.batch::text, 4, '0')"),
    COUNTY("m.county"),
    UNIT("coalesce(m.owner, '-')"),
    TYPE("m.kind"),
    /** A case may name several: the rows then add up to more than the whole. */
    POLLUTION("p.pollution");

    private final String key;

    CaseDimension(String key) {
        this.key = key;
    }

    /** The row's key, as an expression. */
    String key() {
        return key;
    }

    /** What the query reads besides the case. */
    String join() {
        return this == POLLUTION
                ? "cross join lateral unnest(case when c.pollution = '{}' then array['-'] else c.pollution end) p(pollution)\n"
                : "";
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<CaseDimension> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }
}
