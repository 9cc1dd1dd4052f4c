package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import org.ecoledger.figures.Figure;
import org.ecoledger.monitoring.HourlyObservation;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/** The words around the figures of air. */
final class Wording {
    private Wording() {}

    static String text(@Nullable BigDecimal value) {
        return value == null ? Figure.MISSING : value.toPlainString();
    }

    /** PM10、CO无有效值， … or nothing for no items. */
    static String lacking(List<Pollutant> items, String what) {
        return items.isEmpty()
                ? ""
                : items.stream().map(Pollutant::label).collect(Collectors.joining("、")) + what + "，";
    }

    /** 细颗粒物（PM2.5）24小时均值. */
    static String daily(Pollutant pollutant) {
        return AirItem.of(pollutant).chinese() + (pollutant == Pollutant.O3 ? "日最大8小时均值" : "24小时均值");
    }

    static String hourly(Pollutant pollutant) {
        return AirItem.of(pollutant).chinese() + "1小时均值";
    }

    /** An hour's value as reported, with its mark where it has one. */
    static String hour(HourlyObservation hour, Pollutant pollutant) {
        BigDecimal value = hour.values().get(pollutant);
        String mark = hour.marks().get(pollutant);
        if (mark == null) {
            return text(value);
        }
        return (value == null ? "" : value.toPlainString()) + "（" + mark + "，不参与评价）";
    }

    static String ofStation(Pollutant pollutant, AirDay.Value value) {
        return pollutant == Pollutant.O3
                ? "8时至24时的8小时滑动平均取最大值；有效滑动平均%d个，至少需要%d个（每个至少6个小时值），或结果超过限值。按GB/T 8170修约。"
                        .formatted(value.inputs(), value.needed())
                : "当日有效小时值%d个的算术平均，至少需要%d个。按GB/T 8170修约。".formatted(value.inputs(), value.needed());
    }

    static String ofRegion(AirDay.Value value) {
        return "评价点位日值的算术平均；有效点位%d个，至少需要%d个。按GB/T 8170修约。".formatted(value.inputs(), value.needed());
    }
}
