package org.ecoledger.monitoring;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.clock.CityTime;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.problems.Problem;

/**
 * Reads when water was sampled: a moment to the minute; a day, or a month of which the day is not told, stands for its
 * beginning. Pages of current values leave the year out; then it is said for the file.
 */
final class SampleTime {
    private static final Pattern WRITTEN = Pattern.compile(
            "((?<year>[0-9]{4})[-/.年])?(?<month>[0-9]{1,2})(?:[-/.月](?<day>[0-9]{1,2})日?|月)?"
                    + "(?:[T\\s]+(?<hour>[0-9]{1,2})[:时点](?:(?<minute>[0-9]{1,2})(?::[0-9]{2}(?:\\.[0-9]+)?)?)?分?)?(?:\\+08:?00)?");
    private static final int HOURS = 24;

    private SampleTime() {}

    /** Refuses a file that has no columns of time at all. */
    static void check(ImportRow row) {
        if (!row.has("time") && !(row.has("year") && row.has("month"))) {
            throw Problem.unacceptable("monitoring.no-sample-time-column");
        }
    }

    /**
     * Empty where the row names no time.
     *
     * @param year the year said for the file
     */
    static Optional<Instant> of(ImportRow row, Optional<Integer> year) {
        if (row.has("time")) {
            return row.find("time").filter(cell -> !isNothing(cell)).map(cell -> moment(cell, year));
        }
        return row.find("year").map(_ -> {
            String shown = row.get("year") + "-" + row.get("month")
                    + row.find("day").map(day -> "-" + day).orElse("");
            return moment(shown, year);
        });
    }

    private static boolean isNothing(String cell) {
        return cell.equals("--") || cell.equals("-") || cell.equals("*");
    }

    private static Instant moment(String cell, Optional<Integer> yearOfFile) {
        Matcher parts = WRITTEN.matcher(cell);
        if (!parts.matches() || (parts.group("year") == null && parts.group("day") == null)) {
            throw new RowRefused("monitoring.not-a-time", cell);
        }
        int year = Optional.ofNullable(parts.group("year"))
                .map(Integer::valueOf)
                .or(() -> yearOfFile)
                .orElseThrow(() -> new RowRefused("monitoring.no-year", cell));
        LocalDate day = day(year, parts, cell);
        if (parts.group("hour") == null) {
            return CityTime.startOf(day);
        }
        int hour = Integer.parseInt(parts.group("hour"));
        int minute = parts.group("minute") == null ? 0 : Integer.parseInt(parts.group("minute"));
        if (hour == HOURS && minute == 0) {
            return CityTime.startOf(day.plusDays(1));
        }
        try {
            return day.atTime(LocalTime.of(hour, minute)).atZone(CityTime.ZONE).toInstant();
        } catch (DateTimeException _) {
            throw new RowRefused("monitoring.no-such-time", cell);
        }
    }

    private static LocalDate day(int year, Matcher parts, String cell) {
        String day = parts.group("day");
        try {
            return LocalDate.of(year, Integer.parseInt(parts.group("month")), day == null ? 1 : Integer.parseInt(day));
        } catch (DateTimeException _) {
            throw new RowRefused("monitoring.no-such-day", cell);
        }
    }
}
