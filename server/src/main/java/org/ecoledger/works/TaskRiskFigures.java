package org.ecoledger.works;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.stereotype.Component;

/** The risk that a task misses its deadline (M01-08): {@code task-risk:RW2026-001}, opening to its signs. */
@Component
class TaskRiskFigures implements FigureSource {
    private static final String KIND = "task-risk";

    private final Tasks tasks;
    private final Clock clock;

    TaskRiskFigures(Tasks tasks, Clock clock) {
        this.tasks = tasks;
        this.clock = clock;
    }

    static String ref(Task task) {
        return KIND + ":" + task.number();
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        return tasks.find(key, jurisdiction).map(tasks::standing).map(this::figure);
    }

    private Figure figure(Tasks.Standing standing) {
        Task task = standing.task();
        Risk risk = standing.risk();
        List<Input> inputs = new ArrayList<>();
        inputs.add(fact(task, "时间已过", risk.elapsed().toPlainString(), "%"));
        inputs.add(fact(task, "进度", risk.progress().toPlainString(), "%"));
        if (task.quantity() != null) {
            inputs.add(fact(
                    task,
                    "数量",
                    (task.achieved() == null ? "0" : RiskRule.plain(task.achieved())) + "/"
                            + RiskRule.plain(task.quantity()),
                    String.valueOf(task.quantityUnit())));
        }
        standing.milestones()
                .forEach(one -> inputs.add(fact(
                        task,
                        "节点：" + one.name(),
                        "计划" + one.dueOn() + (one.doneOn() == null ? "，未完成" : "，" + one.doneOn() + "完成"),
                        "")));
        return Figure.of(
                ref(task),
                task.number() + " " + task.title() + "：逾期风险",
                risk.gap(),
                risk.level().in(Locale.SIMPLIFIED_CHINESE),
                "",
                "works/risk.csv",
                null,
                "数值为进度落后时间的百分点；判定取四项中最重的一项：进度落后、节点逾期、剩余数量所需速度与此前速度之比、多日未报进展，阈值为本市可改的数据。"
                        + risk.sentence(Locale.SIMPLIFIED_CHINESE),
                inputs,
                clock.instant(),
                null);
    }

    private static Input fact(Task task, String label, String text, String unit) {
        return new Input.Fact(label, text, unit, task.page());
    }
}
