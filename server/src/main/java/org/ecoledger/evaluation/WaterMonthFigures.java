package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.figures.FigureSource;
import org.ecoledger.monitoring.WaterQuantity;
import org.ecoledger.monitoring.WaterReadings;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.monitoring.WaterSections;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.standards.Edition;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.water.TrophicJudgement;
import org.ecoledger.standards.water.WaterItem;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens a month's class to its means, a mean to its readings, and a trophic state to its five items. */
@Component
class WaterMonthFigures implements FigureSource {
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("MM-dd HH:mm");

    private final WaterSections sections;
    private final WaterMonths months;
    private final WaterReadings readings;

    WaterMonthFigures(WaterSections sections, WaterMonths months, WaterReadings readings) {
        this.sections = sections;
        this.months = months;
        this.readings = readings;
    }

    @Override
    public String kind() {
        return WaterKeys.MONTH;
    }

    @Override
    public Optional<Figure> find(String key, Jurisdiction jurisdiction) {
        return WaterKeys.readMonth(key)
                .flatMap(asked -> sections.find(asked.section(), jurisdiction)
                        .flatMap(section -> months.find(section.code(), asked.month())
                                .map(month -> figure(section, month, asked.what()))
                                .orElseGet(() -> isShown(asked.what())
                                        ? Optional.of(nothing(section, asked))
                                        : Optional.empty())));
    }

    private static boolean isShown(String what) {
        return what.equals(WaterKeys.CLASS)
                || what.equals(WaterKeys.TROPHIC_INDEX)
                || WaterItem.find(what).isPresent();
    }

    private Optional<Figure> figure(WaterSection section, WaterMonth month, String what) {
        JudgedWater water = month.judged(section);
        return switch (what) {
            case WaterKeys.CLASS -> Optional.of(waterClass(section, month, water));
            case WaterKeys.TROPHIC_INDEX ->
                Optional.ofNullable(water.trophic()).map(trophic -> trophic(section, month, water, trophic));
            default -> WaterItem.find(what).map(item -> mean(section, month, water, item));
        };
    }

    private static Figure nothing(WaterSection section, WaterKeys.MonthKey asked) {
        return Figure.of(
                WaterKeys.month(section.code(), asked.month(), asked.what()),
                section.name() + WaterPeriod.of(asked.month()).chinese() + "水质",
                null,
                Figure.MISSING,
                "",
                null,
                null,
                "当月没有收到监测值。",
                List.of(),
                CityTime.startOf(asked.month().atDay(1)),
                "当月没有收到监测值");
    }

    private static Figure waterClass(WaterSection section, WaterMonth month, JudgedWater water) {
        return WaterClassFigure.of(
                WaterKeys.month(section.code(), month.month(), WaterKeys.CLASS),
                label(section, month),
                section,
                water,
                item -> WaterKeys.month(section.code(), month.month(), item.key()),
                month.asOf(),
                WaterWording.UNREVIEWED + "。当月监测" + month.readings() + "次");
    }

    private Figure mean(WaterSection section, WaterMonth month, JudgedWater water, WaterItem item) {
        BigDecimal value = water.shown().get(item);
        int count = month.means().counts().getOrDefault(item, 0);
        int below = month.below().getOrDefault(item, 0);
        return Figure.of(
                WaterKeys.month(section.code(), month.month(), item.key()),
                label(section, month) + WaterWording.name(item) + "均值",
                value,
                WaterWording.text(value),
                item.unit(),
                edition(month),
                null,
                "当月%d次监测值的算术平均，按GB/T 8170修约。".formatted(count)
                        + (below == 0 ? "" : "其中%d次低于检出限，按检出限的一半计。".formatted(below)),
                measured(section, month, item),
                month.asOf(),
                value == null ? "当月没有该项目的监测值" : WaterWording.UNREVIEWED);
    }

    private List<Input> measured(WaterSection section, WaterMonth month, WaterItem item) {
        WaterQuantity quantity = WaterQuantity.of(item);
        return readings
                .between(
                        section.code(),
                        CityTime.startOf(month.month().atDay(1)),
                        CityTime.startOf(month.month().plusMonths(1).atDay(1)))
                .stream()
                .filter(reading -> reading.values().containsKey(quantity)
                        || reading.marks().containsKey(quantity))
                .<Input>map(reading -> new Input.Derived(
                        SHOWN.format(CityTime.at(reading.at())),
                        WaterWording.value(reading, quantity),
                        quantity.unit(),
                        WaterKeys.reading(section.code(), reading.at(), item.key())))
                .toList();
    }

    private static Figure trophic(WaterSection section, WaterMonth month, JudgedWater water, TrophicJudgement trophic) {
        List<Input> inputs = trophic.indices().entrySet().stream()
                .<Input>map(entry -> new Input.Derived(
                        WaterWording.name(entry.getKey()) + "，分项指数"
                                + entry.getValue().toPlainString(),
                        WaterWording.text(water.shown().get(entry.getKey())),
                        entry.getKey().unit(),
                        WaterKeys.month(
                                section.code(), month.month(), entry.getKey().key())))
                .toList();
        return Figure.of(
                WaterKeys.month(section.code(), month.month(), WaterKeys.TROPHIC_INDEX),
                label(section, month) + "综合营养状态指数 TLI(Σ)",
                trophic.index(),
                WaterWording.text(trophic.index()),
                "",
                trophic.edition().code(),
                trophic.clause(),
                "叶绿素a、总磷、总氮、透明度、高锰酸盐指数五项的分项指数按权重相加，用未修约的月均值计算。"
                        + (trophic.level() == null
                                ? ""
                                : "营养状态：" + trophic.level().chinese() + "。"),
                inputs,
                month.asOf(),
                WaterWording.UNREVIEWED);
    }

    private static @Nullable String edition(WaterMonth month) {
        return Editions.find(Subject.WATER_EVALUATION, month.month().atEndOfMonth())
                .map(Edition::code)
                .orElse(null);
    }

    private static String label(WaterSection section, WaterMonth month) {
        return section.name() + WaterPeriod.of(month.month()).chinese();
    }
}
