package org.ecoledger.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Working days: Monday to Friday, but for the State Council's yearly notice on holidays and make-up days (data). */
@Repository
public class WorkingCalendar {
    private final JdbcClient db;

    public WorkingCalendar(JdbcClient db) {
        this.db = db;
    }

    public boolean isWorkingDay(LocalDate day) {
        return db.sql("select working from organisation.calendar_days where day = ?")
                .param(day)
                .query(Boolean.class)
                .optional()
                .orElse(isWeekday(day));
    }

    private static boolean isWeekday(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY;
    }

    /** The working days from the first to the last day, both included. */
    public Set<LocalDate> workingDays(LocalDate first, LocalDate last) {
        Map<LocalDate, Boolean> special = new HashMap<>();
        db.sql("select day, working from organisation.calendar_days where day between ? and ?")
                .params(first, last)
                .query(row -> {
                    special.put(row.getObject("day", LocalDate.class), row.getBoolean("working"));
                });
        return first.datesUntil(last.plusDays(1))
                .filter(day -> special.getOrDefault(day, isWeekday(day)))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** The day on which {@code count} working days after {@code start} are over; the start itself does not count. */
    public LocalDate plusWorkingDays(LocalDate start, int count) {
        LocalDate day = start;
        for (int left = count; left > 0; ) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return day;
    }
}
