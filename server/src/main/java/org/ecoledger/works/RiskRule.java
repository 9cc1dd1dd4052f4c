package org.ecoledger.works;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.works.Risk.Level;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Judges the risk of a task by four signs whose thresholds are data ({@code works/risk.csv}): progress against the time that is
 * over, milestones overdue, the pace that the rest of the quantity needs against the pace so far, and silence.
 */
@Component
class RiskRule {
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int YOUNG_DAYS = 7;

    private final List<Threshold> thresholds = WorkTable.rows("risk", RiskRule::threshold);

    private record Threshold(String sign, LocalDate validFrom, BigDecimal watch, BigDecimal high) {
        Level of(BigDecimal value) {
            return value.compareTo(high) >= 0 ? Level.HIGH : value.compareTo(watch) >= 0 ? Level.WATCH : Level.NONE;
        }
    }

    Risk of(Task task, List<Milestone> milestones, LocalDate today) {
        BigDecimal elapsed = elapsed(task, today);
        BigDecimal progress = progress(task, milestones);
        BigDecimal gap = elapsed.subtract(progress);
        if (!task.isOpen()) {
            return new Risk(Level.SETTLED, elapsed, progress, gap, List.of(), List.of());
        }
        var judged = new Judging(
                task,
                today,
                thresholds.stream()
                        .filter(one -> !one.validFrom().isAfter(today))
                        .collect(Collectors.toMap(Threshold::sign, Function.identity(), (_, later) -> later)));
        if (task.isLateOn(today)) {
            judged.late();
        }
        if (task.reportedOn() == null) {
            judged.gap(elapsed, progress, gap);
            judged.milestones(milestones);
            judged.pace();
            judged.silence();
        } else {
            judged.say(
                    "已于" + task.reportedOn() + "报完成，待核验",
                    "said to be done on " + task.reportedOn() + ", to be checked");
        }
        return new Risk(judged.level, elapsed, progress, gap, List.copyOf(judged.chinese), List.copyOf(judged.english));
    }

    private static final class Judging {
        private final Task task;
        private final LocalDate today;
        private final Map<String, Threshold> thresholds;
        private final List<String> chinese = new ArrayList<>();
        private final List<String> english = new ArrayList<>();
        private Level level = Level.NONE;

        private Judging(Task task, LocalDate today, Map<String, Threshold> thresholds) {
            this.task = task;
            this.today = today;
            this.thresholds = thresholds;
        }

        private void say(String zh, String en) {
            chinese.add(zh);
            english.add(en);
        }

        private void raise(String sign, BigDecimal value) {
            Threshold threshold = thresholds.get(sign);
            Level found = threshold == null ? Level.NONE : threshold.of(value);
            level = found.compareTo(level) > 0 ? found : level;
        }

        private void late() {
            long days = ChronoUnit.DAYS.between(task.dueOn(), today);
            level = Level.LATE;
            say("超过时限" + task.dueOn() + "已" + days + "天", days + " days past " + task.dueOn());
        }

        private void gap(BigDecimal elapsed, BigDecimal progress, BigDecimal gap) {
            raise("gap", gap);
            String times = "时间已过" + whole(elapsed) + "%，进度" + whole(progress) + "%";
            String inEnglish = whole(elapsed) + "% of the time is over, " + whole(progress) + "% is done";
            if (gap.signum() > 0) {
                say(times + "，落后" + whole(gap) + "个百分点", inEnglish + ", " + whole(gap) + " points behind");
            } else {
                say(times, inEnglish);
            }
        }

        private void milestones(List<Milestone> milestones) {
            List<Milestone> overdue = milestones.stream()
                    .filter(milestone -> milestone.number() < milestones.size() && milestone.isOverdueOn(today))
                    .toList();
            raise("milestones", BigDecimal.valueOf(overdue.size()));
            if (!overdue.isEmpty()) {
                Milestone first = overdue.getFirst();
                long days = ChronoUnit.DAYS.between(first.dueOn(), today);
                String more = overdue.size() > 1 ? "等" + overdue.size() + "个节点" : "";
                say(
                        "节点“" + first.name() + "”" + more + "已逾期" + days + "天",
                        overdue.size() + " milestones overdue, “" + first.name() + "” by " + days + " days");
            }
        }

