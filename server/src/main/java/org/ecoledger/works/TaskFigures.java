package org.ecoledger.works;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.Figure.Shown;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.ecoledger.works.Risk.Level;
import org.ecoledger.works.Tasks.Standing;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Counts of tasks (N20): {@code tasks:2026/late}, {@code tasks:2026/unit/<code>/done}, {@code tasks:campaign/<number>/done}. What
 * is counted is what the reader may see.
 */
@Component
class TaskFigures implements FigureSource {
    private static final String KIND = "tasks";
    private static final Pattern OF_YEAR = Pattern.compile("(\\d{4})(?:/unit/([^/]{1,60}))?/([a-z]+)");
    private static final Pattern OF_CAMPAIGN = Pattern.compile("campaign/([A-Z0-9-]{1,20})/([a-z]+)");

    private final Tasks tasks;
    private final Units units;
    private final WorkMoves moves;
    private final Clock clock;

    TaskFigures(Tasks tasks, Units units, WorkMoves moves, Clock clock) {
        this.tasks = tasks;
        this.units = units;
        this.moves = moves;
        this.clock = clock;
    }

    /** What is counted. */
    enum Group {
        ALL("任务", "已下达（不含草拟、已取消）的任务件数"),
        OPEN("推进中任务", "已下达、尚未办结且未暂缓的任务件数"),
        LATE("逾期任务", "超过时限而未报完成的任务件数"),
        RISK("高风险任务", "逾期风险判定为“高风险”的任务件数，未到时限"),
        DONE("已完成任务", "经核验办结的任务件数");

        private final String label;
        private final String method;

        Group(String label, String method) {
            this.label = label;
            this.method = method;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        boolean counts(Standing standing) {
            Level level = standing.risk().level();
            String state = standing.task().state();
            return switch (this) {
                case ALL -> !state.equals(Task.DRAFTED) && !state.equals(Task.CANCELLED);
                case OPEN -> standing.task().isOpen();
                case LATE -> level == Level.LATE;
                case RISK -> level == Level.HIGH;
                case DONE -> state.equals(Task.DONE);
            };
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** All groups of a year, of one unit where it is named. */
    List<Shown> ofYear(int year, @Nullable String unit, Jurisdiction jurisdiction) {
        List<Standing> all = tasks.list(TaskQuery.ofYear(year).ofUnit(unit), jurisdiction);
        String scope = year + (unit == null ? "" : "/unit/" + unit);
        return List.of(Group.values()).stream()
                .map(group -> shown(scope, group, all))
                .toList();
    }

    /** Of a campaign's tasks. */
    Shown ofCampaign(Campaign campaign, Group group, List<Standing> all) {
        return shown("campaign/" + campaign.number(), group, all);
    }

    private static Shown shown(String scope, Group group, List<Standing> all) {
        long count = all.stream().filter(group::counts).count();
        return Shown.of(BigDecimal.valueOf(count), Long.toString(count), "项", KIND + ":" + scope + "/" + group.code());
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        Matcher year = OF_YEAR.matcher(key);
        if (year.matches()) {
            String code = year.group(2);
            Unit unit = code == null ? null : units.find(code).orElse(null);
            return code != null && unit == null
                    ? Optional.empty()
                    : group(year.group(3))
                            .map(group -> figure(
                                    key,
                                    (unit == null ? "" : unit.name()) + year.group(1) + "年" + group.label,
                                    group,
                                    tasks.list(
                                            TaskQuery.ofYear(Integer.parseInt(year.group(1)))
                                                    .ofUnit(code),
                                            jurisdiction)));
        }
        Matcher campaign = OF_CAMPAIGN.matcher(key);
        return campaign.matches()
                ? group(campaign.group(2))
                        .map(group -> figure(
                                key,
                                campaign.group(1) + "专项行动" + group.label,
                                group,
                                tasks.list(TaskQuery.ofCampaign(campaign.group(1)), jurisdiction)))
                : Optional.empty();
    }

    private static Optional<Group> group(String code) {
        return List.of(Group.values()).stream()
                .filter(group -> group.code().equals(code))
                .findFirst();
    }

    private Figure figure(String key, String label, Group group, List<Standing> all) {
        List<Input> inputs = all.stream()
                .filter(group::counts)
                .<Input>map(standing -> new Input.Fact(
                        standing.task().number() + " " + standing.task().title() + "（"
                                + standing.task().ownerName() + "）",
                        moves.procedureOf(standing.task())
                                        .stateName(standing.task().state(), Locale.SIMPLIFIED_CHINESE)
                                + "，时限" + standing.task().dueOn(),
                        "",
                        standing.task().page()))
                .toList();
        BigDecimal value = BigDecimal.valueOf(inputs.size());
        return Figure.of(
                KIND + ":" + key,
                label,
                value,
                value.toPlainString(),
                "项",
                null,
                null,
                group.method + "；只计您可以查看的任务",
                inputs,
                clock.instant(),
                null);
    }
}
