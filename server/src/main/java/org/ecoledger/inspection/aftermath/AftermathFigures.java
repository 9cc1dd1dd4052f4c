package org.ecoledger.inspection.aftermath;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.inspection.Inspections;
import org.ecoledger.organisation.Jurisdiction;
import org.springframework.stereotype.Component;

/**
 * Counts of what goes on after an inspection: {@code aftermath:<inspection>/<what>}; each opens to the items or milestones that
 * it counts, as far as the reader sees them (销号, M12-14).
 */
@Component
class AftermathFigures implements FigureSource {
    private static final String KIND = "aftermath";

    private final RectificationRows rows;
    private final Inspections inspections;
    private final Clock clock;

    AftermathFigures(RectificationRows rows, Inspections inspections, Clock clock) {
        this.rows = rows;
        this.inspections = inspections;
        this.clock = clock;
    }

    /** What is counted. */
    enum Count {
        PROPOSED("待转入整改的阶段性办结件", "件", "答复已上报、办结情况为“阶段性办结”、尚未转入整改事项的交办件数"),
        ITEMS("转入整改的事项", "件", "由阶段性办结的交办件转入的整改事项数"),
        CLOSED("已销号", "件", "其中已归档（销号）的整改事项数"),
        OPEN("未销号", "件", "其中尚未销号的整改事项数"),
        MILESTONES("整改节点", "个", "整改事项的节点数"),
        DONE("已完成节点", "个", "已附证明材料完成的节点数"),
        LATE("逾期节点", "个", "未销号事项中，时限早于今日而未完成的节点数");

        private final String label;
        private final String unit;
        private final String method;

        Count(String label, String unit, String method) {
            this.label = label;
            this.unit = unit;
            this.method = method;
        }

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        int slash = key.lastIndexOf('/');
        if (slash < 1 || jurisdiction.roleBlind()) {
            return Optional.empty();
        }
        return inspections
                .find(key.substring(0, slash))
                .flatMap(inspection -> List.of(Count.values()).stream()
                        .filter(count -> count.code().equals(key.substring(slash + 1)))
                        .findFirst()
                        .map(count -> figure(inspection.code(), count, jurisdiction)));
    }

    Figure figure(String inspection, Count count, Jurisdiction jurisdiction) {
        LocalDate today = CityTime.today(clock);
        List<Input> inputs = switch (count) {
            case PROPOSED ->
                rows.withoutItem(inspection, jurisdiction).stream()
                        .map(number -> (Input) new Input.Fact(number, "阶段性办结", "", "/matters/" + number))
                        .toList();
            case ITEMS, CLOSED, OPEN ->
                rows.of(inspection, jurisdiction).stream()
                        .filter(item -> count == Count.ITEMS || item.isClosed() == (count == Count.CLOSED))
                        .map(AftermathFigures::item)
                        .toList();
            case MILESTONES, DONE, LATE ->
                rows.of(inspection, jurisdiction).stream()
                        .flatMap(item -> counted(item, count, today))
                        .map(AftermathFigures::milestone)
                        .toList();
        };
        BigDecimal value = BigDecimal.valueOf(inputs.size());
        return Figure.of(
                KIND + ":" + inspection + "/" + count.code(),
                count.label,
                value,
                value.toPlainString(),
                count.unit,
                null,
                null,
                count.method,
                inputs,
                clock.instant(),
                null);
    }

    private static Stream<Milestone> counted(Rectification item, Count count, LocalDate today) {
        return item.milestones().stream().filter(milestone -> switch (count) {
            case DONE -> milestone.doneOn() != null;
            case LATE -> !item.isClosed() && milestone.isLateOn(today);
            case MILESTONES, PROPOSED, ITEMS, CLOSED, OPEN -> true;
        });
    }

    private static Input item(Rectification item) {
        return new Input.Fact(
                item.item() + " " + item.title(),
                item.closedAt() == null ? "未销号" : CityTime.at(item.closedAt()).toLocalDate() + "销号",
                "",
                "/matters/" + item.item());
    }

    private static Input milestone(Milestone milestone) {
        return new Input.Fact(
                milestone.item() + " " + milestone.what(),
                milestone.doneOn() == null ? "限" + milestone.due() : milestone.doneOn() + "完成",
                "",
                "/matters/" + milestone.item());
    }
}
