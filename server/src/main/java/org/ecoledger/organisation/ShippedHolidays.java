package org.ecoledger.organisation;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.access.Actor;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The State Council's published arrangements, {@code organisation/holidays.csv}, written into the calendar at the start
 * where it has no day of that year (ruling 2). Years without a published notice are not guessed.
 */
@Component
class ShippedHolidays implements SmartInitializingSingleton {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();
    private static final Actor SHIPPED = Actor.system("holidays");

    private final CalendarDays calendar;

    ShippedHolidays(CalendarDays calendar) {
        this.calendar = calendar;
    }

    @Override
    public void afterSingletonsInstantiated() {
        days().stream()
                .collect(Collectors.groupingBy(day -> day.day().getYear(), TreeMap::new, Collectors.toList()))
                .forEach((year, days) -> calendar.putYear(SHIPPED, year, days));
    }

    static List<CalendarDays.Notice> days() {
        var file = new ClassPathResource("organisation/holidays.csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).stream().map(ShippedHolidays::day).toList();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }

    private static CalendarDays.Notice day(CSVRecord row) {
        return new CalendarDays.Notice(
                LocalDate.parse(row.get("day")), row.get("kind").equals("working"), row.get("name"), row.get("source"));
    }
}
