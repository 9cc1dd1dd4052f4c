package org.ecoledger.reports.charts;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoledger.assessment.Score;
import org.ecoledger.assessment.ScoreTable;
import org.ecoledger.assessment.Scores;
import org.ecoledger.assessment.rules.AssessmentPeriod;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figures;
import org.ecoledger.organisation.Region.Level;
import org.ecoledger.organisation.Regions;
import org.ecoledger.reports.charts.ChartSpec.Along;
import org.ecoledger.reports.charts.ChartSpec.Form;
import org.ecoledger.reports.charts.ChartSpec.Series;
import org.ecoledger.reports.charts.Plate.Line;
import org.ecoledger.reports.charts.Plate.Mark;
import org.ecoledger.reports.fields.Scope;
import org.ecoledger.standards.air.AreaClass;
import org.ecoledger.standards.air.Limit;
import org.ecoledger.standards.air.Limits;
import org.ecoledger.standards.air.Period;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.targets.Target;
import org.ecoledger.targets.Targets;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks up a chart's figures by their addresses: what stands in a chart is what the pages show. */
@Component
class ChartPlates {
    private final Figures figures;
    private final Regions regions;
    private final Targets targets;
    private final Scores scores;

    ChartPlates(Figures figures, Regions regions, Targets targets, Scores scores) {
        this.figures = figures;
        this.regions = regions;
        this.targets = targets;
        this.scores = scores;
    }

    /** Empty where the chart does not apply: a comparison of counties to a county, a pace to a place without the target. */
    Optional<Plate> of(ChartSpec spec, Scope scope) {
        String indicator = spec.markOf(ChartSpec.TARGET);
        Optional<Target> target = indicator.isEmpty()
                ? Optional.empty()
                : targets.of(indicator, scope.region().code(), Slot.last(scope));
        if (!indicator.isEmpty() && target.isEmpty()) {
            return Optional.empty();
        }
        Mark mark = target.map(ChartPlates::promised).orElseGet(() -> limit(spec, scope));
        Map<String, String> more =
                target.map(found -> Map.of("target", Long.toString(found.id()))).orElse(Map.of());
        List<Slot> slots = slots(spec.along(), scope, more);
        if (slots.isEmpty()) {
            return Optional.empty();
        }
        List<Line> lines = spec.series().stream()
                .map(series -> line(series, slots, scope))
                .toList();
        return Optional.of(spec.form() == Form.RANKED ? ranked(spec, scope, slots, lines.getFirst()) : plate(spec, scope, slots, lines, mark));
    }

    private List<Slot> slots(Along along, Scope scope, Map<String, String> more) {
        return switch (along) {
            case MONTHS -> Slot.months(scope, more);
            case COUNTIES ->
                scope.region().level() == Level.CITY
                        ? regions.childrenOf(scope.region().code()).stream()
                                .filter(scope.seenBy()::covers)
                                .map(place -> Slot.place(scope, place))
                                .toList()
                        : List.of();
            case SCORES ->
                scope.region().level() == Level.CITY
                        ? AssessmentPeriod.of(scope.period().code())
                                .flatMap(period -> scores.closed(period, scope.seenBy()))
                                .map(ScoreTable::scores)
                                .orElse(List.of())
                                .stream()
                                .map(ChartPlates::scored)
                                .toList()
                        : List.of();
        };
    }

    private static Slot scored(Score score) {
        return new Slot(score.subject().name(), Map.of("score", score.ref()));
    }

    private Line line(Series series, List<Slot> slots, Scope scope) {
        return new Line(
                named(series.name(), scope),
                series.colour(),
                slots.stream()
                        .map(slot -> slot.filled(series.address())
                                .flatMap(ref -> figures.find(ref, scope.seenBy())))
                        .toList());
    }

    private static String named(String name, Scope scope) {
        int year = scope.period().to().getYear();
        return name.replace("{year}", Integer.toString(year)).replace("{last-year}", Integer.toString(year - 1));
    }

