package org.ecoledger.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.WorkingCalendar;
import org.springframework.stereotype.Component;

/** Arithmetic over working hours, with the calendar's holidays and make-up days. */
@Component
class WorkingTime {
    private static final int CHUNK_DAYS = 60;

    private final WorkingCalendar calendar;
    private final List<LimitTable.Shift> shifts;

    WorkingTime(WorkingCalendar calendar, LimitTable table) {
        this.calendar = calendar;
        this.shifts = table.shifts();
    }

    /** When the limit ends for a clock that starts now. */
    Instant end(Instant start, int amount, Limit.Unit unit) {
        LocalDate day = CityTime.at(start).toLocalDate();
        return switch (unit) {
            case NATURAL_MINUTES -> start.plus(Duration.ofMinutes(amount));
            case NATURAL_HOURS -> start.plus(Duration.ofHours(amount));
            case NATURAL_DAYS -> CityTime.startOf(day.plusDays(amount + 1L));
            case WORKING_HOURS -> plus(start, Duration.ofHours(amount));
            case WORKING_DAYS -> endOfWork(calendar.plusWorkingDays(day, amount));
            case WEEK_END -> endOfWeek(start, day, amount);
        };
    }

    /** Weeks without a working day, and a week whose work is over, do not count. */
    private Instant endOfWeek(Instant start, LocalDate day, int weeks) {
        LocalDate inWeek = day;
        for (int left = weeks; ; inWeek = inWeek.plusWeeks(1)) {
            Optional<Instant> end =
                    calendar.lastWorkingDayOfWeek(inWeek).map(this::endOfWork).filter(start::isBefore);
            if (end.isPresent() && --left <= 0) {
                return end.get();
            }
        }
    }

    /** The end after a pause; that of a limit which had passed before it stays. */
    Instant resumed(Limit.Unit unit, Instant due, Instant pausedAt, Instant resumedAt) {
        if (pausedAt.isAfter(due)) {
            return due;
        }
        return unit.isWorking()
                ? plus(resumedAt, between(pausedAt, due))
                : due.plus(Duration.between(pausedAt, resumedAt));
    }

    /** The end moved by so many of the days that the unit counts; natural minutes and hours move by calendar days. */
    Instant extended(Limit.Unit unit, Instant due, int days) {
        return unit.isWorking() ? end(due, days, Limit.Unit.WORKING_DAYS) : due.plus(Duration.ofDays(days));
    }

    /** Length of a working day. */
    Duration day() {
        return shifts.stream()
                .map(shift -> Duration.between(shift.from(), shift.to()))
                .reduce(Duration.ZERO, Duration::plus);
    }

    Instant endOfWork(LocalDate day) {
        return day.atTime(shifts.getLast().to()).atZone(CityTime.ZONE).toInstant();
    }

    /** Working time between two moments; negative when the second is the earlier one. */
    Duration between(Instant from, Instant to) {
        return to.isBefore(from) ? over(daysOf(to, from), to, from).negated() : over(daysOf(from, to), from, to);
    }

    /** The days at work that the span from one moment to the other touches, asked once for many sums. */
    Set<LocalDate> daysOf(Instant from, Instant to) {
        return calendar.workingDays(
                CityTime.at(from).toLocalDate(), CityTime.at(to).toLocalDate());
    }

    /** Working time between two moments in order, given the working days of that span. */
    Duration over(Set<LocalDate> workingDays, Instant from, Instant to) {
        ZonedDateTime begin = CityTime.at(from);
        ZonedDateTime end = CityTime.at(to);
        return workingDays.stream()
                .filter(day -> !day.isBefore(begin.toLocalDate()) && !day.isAfter(end.toLocalDate()))
                .flatMap(day -> shifts.stream().map(shift -> overlap(day, shift, begin, end)))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The moment at which so much working time is over. */
    Instant plus(Instant start, Duration time) {
        Duration left = time;
        Instant chunkStart = start;
        while (true) {
            LocalDate first = CityTime.at(chunkStart).toLocalDate();
            var days = calendar.workingDays(first, first.plusDays(CHUNK_DAYS));
            for (LocalDate day : days.stream().sorted().toList()) {
                for (var shift : shifts) {
                    ZonedDateTime from =
                            latest(CityTime.at(start), day.atTime(shift.from()).atZone(CityTime.ZONE));
                    Duration shiftLeft =
                            Duration.between(from, day.atTime(shift.to()).atZone(CityTime.ZONE));
                    if (!shiftLeft.isNegative() && shiftLeft.compareTo(left) >= 0) {
                        return from.plus(left).toInstant();
                    }
                    left = shiftLeft.isNegative() ? left : left.minus(shiftLeft);
                }
            }
            chunkStart = CityTime.startOf(first.plusDays(CHUNK_DAYS + 1L));
        }
    }

    private static Duration overlap(LocalDate day, LimitTable.Shift shift, ZonedDateTime begin, ZonedDateTime end) {
        ZonedDateTime from = latest(begin, day.atTime(shift.from()).atZone(CityTime.ZONE));
        ZonedDateTime shiftEnd = day.atTime(shift.to()).atZone(CityTime.ZONE);
        Duration overlap = Duration.between(from, end.isBefore(shiftEnd) ? end : shiftEnd);
        return overlap.isNegative() ? Duration.ZERO : overlap;
    }

    private static ZonedDateTime latest(ZonedDateTime one, ZonedDateTime other) {
        return one.isAfter(other) ? one : other;
    }
}
