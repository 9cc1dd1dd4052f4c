package org.ecoledger.works;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.ecoledger.works.BackSchedule.Step;
import org.ecoledger.works.Risk.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("M01-06, M01-08: milestones counted back from the deadline, and the risk of missing it")
class BackScheduleTest {
    private static final LocalDate START = LocalDate.of(2026, 3, 2);

    @Test
    @DisplayName("M01-06: in order, the last on the deadline, none before the start, the others on working days")
    void property() {
        var random = new SplittableRandom(20261126);
        for (int run = 0; run < 3000; run++) {
            LocalDate start = START.plusDays(random.nextInt(400));
            LocalDate due = start.plusDays(random.nextInt(500));
            Set<LocalDate> working = working(start, due);
            List<Milestone> plan = BackSchedule.of(start, due, steps(random), working);
            ordered(plan, start, due);
            plan.stream()
                    .limit(plan.size() - 1L)
                    .filter(milestone -> milestone.dueOn().isAfter(start.plusDays(3)))
                    .filter(milestone -> milestone.dueOn().isBefore(due))
                    .forEach(milestone -> assertThat(working).contains(milestone.dueOn()));
            LocalDate moved = due.plusDays(random.nextInt(-20, 200));
            if (!moved.isBefore(start)) {
                LocalDate from = start.plusDays(random.nextInt(30));
                ordered(
                        BackSchedule.moved(plan, from.isAfter(moved) ? start : from, due, moved),
                        start.isBefore(moved) ? start : moved,
                        moved);
            }
        }
    }

    @Test
    @DisplayName("M01-06: ten working days before 30 November 2026 is 16 November; a share falls back to Friday")
    void example() {
        LocalDate due = LocalDate.of(2026, 11, 30);
        List<Milestone> plan = BackSchedule.of(
                START,
                due,
                List.of(new Step("过半", 0.5, null), new Step("验收", null, 10), new Step("完成", 1.0, null)),
                working(START, due));
        assertThat(plan)
                .extracting(Milestone::dueOn)
                .containsExactly(LocalDate.of(2026, 7, 17), LocalDate.of(2026, 11, 16), due);
    }

    @Test
    @DisplayName("M01-06: moving the deadline leaves what was reached where it was")
    void moved() {
        LocalDate due = LocalDate.of(2026, 6, 30);
        var before = List.of(
                new Milestone(1, "立项", LocalDate.of(2026, 4, 1), LocalDate.of(2026, 3, 30)),
                new Milestone(2, "主体", LocalDate.of(2026, 5, 31), null),
                new Milestone(3, "完成", due, null));
        List<Milestone> after = BackSchedule.moved(before, LocalDate.of(2026, 5, 1), due, LocalDate.of(2026, 8, 29));
        assertThat(after)
                .extracting(Milestone::dueOn)
                .containsExactly(LocalDate.of(2026, 4, 1), LocalDate.of(2026, 6, 30), LocalDate.of(2026, 8, 29));
    }

    @Test
    @DisplayName("M01-08, N20: 11 of 28 projects at three quarters of the time is high risk, and the sentence says why")
    void risk() {
        Task task = task("running", new BigDecimal("28"), new BigDecimal("11"), null);
        List<Milestone> plan = List.of(
                new Milestone(1, "主体完工", LocalDate.of(2026, 8, 1), null), new Milestone(2, "完成", task.dueOn(), null));
        Risk risk = new RiskRule().of(task, plan, LocalDate.of(2026, 9, 30));
        assertThat(risk.level()).isEqualTo(Level.HIGH);
        assertThat(risk.sentence(Locale.SIMPLIFIED_CHINESE))
                .contains("落后", "节点“主体完工”已逾期60天", "数量完成11/28个", "是此前速度的", "高风险");
        assertThat(risk.sentence(Locale.ENGLISH)).contains("points behind", "11 of 28", "at high risk");
        assertThat(new RiskRule().of(task, plan, LocalDate.of(2026, 12, 1)).level())
                .isEqualTo(Level.LATE);
        assertThat(new RiskRule()
                        .of(
                                task("running", new BigDecimal("28"), new BigDecimal("27"), LocalDate.of(2026, 9, 29)),
                                List.of(),
                                LocalDate.of(2026, 9, 30))
                        .level())
                .isEqualTo(Level.NONE);
        assertThat(new RiskRule()
                        .of(
                                task("done", new BigDecimal("28"), new BigDecimal("28"), null),
                                plan,
                                LocalDate.of(2027, 1, 1))
                        .level())
                .isEqualTo(Level.SETTLED);
    }

    private static void ordered(List<Milestone> plan, LocalDate start, LocalDate due) {
        assertThat(plan).extracting(Milestone::dueOn).isSorted();
        assertThat(plan.getLast().dueOn()).isEqualTo(due);
        assertThat(plan.getFirst().dueOn()).isAfterOrEqualTo(start);
    }

    private static List<Step> steps(SplittableRandom random) {
        var steps = new ArrayList<Step>();
        for (int step = 0; step < 1 + random.nextInt(7); step++) {
            steps.add(
                    random.nextBoolean()
                            ? new Step("节点" + step, random.nextDouble(), null)
                            : new Step("节点" + step, null, random.nextInt(40)));
        }
        return steps;
    }

    private static Set<LocalDate> working(LocalDate from, LocalDate to) {
        return from.datesUntil(to.plusDays(1))
                .filter(day -> day.getDayOfWeek() != DayOfWeek.SATURDAY && day.getDayOfWeek() != DayOfWeek.SUNDAY)
                .collect(Collectors.toSet());
    }

    private static Task task(String state, BigDecimal quantity, BigDecimal achieved, @Nullable LocalDate progressOn) {
        return new Task(
                "RW2026-001",
                1,
                "完成28个农村连片综合整治项目",
                "",
                2026,
                "engineering",
                "clear-water",
                null,
                "office",
                "环委办",
                "county1",
                "青河县人民政府",
                List.of(),
                "990101",
                "青河县",
                "责任书",
                START,
                LocalDate.of(2026, 11, 30),
                null,
                quantity,
                "个",
                null,
                "2026-1",
                state,
                null,
                achieved,
                1,
                progressOn,
                null,
                null,
                null,
                Instant.EPOCH,
                "周明");
    }
}
