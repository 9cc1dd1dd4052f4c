package org.ecoledger.evaluation;

import java.util.Locale;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;

/** What is said of the air of a period, of the whole or of one item. */
enum AirMeasure {
    GOOD_DAYS(Of.PERIOD, "优良天数", "天"),
    VALID_DAYS(Of.PERIOD, "有效天数", "天"),
    GOOD_RATE(Of.PERIOD, "优良天数比例", "%"),
    INDEX(Of.PERIOD, "环境空气质量综合指数", ""),
    /** Behind the place before in the ranking. */
    GAP(Of.PERIOD, "综合指数与前一名差", ""),
    RANK(Of.PERIOD, "综合指数名次", ""),
    CATEGORY(Of.CATEGORY, "天数", "天"),
    MEAN(Of.ITEM, "平均浓度", null),
    PERCENTILE(Of.ITEM, "百分位数浓度", null),
    HIGHEST(Of.ITEM, "最高日值", null),
    DAYS(Of.ITEM, "有效日数", "天"),
    OVER(Of.ITEM, "超标天数", "天"),
    RATE(Of.ITEM, "日达标率", "%"),
    MEAN_MULTIPLE(Of.ITEM, "平均浓度超标倍数", "倍"),
    PERCENTILE_MULTIPLE(Of.ITEM, "百分位数浓度超标倍数", "倍"),
    PRIMARY(Of.ITEM, "为首要污染物的天数", "天"),
    PART(Of.ITEM, "单项指数", ""),
    ROLLING(Of.ITEM, "三年滑动平均", null);

    /** What a measure is of. */
    enum Of {
        PERIOD,
        CATEGORY,
        ITEM
    }

    private final Of of;
    private final String chinese;
    private final @Nullable String unit;

    AirMeasure(Of of, String chinese, @Nullable String unit) {
        this.of = of;
        this.chinese = chinese;
        this.unit = unit;
    }

    Of of() {
        return of;
    }

    /** good-days: in addresses. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String chinese() {
        return chinese;
    }

    /** The pollutant's unit where the measure is a concentration. */
    String unit(Pollutant pollutant) {
        return unit == null ? pollutant.unit() : unit;
    }

    String unit() {
        return unit == null ? "" : unit;
    }

    /** Whether it differs in percent of the earlier value; days and shares differ by what lies between them. */
    boolean differsInPercent() {
        return this == INDEX || this == MEAN || this == PERCENTILE;
    }
}