        private void pace() {
            BigDecimal wanted = task.quantity();
            if (wanted == null || !today.isBefore(task.dueOn())) {
                return;
            }
            BigDecimal done = task.achieved() == null ? BigDecimal.ZERO : task.achieved();
            BigDecimal rest = wanted.subtract(done).max(BigDecimal.ZERO);
            long left = ChronoUnit.DAYS.between(today, task.dueOn());
            long over = ChronoUnit.DAYS.between(task.startsOn(), today);
            String count = "数量完成" + plain(done) + "/" + plain(wanted) + task.quantityUnit();
            String counted = plain(done) + " of " + plain(wanted) + " " + task.quantityUnit() + " done";
            if (rest.signum() == 0 || over < YOUNG_DAYS) {
                say(count, counted);
                return;
            }
            BigDecimal needed = rest.divide(BigDecimal.valueOf(left), 4, RoundingMode.HALF_EVEN);
            String toDo = "，剩余" + left + "天每天需完成" + shown(needed) + task.quantityUnit();
            String toDoEnglish = ", " + shown(needed) + " a day needed in the " + left + " days left";
            if (done.signum() == 0) {
                say(count + toDo, counted + toDoEnglish);
                return;
            }
            BigDecimal ratio = needed.multiply(BigDecimal.valueOf(over)).divide(done, 2, RoundingMode.HALF_EVEN);
            raise("pace", ratio);
            say(
                    count + toDo + "，是此前速度的" + shown(ratio) + "倍",
                    counted + toDoEnglish + ", " + shown(ratio) + " times the pace so far");
        }

        private void silence() {
            LocalDate last = task.progressOn() == null ? task.startsOn() : task.progressOn();
            long days = ChronoUnit.DAYS.between(last, today);
            Threshold threshold = thresholds.get("silence");
            if (threshold != null && days > 0 && threshold.of(BigDecimal.valueOf(days)) != Level.NONE) {
                raise("silence", BigDecimal.valueOf(days));
                say("已" + days + "天未报进展", "no progress reported for " + days + " days");
            }
        }
    }

    /** Over one day of a plan that has but one, all of the time is over. */
    private static BigDecimal elapsed(Task task, LocalDate today) {
        long all = Math.max(1, ChronoUnit.DAYS.between(task.startsOn(), task.dueOn()));
        long over = Math.clamp(ChronoUnit.DAYS.between(task.startsOn(), today), 0, all);
        return share(BigDecimal.valueOf(over), BigDecimal.valueOf(all));
    }

    /** What can be counted goes before what is said; without either, the milestones tell. */
    private static BigDecimal progress(Task task, List<Milestone> milestones) {
        if (task.reportedOn() != null || task.doneOn() != null) {
            return HUNDRED.setScale(1);
        }
        BigDecimal quantity = task.quantity();
        if (quantity != null) {
            return share(task.achieved(), quantity).min(HUNDRED);
        }
        BigDecimal percent = task.percent();
        if (percent != null) {
            return percent.setScale(1, RoundingMode.HALF_EVEN);
        }
        long reached = milestones.stream().filter(one -> one.doneOn() != null).count();
        return share(BigDecimal.valueOf(reached), BigDecimal.valueOf(Math.max(1, milestones.size())));
    }

    private static BigDecimal share(@Nullable BigDecimal part, BigDecimal whole) {
        return part == null
                ? BigDecimal.ZERO.setScale(1)
                : part.multiply(HUNDRED).divide(whole, 1, RoundingMode.HALF_EVEN);
    }

    private static String whole(BigDecimal value) {
        return value.setScale(0, RoundingMode.HALF_EVEN).toPlainString();
    }

    private static String shown(BigDecimal value) {
        return plain(value.setScale(2, RoundingMode.HALF_EVEN));
    }

    static String plain(BigDecimal value) {
        return value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
    }

    private static Threshold threshold(CSVRecord row) {
        return new Threshold(
                row.get("sign"),
                LocalDate.parse(row.get("valid_from")),
                new BigDecimal(row.get("watch")),
                new BigDecimal(row.get("high")));
    }
}
