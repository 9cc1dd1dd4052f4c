package org.ecoledger.organisation;

import java.time.DayOfWeek;
import java.time.LocalDate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Working days: Monday to Friday, but for the State Council's yearly notice on holidays and make-up days (data). */
@Repository
public class WorkingCalendar {
    private final JdbcClient db;

    WorkingCalendar(JdbcClient db) {
        this.db = db;
    }

    public boolean isWorkingDay(LocalDate day) {
        return db.sql("select working from organisation.calendar_days where day = ?")
                .param(day)
                .query(Boolean.class)
                .optional()
                .orElse(day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY);
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
