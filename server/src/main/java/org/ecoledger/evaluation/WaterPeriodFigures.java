package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.monitoring.WaterSections;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.water.WaterItem;
import org.springframework.stereotype.Component;

/**
 * Opens a section's quarter or year to its months, and the numbers of rivers, lakes, regions and of their drinking water
 * sources to the sections and sources in them.
 */
@Component
class WaterPeriodFigures implements FigureSource {
    private final WaterSections sections;
    private final WaterPeriods periods;

    WaterPeriodFigures(WaterSections sections, WaterPeriods periods) {
        this.sections = sections;
        this.periods = periods;
    }

    @Override
    public String kind() {
        return WaterKeys.PERIOD;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        return WaterKeys.readPeriod(key)
                .flatMap(asked -> sections.find(asked.place(), jurisdiction)
                        .map(section -> ofSection(periods.of(section, asked.period()), asked.what()))
                        .orElseGet(() -> ofPlace(asked, jurisdiction)));
    }

    private Optional<Figure> ofPlace(WaterKeys.PeriodKey asked, Jurisdiction jurisdiction) {
        Optional<WaterStatistic> statistic = WaterStatistic.find(asked.what());
        if (statistic.filter(WaterStatistic::isOfSources).isPresent()) {
            return periods.sources(Optional.of(asked.place()), asked.period(), jurisdiction)
                    .map(group -> WaterGroupFigures.of(group, statistic.get()));
        }
        return periods.find(asked.place(), asked.period(), jurisdiction)
                .flatMap(group -> statistic.isPresent()
                        ? Optional.of(WaterGroupFigures.of(group, statistic.get()))
                        : exceeding(asked.what()).flatMap(item -> WaterGroupFigures.of(group, item)));
    }

    private static Optional<WaterItem> exceeding(String what) {
        return what.startsWith(WaterKeys.EXCEEDING)
                ? WaterItem.find(what.substring(WaterKeys.EXCEEDING.length()))
                : Optional.empty();
    }

    private static Optional<Figure> ofSection(PeriodSection one, String what) {
        return switch (what) {
            case WaterKeys.CLASS -> Optional.of(waterClass(one));
            case WaterKeys.INTAKE -> Optional.of(intake(one));
            default -> WaterItem.find(what).map(item -> mean(one, item));
        };
    }

    private static Figure waterClass(PeriodSection one) {
        return WaterClassFigure.of(
                WaterKeys.period(one.section().code(), one.period(), WaterKeys.CLASS),
                label(one),
                one.section(),
                one.water(),
                item -> WaterKeys.period(one.section().code(), one.period(), item.key()),
                one.asOf(),
                one.months().isEmpty()
                        ? "本时段没有收到监测值"
                        : WaterWording.UNREVIEWED + "。本时段有" + one.months().size() + "个月的结果");
    }

    private static Figure mean(PeriodSection one, WaterItem item) {
        String code = one.section().code();
        BigDecimal value = one.water().shown().get(item);
        List<Input> inputs = one.months().stream()
                .filter(month -> month.means().exact().containsKey(item))
                .<Input>map(month -> new Input.Derived(
                        WaterPeriod.of(month.month()).chinese(),
                        WaterWording.text(month.judged(one.section()).shown().get(item)),
                        item.unit(),
                        WaterKeys.month(code, month.month(), item.key())))
                .toList();
        return Figure.of(
                WaterKeys.period(code, one.period(), item.key()),
                label(one) + WaterWording.name(item) + "均值",
                value,
                WaterWording.text(value),
                item.unit(),
                Editions.find(Subject.WATER_EVALUATION, one.period().lastDay())
                        .map(Edition::code)
                        .orElse(null),
                null,
                "本时段各月未修约均值的算术平均，按GB/T 8170修约。",
                inputs,
                one.asOf(),
                value == null ? "本时段没有该项目的监测值" : WaterWording.UNREVIEWED);
    }

    private static Figure intake(PeriodSection one) {
        WaterSection source = one.section();
        BigDecimal value = one.intake();
        BigDecimal monthly = source.intake();
        return Figure.of(
                WaterKeys.period(source.code(), one.period(), WaterKeys.INTAKE),
                label(one) + "取水量",
                value,
                WaterWording.text(value),
                WaterWording.VOLUME,
                null,
                null,
                "名录中的月取水量乘以本时段有评价结果的月数（%d个月）。".formatted(one.months().size()),
                monthly == null
                        ? List.of()
                        : List.of(new Input.Fact(
                                "月取水量",
                                monthly.toPlainString(),
                                WaterWording.VOLUME,
                                "/water/sections/" + source.code())),
                one.asOf(),
                value == null ? "名录中没有取水量，或本时段没有评价结果" : null);
    }

    private static String label(PeriodSection one) {
        return one.section().name() + one.period().chinese();
    }
}
