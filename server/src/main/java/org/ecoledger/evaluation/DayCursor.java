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
            LocalDate day = LocalDate.parse(parts[0]);
            JudgedDays.check(day);
            return new DayCursor(day, parts.length == 2 ? parts[1].replaceAll("\\p{Cntrl}", "") : "");
        } catch (DateTimeParseException _) {
            throw Problem.malformed("evaluation.cursor", after);
        }
    }

    static String after(AirDay day) {
        return day.day() + "~" + day.place();
    }
}
