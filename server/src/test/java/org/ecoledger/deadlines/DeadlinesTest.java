package org.ecoledger.deadlines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.access.Actor;
import org.ecoledger.deadlines.DeadlineReached.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

@DisplayName("ruling 2: limits in natural and working time")
class DeadlinesTest {
    private static final String FILE = "matter:2026-000001";

    private final Clockwork time = new Clockwork(new LimitTable(), at("2026-09-30T21:40"));
    private final JdbcClient db = time.db;
    private final Deadlines deadlines = time.deadlines;
    private final Reminders reminders = time.reminders;

    @BeforeEach
    void nationalDay() {
        // 国庆节 2026: 1 to 7 October off, 10 October worked.
        for (int day = 1; day <= 7; day++) {
            time.day("2026-10-0" + day, false);
        }
        time.day("2026-10-10", true);
    }

    @AfterEach
    void close() {
        time.close();
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
        assertThat(time.events).isEmpty();
        time.now = due.minus(Duration.ofHours(4));
        reminders.raiseAll();
        reminders.raiseAll();
        time.now = due;
        reminders.raiseAll();
        reminders.raiseAll();
        assertThat(kinds()).containsExactly(Kind.REMINDER, Kind.OVERDUE);
    }

    @Test
    @DisplayName("issue 4: rungs missed while the server stood still are told as one")
    void missedRungsCoalesce() {
        Instant due = deadlines.start(FILE, "matter.handle", "air-standout").dueAt();
        time.now = due.plus(Duration.ofDays(3));
        reminders.raiseAll();
        assertThat(kinds()).containsExactly(Kind.ESCALATION);
    }

    @Test
    void aStoppedOrStandingClockRaisesNothing() {
        Instant due = deadlines.start(FILE, "matter.handle", "air-standout").dueAt();
        deadlines.pause(FILE, "matter.handle", "审核");
        time.now = due.plus(Duration.ofDays(1));
        reminders.raiseAll();
        deadlines.stop(FILE, "matter.handle");
        reminders.raiseAll();
        assertThat(time.events).isEmpty();
        assertThat(deadlines.find(FILE).getFirst().isOverdueAt(time.now)).isFalse();
    }

    @Test
    @DisplayName("ruling 2: “本周内” ends with work on the last working day of the week")
    void thisWeekEndsOnItsLastWorkingDay() {
        try (var weeks =
                new Clockwork(new LimitTable(List.of(week("week", 1), week("two", 2))), at("2026-09-14T09:00"))) {
            weeks.day("2026-09-20", true);
            for (int day = 1; day <= 7; day++) {
                weeks.day("2026-10-0" + day, false);
            }
            weeks.day("2026-10-10", true);
            // Sunday the 20th makes up for the National Day: the last working day of its week.
            assertThat(weeks.deadlines.start(FILE, "week", "").dueAt()).isEqualTo(at("2026-09-20T18:00"));
            assertThat(weeks.deadlines.start(FILE, "two", "").dueAt()).isEqualTo(at("2026-09-25T18:00"));
            // Of a week whose work is over nothing is left; in the week of the holiday Thursday to Saturday are worked.
            weeks.now = at("2026-10-02T10:00");
            assertThat(weeks.deadlines.start(FILE, "week", "").dueAt()).isEqualTo(at("2026-10-10T18:00"));
            weeks.now = at("2026-10-10T18:00");
            assertThat(weeks.deadlines.start(FILE, "week", "").dueAt()).isEqualTo(at("2026-10-16T18:00"));
        }
    }

    @Test
    @DisplayName("issue 4: a pause has a reason and a limit, after which the clock runs on by itself, once")
    void aPauseEndsByItself() {
        time.now = at("2026-10-08T08:30");
        deadlines.start(FILE, "matter.handle", "");
        time.now = at("2026-10-09T11:00");
        deadlines.pause(FILE, "matter.handle", "等待鉴定", at("2026-10-14T11:00"));
        reminders.raiseAll();
        // The server stands still when the pause ends; the clock runs since then all the same.
        time.now = at("2026-10-16T09:00");
        reminders.raiseAll();
        reminders.raiseAll();
        assertThat(time.raised(PauseEnded.class)).singleElement().satisfies(ended -> {
            assertThat(ended.reason()).isEqualTo("等待鉴定");
            assertThat(ended.until()).isEqualTo(at("2026-10-14T11:00"));
            assertThat(ended.dueAt()).isEqualTo(at("2026-10-20T18:00"));
        });
        assertThat(running().dueAt()).isEqualTo(at("2026-10-20T18:00"));
        assertThat(running().isRunning()).isTrue();
        assertThat(time.changes()).containsExactly("paused 等待鉴定", "pause-ended 等待鉴定");
    }

