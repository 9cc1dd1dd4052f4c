package org.ecoledger.procedures;

import java.util.Locale;

/** How a person or the person's unit must stand to a file for a row of its procedure. */
public enum Relation {
    /** The unit is the committee office (环委办). */
    OFFICE,
    /** The unit owns the file. */
    OWNER,
    /** The unit owns the file or stands above the owner. */
    OWNER_OR_ABOVE,
    /** The unit owns the file or serves a region inside the owner's. */
    OWNER_OR_BELOW,
    /** The unit serves the file's place, or a region around it. */
    PLACE,
    /** The unit is that of the person who opened the file. */
    OPENER,
    /** The unit leads the work on the file for its sector (牵头单位). */
    LEAD,
    /** The unit helps to handle the file (协办单位). */
    COOPERATING,
    /** The unit supervises the handling (督导单位). */
    SUPERVISING,
    /** The unit was asked to sign too and has not answered yet (会签、加签). */
    COUNTERSIGNER,
    /** The unit is the one that the rule of the file's source lets accept a closure. */
    ACCEPTOR;

    /** The word in the table: {@code owner-or-above}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static Relation of(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
