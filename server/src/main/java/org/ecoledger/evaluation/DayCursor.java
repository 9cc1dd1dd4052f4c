package org.ecoledger.evaluation;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;

/** Where a list of days goes on: behind this day of this place. */
record DayCursor(@Nullable LocalDate day, @Nullable String place) {

    static DayCursor read(@Nullable String after) {
        if (after == null || after.isBlank()) {
            return new DayCursor(null, null);
        }
        String[] parts = after.split("~", 2);
        try {
            return new DayCursor(LocalDate.parse(parts[0]), parts.length == 2 ? parts[1] : "");
        } catch (DateTimeParseException _) {
            throw Problem.malformed("evaluation.cursor", after);
        }
    }

    static String after(AirDay day) {
        return day.day() + "~" + day.place();
    }
}
