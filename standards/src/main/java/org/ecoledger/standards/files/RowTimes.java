package org.ecoledger.standards.files;

import java.time.Year;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Finds the time of each row in whatever columns the file has for it. */
final class RowTimes {
    private final Heading heading;
    private final @Nullable Year year;
    private String lastHour = "";
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
        boolean clockOnly = Moment.isClock(whole);
        String text = Stream.of(clockOnly ? "" : whole, cells.text("date"), yearMonthDay(cells))
                .filter(candidate -> !candidate.isEmpty())
                .findFirst()
                .orElse("");
        String hour = clockOnly ? whole : cells.text("hour");
        if (!hour.isEmpty() && !isHour(hour)) {
            cells.refuse("小时无法识别：%s", "the hour cannot be read: %s", hour);
            return Optional.empty();
        }
        if (text.isEmpty()) {
            return Optional.empty();
        }
        Optional<Moment> moment = read(text);
        if (moment.isEmpty()) {
            cells.refuse("时间无法识别：%s", "the time cannot be read: %s", text);
        }
        return moment.map(found -> hour.isEmpty() ? found : new Moment(found.day(), found.yearless(), true));
    }

    /** Whether the file names hours in a column of their own. */
    boolean hasHours() {
        return heading.find("hour").isPresent();
    }

    private boolean isHour(String text) {
        if (!text.equals(lastHour)) {
            if (!Moment.isClock(text)) {
                return false;
            }
            lastHour = text;
        }
        return true;
    }

    /** Neighbouring rows mostly name the same time. */
    private Optional<Moment> read(String text) {
        if (!text.equals(lastText)) {
            last = Moment.of(text, year);
            lastText = text;
        }
        return last;
    }

    private static String yearMonthDay(Cells cells) {
        return Stream.of("year", "month", "day")
                .map(cells::text)
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("-"));
    }
}
