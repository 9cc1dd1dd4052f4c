package org.ecoledger.reports;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ecoledger.clock.CityTime;
import org.ecoledger.deadlines.Deadline;
import org.ecoledger.deadlines.Deadlines;
import org.ecoledger.inspection.Inspection;
import org.ecoledger.inspection.Inspections;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The weekly report has a limit of its own: “本周内” ends with work on the week's last working day (ruling 2). A clock runs for each
 * week in which an inspection is in town, from its first day there until the report is issued.
 */
@Service
public class WeeklyReports {
    static final String LIMIT = "weekly-report.submit";

    private final Inspections inspections;
    private final Deadlines deadlines;
    private final WeeklyLocks locks;
    private final TransactionTemplate transaction;
    private final Clock clock;

    WeeklyReports(
            Inspections inspections,
            Deadlines deadlines,
            WeeklyLocks locks,
            TransactionTemplate transaction,
            Clock clock) {
        this.inspections = inspections;
        this.deadlines = deadlines;
        this.locks = locks;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** A weekly report that is not issued. */
    public record Due(BulletinPeriod week, Instant dueAt) {}

    /** Those not issued, earliest first. */
    public List<Due> due() {
        LocalDate today = CityTime.today(clock);
        Map<String, BulletinPeriod> weeks = new TreeMap<>();
        inspections.all().forEach(stay -> {
            LocalDate last = stay.to().isBefore(today) ? stay.to() : today;
            for (LocalDate day = stay.from(); !day.isAfter(last); day = day.plusDays(1)) {
                var week = BulletinPeriod.on(BulletinPeriod.Kind.WEEK, day);
                weeks.put(subject(week), week);
            }
        });
        return deadlines.running(weeks.keySet()).stream()
                .flatMap(running -> Optional.ofNullable(weeks.get(running.subject())).stream()
                        .map(week -> new Due(week, running.dueAt())))
                .toList();
    }

    /** Starts the week's clock once, whichever server sees the week first. */
    @Scheduled(initialDelay = 5_000, fixedDelay = 300_000)
    void begin() {
        LocalDate today = CityTime.today(clock);
        Optional<Inspection> running = inspections.runningOn(today);
        if (running.isPresent()) {
            begin(BulletinPeriod.on(BulletinPeriod.Kind.WEEK, today));
        }
    }

    private void begin(BulletinPeriod week) {
        transaction.executeWithoutResult(_ -> {
            String subject = subject(week);
            locks.lock(subject);
            List<Deadline> earlier = deadlines.find(subject);
            if (earlier.isEmpty()) {
                deadlines.start(subject, LIMIT, "");
            }
        });
    }

    /** The week's report is issued: the clock stops. */
    void issued(BulletinPeriod period) {
        if (period.kind() == BulletinPeriod.Kind.WEEK) {
            deadlines.stop(subject(period), LIMIT);
        }
    }

    private static String subject(BulletinPeriod week) {
        return WeeklyLocks.KIND + ":" + week.code();
    }
}
