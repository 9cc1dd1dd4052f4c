package org.ecoledger.deadlines;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A limit of time with the law or rule that sets it.
 *
 * @param code such as {@code matter.handle}
 * @param scope kind of file to which this row is special; empty for all others
 * @param basis legal basis or rule, as officials cite it
 * @param validTo last day on which clocks start with it; null while it is in force
 * @param extensions how often it may be extended
 * @param extensionDays by how many days at most each time
 */
public record Limit(
        String code,
        String scope,
        int amount,
        Unit unit,
        String basis,
        LocalDate validFrom,
        @Nullable LocalDate validTo,
        int extensions,
        int extensionDays) {

    /** How the time is counted. The day on which a limit in days begins does not count. */
    public enum Unit {
        /** Minutes that run by night and on holidays: the receipt of what is handed over by night. */
        NATURAL_MINUTES,
        /** Hours that run by night and on holidays. */
        NATURAL_HOURS,
        /** Calendar days; ends with the last day. */
        NATURAL_DAYS,
        /** Hours of the working day. */
        WORKING_HOURS,
        /** Working days; ends when work ends on the last day. */
        WORKING_DAYS,
        /** Weeks, of which the running one is the first: “本周内” ends with work on its last working day (ruling 2). */
        WEEK_END;

        boolean isWorking() {
            return switch (this) {
                case NATURAL_MINUTES, NATURAL_HOURS, NATURAL_DAYS -> false;
                case WORKING_HOURS, WORKING_DAYS, WEEK_END -> true;
            };
        }

        static Unit of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    boolean isInForceOn(LocalDate day) {
        return !validFrom.isAfter(day) && (validTo == null || !validTo.isBefore(day));
    }
}
