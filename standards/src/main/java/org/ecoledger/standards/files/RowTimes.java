package org.ecoledger.standards.files;

import java.time.Year;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the time of each row in whatever columns the file has for it. */
final class RowTimes {
    private static final int LONGEST_CLOCK = 9;
    private static final int CLOCKS = 1500;

    private final Heading heading;
    private final @Nullable Year year;
    private final Map<String, Boolean> clocks = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > CLOCKS;
        }
    };
    private String lastText = "";
    private Optional<Moment> last = Optional.empty();

    /** @param year of moments that do not name theirs, or null if unknown */
    RowTimes(Heading heading, @Nullable Year year) {
        this.heading = heading;
        this.year = year;
    }

    /** The row's time; empty if it has none, or none that can be read, which the cells then say. */
    Optional<Moment> of(Cells cells) {
        String whole = cells.text("time");
        boolean clockOnly = isClock(whole);
        String hour = clockOnly ? whole : cells.text("hour");
        if (!hour.isEmpty() && !isClock(hour)) {
            cells.refuse("小时无法识别：%s", "the hour cannot be read: %s", hour);
            return Optional.empty();
        }
        String text = dated(cells, clockOnly ? "" : whole);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Moment> moment = read(text);
        if (moment.isEmpty()) {
            cells.refuse("时间无法识别：%s", "the time cannot be read: %s", text);
        }
        return hour.isEmpty() ? moment : moment.map(Moment::withClock);
    }

    private static String dated(Cells cells, String whole) {
        if (!whole.isEmpty()) {
            return whole;
        }
        String date = cells.text("date");
        if (!date.isEmpty()) {
            return date;
        }
        String year = cells.text("year");
        return year.isEmpty() ? "" : year + "-" + cells.text("month") + "-" + cells.text("day");
    }

    /** Whether the file names hours in a column of their own. */
    boolean hasHours() {
        return heading.find("hour").isPresent();
    }

    private boolean isClock(String text) {
        if (text.isEmpty() || text.length() > LONGEST_CLOCK) {
            return false;
        }
        return clocks.computeIfAbsent(text, Moment::isClock);
    }

    /** Neighbouring rows mostly name the same day: what stands behind the blank is looked at by itself. */
    private Optional<Moment> read(String text) {
        int blank = text.indexOf(' ');
        if (blank < 0 || !isClock(text.substring(blank + 1))) {
            return readWhole(text);
        }
        return readWhole(text.substring(0, blank)).map(Moment::withClock);
    }

    private Optional<Moment> readWhole(String text) {
        if (!text.equals(lastText)) {
            last = Moment.of(text, year);
            lastText = text;
        }
        return last;
    }
}
