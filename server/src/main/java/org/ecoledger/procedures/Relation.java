package org.ecoledger.procedures;

import java.util.Locale;

/** How a person's unit must stand to a file for a row of its procedure. */
public enum Relation {
    /** The unit is the committee office (环委办). */
    OFFICE,
    /** The unit owns the file. */
    OWNER,
    /** The unit owns the file or stands above the owner. */
    OWNER_OR_ABOVE,
    /** The unit owns the file or serves a region inside the owner's. */
    OWNER_OR_BELOW;

    /** The word in the table: {@code owner-or-above}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Relation of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
