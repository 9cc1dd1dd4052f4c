package org.ecoledger.deadlines;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import org.ecoledger.organisation.WorkingCalendar;

/** What phrases of time ask of the calendar of working days and holidays. */
public interface PhraseCalendar {
    /** The day on which so many working days after the start are over. */
    LocalDate plusWorkingDays(LocalDate start, int count);

    /** Empty where the whole week is a holiday. */
    Optional<LocalDate> lastWorkingDayOfWeek(LocalDate day);

    /** Days off that are named after this festival; none where the yearly notice is not known. */
    Collection<LocalDate> daysOff(String festival, LocalDate first, LocalDate last);

    /** By the calendar that the city keeps. */
    static PhraseCalendar of(WorkingCalendar calendar) {
        return new PhraseCalendar() {
            @Override
            public LocalDate plusWorkingDays(LocalDate start, int count) {
                return calendar.plusWorkingDays(start, count);
            }

            @Override
            public Optional<LocalDate> lastWorkingDayOfWeek(LocalDate day) {
                return calendar.lastWorkingDayOfWeek(day);
            }

            @Override
            public Collection<LocalDate> daysOff(String festival, LocalDate first, LocalDate last) {
                return calendar.daysOff(festival, first, last);
            }
        };
    }
}
