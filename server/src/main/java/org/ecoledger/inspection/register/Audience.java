package org.ecoledger.inspection.register;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** To whom something is told. */
enum Audience {
    /** Who is on duty for the unit (值班员). */
    DUTY,
    /** The leader in charge of the unit (分管领导) and the one on duty with it (带班领导). */
    LEADER,
    /** Who is on duty for the committee office. */
    OFFICE;

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** A cell of a table: names with blanks between. */
    static List<Audience> all(String cell) {
        return Arrays.stream(cell.split(" "))
                .filter(word -> !word.isEmpty())
                .map(word -> valueOf(word.toUpperCase(Locale.ROOT)))
                .toList();
    }
}
