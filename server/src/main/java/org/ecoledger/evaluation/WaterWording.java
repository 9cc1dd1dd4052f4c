package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.stream.Collectors;
import org.ecoledger.figures.Figure;
import org.ecoledger.monitoring.SectionReading;
import org.ecoledger.monitoring.WaterQuantity;
import org.ecoledger.standards.water.WaterClass;
import org.ecoledger.standards.water.WaterItem;
import org.jspecify.annotations.Nullable;

/** The words around the figures of water. */
final class WaterWording {
    static final String UNREVIEWED = "监测数据，未经审核";
    static final String VOLUME = "万m³";

    private WaterWording() {}

    static String text(@Nullable BigDecimal value) {
        return value == null ? Figure.MISSING : value.toPlainString();
    }

    static String text(@Nullable WaterClass waterClass) {
        return waterClass == null ? Figure.MISSING : waterClass.roman();
    }

    /** A value as it was reported: {@code <0.01} where nothing was found, with its mark where it has another one. */
    static String value(SectionReading reading, WaterQuantity quantity) {
        BigDecimal value = reading.values().get(quantity);
        String mark = reading.marks().get(quantity);
        if (reading.isBelow(quantity)) {
            return value == null ? "未检出" : "<" + value.toPlainString();
        }
        if (mark == null) {
            return text(value);
        }
        return (value == null ? "" : value.toPlainString()) + "（" + mark + "，不参与评价）";
    }

    /** 总磷（TP）. */
    static String name(WaterItem item) {
        return item.chinese() + "（" + item.label() + "）";
    }

    static String name(WaterQuantity quantity) {
        return quantity.item().map(WaterWording::name).orElse(quantity.chinese());
    }

    static String names(Collection<WaterItem> items) {
        return items.stream().map(WaterItem::chinese).collect(Collectors.joining("、"));
    }
}
