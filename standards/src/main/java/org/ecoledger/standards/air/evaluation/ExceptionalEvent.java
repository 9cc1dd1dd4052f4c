package org.ecoledger.standards.air.evaluation;

import java.time.LocalDate;

/**
 * 例外事件: a natural event, such as a sand-dust storm, whose hours may be left out of a second figure once that was
 * approved.
 *
 * @param kind what it was
 * @param firstHour hour label 1 to 24 on the first day
 * @param lastHour hour label 1 to 24 on the last day, inclusive
 * @param approval what it was approved by, such as a document's number
 */
public record ExceptionalEvent(
        Kind kind, LocalDate firstDay, int firstHour, LocalDate lastDay, int lastHour, String approval) {

    private static final int HOURS = 24;

    /** What kinds there are. */
    public enum Kind {
        SAND_DUST("沙尘"),
        OTHER("其他例外事件");

        private final String chinese;

        Kind(String chinese) {
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }

    public ExceptionalEvent {
        if (firstHour < 1 || firstHour > HOURS || lastHour < 1 || lastHour > HOURS) {
            throw new IllegalArgumentException(
                    "hour labels run from 1 to 24, not from " + firstHour + " to " + lastHour);
        }
        if (lastDay.isBefore(firstDay) || (lastDay.equals(firstDay) && lastHour < firstHour)) {
            throw new IllegalArgumentException("an event cannot end before it begins: " + firstDay + " " + firstHour
                    + " to " + lastDay + " " + lastHour);
        }
    }

    /** Whole days, both included. */
    public static ExceptionalEvent days(Kind kind, LocalDate first, LocalDate last, String approval) {
        return new ExceptionalEvent(kind, first, 1, last, HOURS, approval);
    }

    /** Whether it covers any hour of the day. */
    public boolean touches(LocalDate day) {
        return !day.isBefore(firstDay) && !day.isAfter(lastDay);
    }

    /** @param hour label 1 to 24: the hour that ends then */
    public boolean covers(LocalDate day, int hour) {
        return touches(day) && !(day.equals(firstDay) && hour < firstHour) && !(day.equals(lastDay) && hour > lastHour);
    }
}
