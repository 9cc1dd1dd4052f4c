package org.ecoledger.evaluation;

import java.time.LocalDate;
import org.ecoledger.problems.Problem;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.jspecify.annotations.Nullable;

/** The days that some edition of the standard judges; nobody asks for others but by mistake. */
final class JudgedDays {
    static final LocalDate FIRST =
            Editions.of(Subject.AIR_QUALITY_INDEX).getFirst().validFrom();
    static final LocalDate LAST = LocalDate.of(2100, 12, 31);

    private JudgedDays() {}

    static boolean contain(LocalDate day) {
        return !day.isBefore(FIRST) && !day.isAfter(LAST);
    }

    /** The year; refuses one in which no day is judged. */
    static int year(int year) {
        if (year < FIRST.getYear() || year > LAST.getYear()) {
            throw Problem.malformed("evaluation.year", Integer.toString(year));
        }
        return year;
    }

    /** Refuses a day outside. */
    static void check(@Nullable LocalDate day) {
        if (day != null && !contain(day)) {
            throw Problem.malformed("evaluation.day", day.toString(), FIRST.toString(), LAST.toString());
        }
    }
}
