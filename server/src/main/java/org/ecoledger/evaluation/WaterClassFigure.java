package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.ecoledger.figures.Figure;
import org.ecoledger.figures.Figure.Input;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.standards.water.ItemJudgement;
import org.ecoledger.standards.water.WaterClass;
import org.ecoledger.standards.water.WaterItem;
import org.jspecify.annotations.Nullable;

/** The figure of a class of water: it opens to the items that were judged. */
final class WaterClassFigure {
    private WaterClassFigure() {}

    /** @param refs address of an item's value */
    static Figure of(
            String ref,
            String label,
            WaterSection section,
            JudgedWater water,
            Function<WaterItem, String> refs,
            Instant asOf,
            @Nullable String note) {
        WaterClass waterClass = water.waterClass();
        return Figure.of(
                ref,
                label + "水质类别",
                waterClass == null ? null : BigDecimal.valueOf(waterClass.number()),
                WaterWording.text(waterClass),
                "",
                water.edition().isEmpty() ? null : water.edition(),
                water.clause().isEmpty() ? null : water.clause(),
                method(section, water),
                water.items().values().stream()
                        .map(judged -> input(judged, water, refs))
                        .toList(),
                asOf,
                note);
    }

    private static Input input(ItemJudgement judged, JudgedWater water, Function<WaterItem, String> refs) {
        return new Input.Derived(
                WaterWording.name(judged.item()) + "，" + judged.waterClass().roman() + "类",
                WaterWording.text(water.shown().get(judged.item())),
                judged.item().unit(),
                refs.apply(judged.item()));
    }

    private static String method(WaterSection section, JudgedWater water) {
        String limits = switch (section.body()) {
            case RIVER -> "各项目的值按GB/T 8170修约后对照河流标准限值定类";
            case LAKE -> "各项目的值按GB/T 8170修约后对照湖库标准限值定类";
            case GROUND -> "各项目未修约的值对照地下水标准限值定类";
        };
        return "单因子评价：" + limits + "，取最差一项的类别；低于检出限的按检出限的一半计。" + worst(water) + compliance(section, water);
    }

    private static String worst(JudgedWater water) {
        return water.worst().isEmpty() ? "" : "定类项目：" + WaterWording.names(water.worst()) + "。";
    }

    private static String compliance(WaterSection section, JudgedWater water) {
        Boolean compliant = water.compliant();
        if (compliant == null) {
            return "";
        }
        List<WaterItem> failing = water.failing();
        String why = failing.isEmpty() ? "" : "（" + WaterWording.names(failing) + "）";
        if (section.kind() == WaterSection.Kind.SOURCE) {
            String asked = section.body() == WaterSection.Body.GROUND ? "（Ⅲ类）" : "（Ⅲ类及表2、表3限值）";
            return "作为饮用水水源" + asked + (compliant ? "达标。" : "不达标" + why + "。");
        }
        Integer target = section.target();
        String roman = target == null ? "" : WaterClass.values()[target - 1].roman() + "类";
        return "水质目标" + roman + (compliant ? "，达标。" : "，未达标" + why + "。");
    }
}
