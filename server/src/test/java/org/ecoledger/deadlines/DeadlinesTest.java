package org.ecoledger.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.ecoledger.TestDatabase;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.WorkingCalendar;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.transaction.support.TransactionTemplate;

@DisplayName("ruling 2: limits in natural and working time")
class DeadlinesTest {
    private static final String FILE = "matter:2026-000001";

    private final Time time = new Time();
    private final List<DeadlineReached> raised = new ArrayList<>();
    private JdbcClient db;
    private Deadlines deadlines;
    private Reminders reminders;

    /** A clock that stands until it is set. */
    private static final class Time extends Clock {
        Instant now = at("2026-09-30T21:40");

        @Override
        public ZoneId getZone() {
            return CityTime.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    @BeforeEach
    void build() {
        var source = new DriverManagerDataSource(TestDatabase.fresh());
        db = JdbcClient.create(source);
        var table = new LimitTable();
        deadlines =
                new Deadlines(db, table, new WorkingTime(new WorkingCalendar(db), table), new Audit(db, time), time);
        var transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
        reminders = new Reminders(db, table, event -> raised.add((DeadlineReached) event), transaction, time);
        // 国庆节 2026: 1 to 7 October off, 10 October worked.
        for (int day = 1; day <= 7; day++) {
            calendar("2026-10-0" + day, false);
        }
        calendar("2026-10-10", true);
    }

    @Test
    void naturalHoursRunThroughTheNightAndTheHoliday() {
        var deadline = deadlines.start(FILE, "matter.handle", "air-standout");
        assertThat(deadline.dueAt()).isEqualTo(at("2026-10-02T21:40"));
    }

    @Test
    void workingDaysLeaveOutTheHolidayAndCountTheMakeUpDay() {
        var deadline = deadlines.start(FILE, "matter.handle", "");
        // 8, 9, 10 (Saturday, worked), 12, 13 October.
        assertThat(deadline.dueAt()).isEqualTo(at("2026-10-13T18:00"));
    }

    @Test
    @DisplayName("ruling 2: a complaint is handled within 60 natural days")
    void naturalDaysEndWithTheLastDay() {
        var deadline = deadlines.start(FILE, "matter.handle", "complaint");
        assertThat(deadline.dueAt()).isEqualTo(at("2026-11-30T00:00"));
    }

    @Test
    void whatIsLeftIsShownInWorkingHours() {
        Instant due = deadlines.start(FILE, "matter.accept", "").dueAt();
        assertThat(due).isEqualTo(at("2026-10-08T18:00"));
        assertThat(deadlines.workingTimeLeft(List.of(due))).containsEntry(due, Duration.ofHours(7));
        time.now = at("2026-10-08T13:00");
        assertThat(deadlines.workingTimeLeft(List.of(due))).containsEntry(due, Duration.ofMinutes(210));
        time.now = at("2026-10-09T09:30");
        assertThat(deadlines.workingTimeLeft(List.of(due))).containsEntry(due, Duration.ofHours(-1));
    }

    @Test
    void runningClocksOfManyFilesAreReadAtOnceEachFileSNextEndFirst() {
        deadlines.start(FILE, "matter.handle", "air-standout");
        deadlines.start(FILE, "matter.accept", "air-standout");
        deadlines.start("matter:2026-000002", "matter.handle", "");
        deadlines.start("matter:2026-000003", "matter.handle", "");
        deadlines.pause("matter:2026-000003", "matter.handle", "");
        var running = deadlines.running(List.of(FILE, "matter:2026-000002", "matter:2026-000003"));
        assertThat(running)
                .extracting(deadline -> deadline.subject() + " " + deadline.code() + " " + deadline.countsWorkingTime())
                .containsExactly(
                        FILE + " matter.accept false",
                        FILE + " matter.handle false",
                        "matter:2026-000002 matter.handle true");
        assertThat(deadlines.workingDay()).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void aPausedClockGetsItsWorkingTimeBack() {
        time.now = at("2026-10-08T08:30");
        deadlines.start(FILE, "matter.handle", "");
        time.now = at("2026-10-09T11:00");
        deadlines.pause(FILE, "matter.handle", "待环委办审核");
        time.now = at("2026-10-14T11:00");
        deadlines.resume(FILE, "matter.handle");
        // Ended 15 October 18:00; stood from the 9th to the 14th, in which lie the 10th, 12th and 13th: three days on.
        assertThat(deadlines.running(FILE, "matter.handle").orElseThrow().dueAt())
                .isEqualTo(at("2026-10-20T18:00"));
    }

    @Test
    void anExtensionMovesTheEndAndIsAudited() {
        deadlines.start(FILE, "matter.handle", "");
        var extended = deadlines.extend(Actor.system("test"), FILE, "matter.handle", 2, "阴雨无法施工");
        assertThat(extended.dueAt()).isEqualTo(at("2026-10-15T18:00"));
        assertThat(db.sql("select count(*) from access.audit_entries where action = 'deadline.extended'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    @DisplayName("issue 4: each rung is raised once, whoever asks and however often")
    void eachRungIsRaisedOnce() {
        Instant due = deadlines.start(FILE, "matter.handle", "air-standout").dueAt();
        reminders.raiseAll();
        assertThat(raised).isEmpty();
        time.now = due.minus(Duration.ofHours(4));
        reminders.raiseAll();
        reminders.raiseAll();
        time.now = due;
        reminders.raiseAll();
        reminders.raiseAll();
        assertThat(raised)
                .extracting(DeadlineReached::kind)
                .containsExactly(DeadlineReached.Kind.REMINDER, DeadlineReached.Kind.OVERDUE);
    }

    @Test
    @DisplayName("issue 4: rungs missed while the server stood still are told as one")
    void missedRungsCoalesce() {
        Instant due = deadlines.start(FILE, "matter.handle", "air-standout").dueAt();
        time.now = due.plus(Duration.ofDays(3));
        reminders.raiseAll();
        assertThat(raised).extracting(DeadlineReached::kind).containsExactly(DeadlineReached.Kind.ESCALATION);
    }

    @Test
    void aStoppedOrStandingClockRaisesNothing() {
        Instant due = deadlines.start(FILE, "matter.handle", "air-standout").dueAt();
        deadlines.pause(FILE, "matter.handle", "审核");
        time.now = due.plus(Duration.ofDays(1));
        reminders.raiseAll();
        deadlines.stop(FILE, "matter.handle");
        reminders.raiseAll();
        assertThat(raised).isEmpty();
        assertThat(deadlines.find(FILE).getFirst().isOverdueAt(time.now)).isFalse();
    }

    @Test
    @DisplayName("issue 4: a simulated year passes in seconds and misses nothing")
    void aYearPasses() {
        for (int file = 0; file < 20; file++) {
            deadlines.start("matter:2026-1000%02d".formatted(file), "matter.handle", "");
        }
        for (int day = 0; day < 365; day++) {
            time.now = time.now.plus(Duration.ofDays(1));
            reminders.raiseAll();
        }
        // The day before the end ends in the night; the reminder four hours before and the end fall into one day.
        assertThat(raised.stream().filter(one -> one.kind() == DeadlineReached.Kind.OVERDUE))
                .hasSize(20);
        assertThat(raised.stream().filter(one -> one.kind() == DeadlineReached.Kind.ESCALATION))
                .hasSize(20);
    }

    private void calendar(String day, boolean working) {
        db.sql("insert into organisation.calendar_days (day, working, name, source) values (?::date, ?, '国庆节', 'test')")
                .params(day, working)
                .update();
    }

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(CityTime.ZONE).toInstant();
    }
}