    private Plate plate(ChartSpec spec, Scope scope, List<Slot> slots, List<Line> lines, @Nullable Mark mark) {
        List<String> labels = slots.stream().map(Slot::label).toList();
        return new Plate(spec.form(), title(spec, scope), spec.unit(), labels, lines, mark, foot(spec, scope, labels, lines));
    }

    /** The better first; those without a value are named below. */
    private Plate ranked(ChartSpec spec, Scope scope, List<Slot> slots, Line line) {
        List<String> labels = slots.stream().map(Slot::label).toList();
        Comparator<Integer> byValue = Comparator.comparing(number -> Objects.requireNonNull(line.value(number)));
        List<Integer> order = IntStream.range(0, slots.size())
                .boxed()
                .filter(number -> line.value(number) != null)
                .sorted(spec.mark().equals(ChartSpec.ASCENDING) ? byValue : byValue.reversed())
                .toList();
        var sorted = new Line(
                line.name(), line.colour(), order.stream().map(line.figures()::get).toList());
        return new Plate(
                spec.form(),
                title(spec, scope),
                spec.unit(),
                order.stream().map(labels::get).toList(),
                List.of(sorted),
                null,
                foot(spec, scope, labels, List.of(line)));
    }

    private static String title(ChartSpec spec, Scope scope) {
        String period = spec.along() == Along.MONTHS
                ? scope.period().to().getYear() + "年"
                : scope.period().title();
        String unit = spec.unit().isEmpty() ? "" : "（单位：" + spec.unit() + "）";
        return scope.region().name() + period + spec.title() + unit;
    }

    private static String foot(ChartSpec spec, Scope scope, List<String> labels, List<Line> lines) {
        var parts = new ArrayList<String>();
        parts.add("数据来源：" + spec.source());
        LocalDate last = Slot.last(scope);
        if (spec.along() == Along.MONTHS && last.isBefore(YearMonth.from(last).atEndOfMonth())) {
            parts.add(last.getMonthValue() + "月未满月");
        }
        parts.addAll(missing(labels, lines));
        return String.join("；", parts);
    }

    /** What is missing in all series alike is said once. */
    private static List<String> missing(List<String> labels, List<Line> lines) {
        List<String> all = lines.stream().map(line -> missing(labels, line)).toList();
        if (all.stream().distinct().count() == 1) {
            return all.getFirst().isEmpty() ? List.of() : List.of(Figure.MISSING + "：" + all.getFirst());
        }
        return IntStream.range(0, lines.size())
                .filter(number -> !all.get(number).isEmpty())
                .mapToObj(number -> lines.get(number).name() + Figure.MISSING + "：" + all.get(number))
                .toList();
    }

    private static String missing(List<String> labels, Line line) {
        return IntStream.range(0, labels.size())
                .filter(number -> line.figures().get(number).isPresent() && line.value(number) == null)
                .mapToObj(labels::get)
                .collect(Collectors.joining("、"));
    }

    private static Mark promised(Target target) {
        return new Mark(target.value(), "目标" + target.text(), false);
    }

    /** The annual limit of class 2 in force at the end of the period; for ozone, which has none, that of its eight hours. */
    private static @Nullable Mark limit(ChartSpec spec, Scope scope) {
        String item = spec.markOf(ChartSpec.LIMIT);
        if (item.isEmpty()) {
            return null;
        }
        Pollutant pollutant = Pollutant.valueOf(item.toUpperCase(Locale.ROOT));
        Limits limits = Limits.on(scope.period().to());
        Optional<Limit> annual = limits.find(pollutant, Period.YEAR, AreaClass.CLASS_2);
        Limit limit = annual.orElseGet(() -> limits.of(pollutant, pollutant.daily(), AreaClass.CLASS_2));
        return new Mark(
                limit.value(),
                (annual.isPresent() ? "年平均" : "日最大8小时平均") + "二级限值" + limit.value() + "（"
                        + limit.edition().code() + " " + limit.clause() + "）",
                true);
    }
}
