package org.ecoledger.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Working days: Monday to Friday, but for the State Council's yearly notice on holidays and make-up days (data). */
@Repository
public class WorkingCalendar {
    /** Longer than any holiday. */
    private static final int CHUNK_DAYS = 16;

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
        LocalDate end = start;
        for (int left = count; left > 0; ) {
            LocalDate last = end.plusDays(left * 2L + CHUNK_DAYS);
            List<LocalDate> days = sorted(workingDays(end.plusDays(1), last));
            end = days.size() >= left ? days.get(left - 1) : last;
            left -= Math.min(left, days.size());
        }
        return end;
    }

    /** The last working day of the week (Monday to Sunday) of this day; empty where the whole week is a holiday. */
    public Optional<LocalDate> lastWorkingDayOfWeek(LocalDate day) {
        LocalDate monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        return workingDays(monday, monday.plusDays(6)).stream().max(Comparator.naturalOrder());
    }

    /** Days off between the first and the last day, both included, that are named after this holiday. */
    public List<LocalDate> daysOff(String holiday, LocalDate first, LocalDate last) {
        return db.sql("""
                        select day from organisation.calendar_days
                        where not working and position(:holiday in name) > 0 and day between :first and :last
                        order by day
                        """)
                .param("holiday", holiday)
                .param("first", first)
                .param("last", last)
                .query((row, _) -> row.getObject(1, LocalDate.class))
                .list();
    }

    private static List<LocalDate> sorted(Set<LocalDate> days) {
        return days.stream().sorted().toList();
    }
}