    @Test
    void whoeverResumesAfterTheLimitOfThePauseGetsNoTimeBeyondIt() {
        time.now = at("2026-10-08T08:30");
        deadlines.start(FILE, "matter.handle", "");
        time.now = at("2026-10-09T11:00");
        deadlines.pause(FILE, "matter.handle", "等待鉴定", at("2026-10-14T11:00"));
        time.now = at("2026-10-16T09:00");
        deadlines.resume(FILE, "matter.handle");
        reminders.raiseAll();
        assertThat(running().dueAt()).isEqualTo(at("2026-10-20T18:00"));
        assertThat(time.raised(PauseEnded.class)).isEmpty();
        assertThatThrownBy(() -> deadlines.pause(FILE, "matter.handle", "等待鉴定", time.now))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void timeThatAClockStoodIsNoLateness() {
        Instant due = deadlines.start(FILE, "matter.handle", "air-standout").dueAt();
        time.now = due.plus(Duration.ofHours(2));
        reminders.raiseAll();
        deadlines.pause(FILE, "matter.handle", "审核");
        time.now = due.plus(Duration.ofHours(50));
        deadlines.resume(FILE, "matter.handle");
        reminders.raiseAll();
        assertThat(kinds()).containsExactly(Kind.OVERDUE);
        // A day late by its own clock, not by the calendar's.
        time.now = due.plus(Duration.ofHours(72));
        reminders.raiseAll();
        assertThat(kinds()).containsExactly(Kind.OVERDUE, Kind.ESCALATION);
    }

    @Test
    void anExtendedLimitIsRemindedOfAnewAndAStandingClockGoesOnStanding() {
        Instant due = deadlines.start(FILE, "matter.handle", "air-standout").dueAt();
        time.now = due;
        reminders.raiseAll();
        deadlines.pause(FILE, "matter.handle", "审核");
        var extended = deadlines.extend(Actor.system("test"), FILE, "matter.handle", 2, "阴雨无法施工");
        assertThat(extended.isRunning()).isFalse();
        deadlines.resume(FILE, "matter.handle");
        time.now = due.plus(Duration.ofHours(44));
        reminders.raiseAll();
        time.now = due.plus(Duration.ofHours(48));
        reminders.raiseAll();
        assertThat(kinds()).containsExactly(Kind.OVERDUE, Kind.REMINDER, Kind.OVERDUE);
    }

    @Test
    @DisplayName("ruling 2: a newly published holiday moves the ends of running limits in working time")
    void aNewHolidayMovesTheEndsThatLieAhead() {
        deadlines.start(FILE, "matter.handle", "");
        deadlines.start("matter:2026-000002", "matter.handle", "complaint");
        deadlines.start("matter:2026-000003", "matter.handle", "");
        deadlines.extend(Actor.system("test"), "matter:2026-000003", "matter.handle", 1, "阴雨");
        deadlines.start("matter:2026-000004", "matter.handle", "");
        deadlines.stop("matter:2026-000004", "matter.handle");
        time.announce("2026-10-12", false);
        time.announce("2026-10-17", true);
        reminders.raiseAll();
        reminders.raiseAll();
        assertThat(running().dueAt()).isEqualTo(at("2026-10-14T18:00"));
        assertThat(deadlines.find("matter:2026-000003").getFirst().dueAt()).isEqualTo(at("2026-10-15T18:00"));
        assertThat(time.raised(DeadlineMoved.class))
                .extracting(DeadlineMoved::subject)
                .containsExactly(FILE, "matter:2026-000003");
        assertThat(time.changes()).contains("calendar 节假日安排调整").hasSize(3);
    }

    @Test
    void nobodyBecomesLateByAnImport() {
        time.now = at("2026-10-08T08:30");
        deadlines.start(FILE, "matter.accept", "");
        deadlines.start(FILE, "matter.handle", "");
        time.now = at("2026-10-14T09:00");
        // Had the 11th been known as worked, the end of the 14th would have been the 13th.
        time.day("2026-10-11", true);
        time.announce("2026-10-18", true);
        reminders.raiseAll();
        assertThat(running().dueAt()).isEqualTo(at("2026-10-14T18:00"));
        assertThat(time.raised(DeadlineMoved.class)).isEmpty();
    }

    @Test
    @DisplayName(
            "issue 4: after a long downtime a round goes on until none is due, and one that fails does not hold up the others")
    void aRoundGoesOnUntilNothingIsDue() {
        String spoilt = "matter:2026-000777";
        for (int file = 0; file < 230; file++) {
            deadlines.start("matter:2026-%06d".formatted(file), "matter.accept", "air-standout");
        }
        deadlines.start(spoilt, "matter.accept", "air-standout");
        db.sql("update deadlines.deadlines set next_rung_at = '2020-01-01' where subject = ?")
                .param(spoilt)
                .update();
        time.now = time.now.plus(Duration.ofDays(1));
        time.listener = event -> {
            if (event instanceof DeadlineReached reached && reached.subject().equals(spoilt)) {
                throw new IllegalStateException("on purpose");
            }
        };
        reminders.raiseAll();
        assertThat(time.events).hasSize(230);
        time.listener = event -> {};
        reminders.raiseAll();
        assertThat(time.events).hasSize(231);
    }

    @Test
    @DisplayName("C7, rulings 2 and 5: a receipt within 30 minutes runs by night, is reminded of in minutes, and once")
    void minutesRunByNight() {
        var receipt = new Limit(
                "handover.accept", "", 30, Limit.Unit.NATURAL_MINUTES, "督察期间交办", LocalDate.of(2020, 1, 1), null, 1, 1);
        var early = new Rung("handover.accept", "before", Kind.REMINDER, Duration.ofMinutes(-10));
        var tooEarly = new Rung("handover.accept", "before-hour", Kind.REMINDER, Duration.ofMinutes(-60));
        var over = new Rung("handover.accept", "overdue", Kind.OVERDUE, Duration.ZERO);
        try (var night = new Clockwork(new LimitTable(List.of(receipt), List.of(tooEarly, early, over)), time.now)) {
            Deadline running = night.deadlines.start(FILE, "handover.accept", "");
            assertThat(running.dueAt()).isEqualTo(at("2026-09-30T22:10"));
            assertThat(running.countsWorkingTime()).isFalse();
            for (int minute = 0; minute < 45; minute++) {
                night.now = at("2026-09-30T21:40").plus(Duration.ofMinutes(minute));
                night.reminders.raiseAll();
                night.reminders.raiseAll();
            }
            assertThat(night.raised(DeadlineReached.class))
                    .extracting(reached -> reached.rung() + " " + reached.at())
                    .containsExactly("before " + at("2026-09-30T22:00"), "overdue " + at("2026-09-30T22:10"));
            // Nobody's holiday moves it, and a pause gives its minutes back.
            night.announce("2026-10-01", false);
            night.reminders.raiseAll();
            Deadline other = night.deadlines.start("matter:2026-000002", "handover.accept", "");
            night.deadlines.pause(other.subject(), "handover.accept", "退回补正");
            night.now = night.now.plus(Duration.ofMinutes(7));
            night.deadlines.resume(other.subject(), "handover.accept");
            assertThat(night.deadlines.find(other.subject()).getFirst().dueAt())
                    .isEqualTo(other.dueAt().plus(Duration.ofMinutes(7)));
        }
    }

    private static Limit week(String code, int weeks) {
        return new Limit(code, "", weeks, Limit.Unit.WEEK_END, "本周内", LocalDate.of(2020, 1, 1), null, 0, 0);
    }

    private Deadline running() {
        return deadlines.running(FILE, "matter.handle").orElseThrow();
    }

    private List<Kind> kinds() {
        return time.raised(DeadlineReached.class).stream()
                .map(DeadlineReached::kind)
                .toList();
    }

    private static Instant at(String local) {
        return Clockwork.at(local);
    }
}
