package org.ecoledger.deadlines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.ClassPathResource;

/** The holidays of the yearly notices as shipped, without a database. */
public final class NoticedHolidays implements PhraseCalendar {
    private final List<String[]> days;

    public NoticedHolidays() {
        try {
            days = new ClassPathResource("organisation/holidays.csv")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.startsWith("20"))
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public LocalDate plusWorkingDays(LocalDate start, int count) {
        LocalDate day = start;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            left -= isWorking(day) ? 1 : 0;
        }
        return day;
    }

    @Override
    public Optional<LocalDate> lastWorkingDayOfWeek(LocalDate day) {
        LocalDate sunday = day.with(TemporalAdjusters.nextOrSame(DayOfWeek.SUNDAY));
        return sunday.minusDays(6)
                .datesUntil(sunday.plusDays(1))
                .filter(this::isWorking)
                .reduce((_, later) -> later);
    }

    @Override
    public Collection<LocalDate> daysOff(String festival, LocalDate first, LocalDate last) {
        return days.stream()
                .filter(row -> row[1].equals("holiday") && row[2].contains(festival))
                .map(row -> LocalDate.parse(row[0]))
                .filter(day -> !day.isBefore(first) && !day.isAfter(last))
                .toList();
    }

    private boolean isWorking(LocalDate day) {
        return days.stream()
                .filter(row -> row[0].equals(day.toString()))
                .findFirst()
                .map(row -> row[1].equals("working"))
                .orElse(day.getDayOfWeek().getValue() < 6);
    }
}
