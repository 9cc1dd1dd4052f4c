package org.ecoledger.deadlines;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a clock must do, counted minute by minute: slow, and without a thought of the code that it checks. */
final class NaiveClock {
    final String subject;
    final Limit limit;
    private final Year2026 year;
    private final List<Rung> rungs;
    private final int started;
    private final Set<String> told = new HashSet<>();
    private int due;
    private int stood;
    private @Nullable Integer pausedAt;
    private @Nullable Integer pausedUntil;
    private int extensions;
    private boolean stopped;

    NaiveClock(String subject, Limit limit, List<Rung> rungs, Year2026 year, int now) {
        this.subject = subject;
        this.limit = limit;
        this.rungs = rungs;
        this.year = year;
        this.started = now;
        this.due = end(now);
    }

    private int end(int start) {
        int day = start / 1440;
        return switch (limit.unit()) {
            case NATURAL_MINUTES -> start + limit.amount();
            case NATURAL_HOURS -> start + 60 * limit.amount();
            case NATURAL_DAYS -> (day + limit.amount() + 1) * 1440;
            case WORKING_HOURS -> walk(start, 60 * limit.amount());
            case WORKING_DAYS -> workingDays(day, limit.amount());
            case WEEK_END -> weekEnd(start);
        };
    }

    private int workingDays(int day, int count) {
        int at = day;
        for (int left = count; left > 0; ) {
            at++;
            if (year.isWorkingDay(at)) {
                left--;
            }
        }
        return at * 1440 + 18 * 60;
    }

    /** Of this week, or else of the first one that has a working day's end ahead. */
    private int weekEnd(int start) {
        int monday = start / 1440 - year.dayOfWeek(start / 1440);
        while (true) {
            for (int day = monday + 6; day >= monday; day--) {
                if (year.isWorkingDay(day)) {
                    if (day * 1440 + 18 * 60 > start) {
                        return day * 1440 + 18 * 60;
                    }
                    break;
                }
            }
            monday += 7;
        }
    }

    private int walk(int start, int minutes) {
        int at = start;
        for (int left = minutes; left > 0; at++) {
            if (year.isWorked(at)) {
                left--;
            }
        }
        while (minutes == 0 && !year.isWorked(at)) {
            at++;
        }
        return at;
    }

    private int worked(int from, int to) {
        int count = 0;
        for (int at = from; at < to; at++) {
            count += year.isWorked(at) ? 1 : 0;
        }
        return count;
    }

    boolean isStopped() {
        return stopped;
    }

    boolean isPaused() {
        return pausedAt != null;
    }

    int due() {
        return due;
    }

    int extensionsLeft() {
        return limit.extensions() - extensions;
    }

    void stop() {
        stopped = true;
    }

    void pause(int now, @Nullable Integer until) {
        pausedAt = now;
        pausedUntil = until;
    }

    void resume(int now) {
        int at = pausedUntil != null && pausedUntil < now ? pausedUntil : now;
        int since = pausedAt == null ? at : pausedAt;
        if (since > due) {
            stood += at - since;
        } else {
            due = limit.unit().isWorking() ? walk(at, worked(since, due)) : due + at - since;
        }
        pausedAt = null;
        pausedUntil = null;
    }

    void extend(int days) {
        due = limit.unit().isWorking() ? workingDays(due / 1440, days) : due + days * 1440;
        extensions++;
        stood = 0;
        told.clear();
    }

    /** What is to be told when somebody looks now. */
    List<String> look(int now) {
        var said = new ArrayList<String>();
        if (stopped) {
            return said;
        }
        if (pausedUntil != null && pausedUntil <= now) {
            resume(pausedUntil);
            said.add(subject + " " + limit.code() + " pause-ended");
        }
        Rung last = null;
        for (Rung rung : isPaused() ? List.<Rung>of() : rungs) {
            int offset = (int) rung.offset().toMinutes();
            int moment = due + offset + (offset > 0 ? stood : 0);
            if ((offset >= 0 || moment > started) && moment <= now && told.add(rung.rung())) {
                last = rung;
            }
        }
        if (last != null) {
            said.add(subject + " " + limit.code() + " " + last.rung() + " " + extensions);
        }
        return said;
    }

    /** The working minutes of 2026 and the year after, from the notice of the State Council as one reads it. */
    static final class Year2026 {
        private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
        private static final List<String> OFF = List.of(
                "01-01/01-03",
                "02-15/02-23",
                "04-04/04-06",
                "05-01/05-05",
                "06-19/06-21",
                "09-25/09-27",
                "10-01/10-07");
        private static final List<String> WORKED = List.of("01-04", "02-14", "02-28", "05-09", "09-20", "10-10");

        private final boolean[] days = new boolean[2 * 366 + 100];

        Year2026() {
            for (int day = 0; day < days.length; day++) {
                days[day] = dayOfWeek(day) < 5;
            }
            for (String off : OFF) {
                for (int day = index(off.substring(0, 5)); day <= index(off.substring(6)); day++) {
                    days[day] = false;
                }
            }
            WORKED.forEach(day -> days[index(day)] = true);
        }

        private static int index(String monthDay) {
            return (int) (LocalDate.parse("2026-" + monthDay).toEpochDay() - FIRST.toEpochDay());
        }

        /** Monday is 0. */
        int dayOfWeek(int day) {
            return FIRST.plusDays(day).getDayOfWeek().getValue() - 1;
        }

        boolean isWorkingDay(int day) {
            return days[day];
        }

        boolean isWorked(int minute) {
            int time = minute % 1440;
            return days[minute / 1440] && ((time >= 510 && time < 720) || (time >= 870 && time < 1080));
        }

        static Instant at(int minute) {
            return Clockwork.at(FIRST + "T00:00").plus(Duration.ofMinutes(minute));
        }
    }
}
