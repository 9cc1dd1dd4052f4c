package org.ecoledger.deadlines;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.deadlines.NaiveClock.Year2026;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/**
 * A year of the whole clock service, hour by hour, beside a count by minutes: clocks of all limits are started, paused,
 * resumed, extended and stopped at random; now and then the server stands still for days.
 */
@DisplayName("issue 4: a simulated year passes in seconds, and every rung is told once, in its hour, in order")
class YearOfClocksTest {
    private static final int HOURS = 366 * 24;
    private static final int FILES = 260;
    private static final Actor OFFICE = Actor.system("test");

    private final Random random = new Random(20260101);
    private final Year2026 year = new Year2026();
    private final List<Limit> limits = Stream.concat(
                    LimitTable.shippedLimits().stream(),
                    Stream.of(
                            limit("night.accept", 30, Limit.Unit.NATURAL_MINUTES),
                            limit("week.handle", 1, Limit.Unit.WEEK_END),
                            limit("lamp.handle", 26, Limit.Unit.WORKING_HOURS),
                            limit("lamp.answer", 4, Limit.Unit.WORKING_HOURS)))
            .toList();
    private final LimitTable table = new LimitTable(limits);
    private final List<NaiveClock> naive = new ArrayList<>();
    private final List<String> expected = new ArrayList<>();
    private int downUntil;

    @Test
    void aYearPasses() throws IOException {
        try (var clockwork = new Clockwork(table, Year2026.at(0))) {
            loadHolidays(clockwork);
            for (int hour = 0; hour < HOURS; hour++) {
                if (hour >= downUntil && random.nextInt(240) == 0) {
                    downUntil = hour + 6 + random.nextInt(120);
                }
                if (hour >= downUntil) {
                    look(clockwork, hour * 60);
                    work(clockwork, hour * 60);
                }
            }
            assertThat(told(clockwork)).containsExactlyElementsOf(expected);
            assertThat(expected).hasSizeGreaterThan(FILES * 2).anyMatch(line -> line.contains("pause-ended"));
            assertThat(ends(clockwork)).isEqualTo(naiveEnds());
            // Told late and together, each still stands in the table once.
            assertThat(clockwork
                            .db
                            .sql("select count(*) from deadlines.rungs where coalesced")
                            .query(Integer.class)
                            .single())
                    .isPositive();
        }
    }

    private void look(Clockwork clockwork, int now) {
        clockwork.now = Year2026.at(now);
        clockwork.reminders.raiseAll();
        var said = new ArrayList<String>();
        naive.forEach(clock -> clock.look(now).forEach(line -> said.add(clockwork.now + " " + line)));
        said.stream().sorted().forEach(expected::add);
    }

    /** What people do between two rounds. */
    private void work(Clockwork clockwork, int hour) {
        int now = hour + 1 + random.nextInt(59);
        clockwork.now = Year2026.at(now);
        if (naive.size() < FILES && random.nextInt(28) == 0) {
            start(clockwork, now);
        }
        List<NaiveClock> open =
                naive.stream().filter(clock -> !clock.isStopped()).toList();
        if (!open.isEmpty() && random.nextInt(9) == 0) {
            act(clockwork, open.get(random.nextInt(open.size())), now);
        }
    }

    private void start(Clockwork clockwork, int now) {
        Limit limit = limits.get(random.nextInt(limits.size()));
        String subject = "matter:2026-%06d".formatted(naive.size());
        clockwork.deadlines.start(subject, limit.code(), limit.scope());
        naive.add(new NaiveClock(subject, limit, table.rungsOf(limit.code()), year, now));
    }

    private void act(Clockwork clockwork, NaiveClock clock, int now) {
        String code = clock.limit.code();
        switch (random.nextInt(6)) {
            case 0 -> {
                if (random.nextBoolean()) {
                    clockwork.deadlines.stop(clock.subject, code);
                    clock.stop();
                }
            }
            case 1, 2 -> pause(clockwork, clock, now);
            case 3 -> {
                if (clock.isPaused()) {
                    clockwork.deadlines.resume(clock.subject, code);
                    clock.resume(now);
                }
            }
            default -> {
                if (clock.extensionsLeft() > 0) {
                    int days = 1 + random.nextInt(clock.limit.extensionDays());
                    clockwork.deadlines.extend(OFFICE, clock.subject, code, days, "阴雨");
                    clock.extend(days);
                }
            }
        }
    }

    private void pause(Clockwork clockwork, NaiveClock clock, int now) {
        if (!clock.isPaused()) {
            @Nullable Integer until = random.nextInt(4) == 0 ? null : now + 1 + random.nextInt(12 * 1440);
            clockwork.deadlines.pause(
                    clock.subject, clock.limit.code(), "等待鉴定", until == null ? null : Year2026.at(until));
            clock.pause(now, until);
        }
    }

    /** In the order of the rounds; within one round clocks may come in any order. */
    private static List<String> told(Clockwork clockwork) {
        var lines = new ArrayList<String>();
        clockwork.events.stream()
                .map(event -> switch (event) {
                    case DeadlineReached reached ->
                        Map.entry(
                                reached.at(),
                                reached.subject() + " " + reached.code() + " " + reached.rung() + " " + reached.term());
                    case PauseEnded ended ->
                        Map.entry(ended.at(), ended.subject() + " " + ended.code() + " pause-ended");
                    default -> throw new AssertionError(event);
                })
                .collect(Collectors.groupingBy(Map.Entry::getKey, java.util.LinkedHashMap::new, Collectors.toList()))
                .forEach((at, group) -> group.stream()
                        .map(entry -> at + " " + entry.getValue())
                        .sorted()
                        .forEach(lines::add));
        return lines;
    }

    private Map<String, String> ends(Clockwork clockwork) {
        return naive.stream()
                .collect(Collectors.toMap(
                        clock -> clock.subject,
                        clock -> clockwork
                                .deadlines
                                .find(clock.subject)
                                .getFirst()
                                .dueAt()
                                .toString()));
    }

    private Map<String, String> naiveEnds() {
        return naive.stream()
                .collect(Collectors.toMap(
                        clock -> clock.subject,
                        clock -> Year2026.at(clock.due()).toString()));
    }

    private static void loadHolidays(Clockwork clockwork) throws IOException {
        try (InputStream file = YearOfClocksTest.class.getResourceAsStream("/organisation/holidays.csv")) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(","))
                    .forEach(cells -> clockwork.day(LocalDate.parse(cells[0]), cells[1].equals("working")));
        }
    }

    private static Limit limit(String code, int amount, Limit.Unit unit) {
        return new Limit(code, "", amount, unit, "test", LocalDate.of(2020, 1, 1), null, 1, 5);
    }
}
