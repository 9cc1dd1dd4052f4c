package org.ecoledger.monitoring;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.clock.CityTime;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.RowRefused;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;

/**
 * Reads the hour of a row, as one cell, as date and hour or as year, month, day and hour. By national convention an hour is
 * named by its end, and 24:00 is midnight; a file that names hours by their beginning says so.
 */
final class HourLabel {
    private static final String DAY = "(?<year>[0-9]{4})[-/.年](?<month>[0-9]{1,2})[-/.月](?<day>[0-9]{1,2})日?";
    private static final String TIME =
            "(?<hour>[0-9]{1,2})(?:[:时点](?<minute>[0-9]{1,2})?分?(?::(?<second>[0-9]{1,2})(?:\\.0+)?)?)?";
    private static final Pattern MOMENT = Pattern.compile(DAY + "[T\\s]*" + TIME + "(?:\\+08:?00)?");
    private static final Pattern DIGITS = Pattern.compile(
            "(?<year>[0-9]{4})(?<month>[0-9]{2})(?<day>[0-9]{2})(?<hour>[0-9]{2})(?<minute>00)?(?<second>00)?");
    private static final Pattern HOUR = Pattern.compile(TIME);

    private HourLabel() {}

    /** Refuses a file that has no columns of time at all. */
    static void check(ImportRow row) {
        boolean whole = row.has("time");
        boolean dateAndHour =
                row.has("hour") && (row.has("date") || (row.has("year") && row.has("month") && row.has("day")));
        if (!whole && !dateAndHour) {
            throw Problem.unacceptable("monitoring.no-time-column");
        }
    }

    static Instant of(ImportRow row, boolean labelsTheEnd) {
        Instant named = row.has("time") && (row.find("time").isPresent() || !row.has("hour"))
                ? moment(row.get("time"))
                : day(row).atStartOfDay(CityTime.ZONE)
                        .plusHours(hour(row.get("hour")))
                        .toInstant();
        return labelsTheEnd ? named : named.plusSeconds(3600);
    }

    private static Instant moment(String cell) {
        Matcher parts = MOMENT.matcher(cell);
        if (!parts.matches()) {
            parts = DIGITS.matcher(cell);
            if (!parts.matches()) {
                throw new RowRefused("monitoring.not-a-time", cell);
            }
        }
        LocalDate day = date(parts.group("year"), parts.group("month"), parts.group("day"), cell);
        return day.atStartOfDay(CityTime.ZONE).plusHours(hour(parts, cell)).toInstant();
    }

    private static LocalDate day(ImportRow row) {
        if (row.has("date")) {
            return row.findDate("date").orElseThrow(() -> new RowRefused("monitoring.not-a-time", ""));
        }
        String shown = row.get("year") + "-" + row.get("month") + "-" + row.get("day");
        return date(row.get("year"), row.get("month"), row.get("day"), shown);
    }

    private static LocalDate date(String year, String month, String day, String shown) {
        try {
            return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
        } catch (DateTimeException | NumberFormatException _) {
            throw new RowRefused("monitoring.no-such-day", shown);
        }
    }

    private static int hour(String cell) {
        Matcher parts = HOUR.matcher(cell);
        if (!parts.matches()) {
            throw new RowRefused("monitoring.not-a-time", cell);
        }
        return hour(parts, cell);
    }

    private static int hour(Matcher parts, String shown) {
        int hour = Integer.parseInt(parts.group("hour"));
        if (hour > 24) {
            throw new RowRefused("monitoring.no-such-hour", shown);
        }
        if (isNotZero(parts.group("minute")) || isNotZero(parts.group("second"))) {
            throw new RowRefused("monitoring.not-a-full-hour", shown);
        }
        return hour;
    }

    private static boolean isNotZero(@Nullable String digits) {
        return digits != null && Integer.parseInt(digits) != 0;
    }
}
