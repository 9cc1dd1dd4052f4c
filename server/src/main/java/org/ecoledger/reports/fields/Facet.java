package org.ecoledger.reports.fields;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What of a number is printed: the word after the dot in {@code {{优良天数.同比}}}. */
public enum Facet {
    /** The figure with its unit: 276天; the default. */
    VALUE("值"),
    /** The figure without its unit. */
    BARE("数"),
    UNIT("单位"),
    /**
     * Its change against the same period of the year before: 下降12%, 提高15.6个百分点, 增加18天, 持平 (A.6). The word 同比 or 较上年同期
     * is the template's.
     */
    YEAR_ON_YEAR("同比"),
    /** Its change against the period just before. */
    ON_PERIOD("环比"),
    /** The figure of the same period of the year before. */
    LAST_YEAR("去年"),
    /** The figure of the period just before. */
    LAST_PERIOD("上期"),
    /** The figure from the first of January on. */
    SINCE_JANUARY("累计"),
    /** The change of that against the year before. */
    SINCE_JANUARY_YEAR_ON_YEAR("累计同比"),
    /** What the letter promises. */
    TARGET("目标"),
    /** How far it is from that: 差3.1个百分点, 超额18天, 高于目标5微克/立方米. */
    GAP("差距"),
    NUMERATOR("分子"),
    DENOMINATOR("分母"),
    /** What a reader must know: other standards in the compared period, live data, too few valid days; empty where nothing. */
    NOTE("说明");

    private final String chinese;

    Facet(String chinese) {
        this.chinese = chinese;
    }

    public String chinese() {
        return chinese;
    }

    /** In addresses: {@code year-on-year}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether it compares two figures, so that it is a figure itself. */
    public boolean isComparison() {
        return switch (this) {
            case YEAR_ON_YEAR, ON_PERIOD, SINCE_JANUARY_YEAR_ON_YEAR, GAP -> true;
            default -> false;
        };
    }

    static Optional<Facet> ofCode(String code) {
        return Arrays.stream(values())
                .filter(facet -> facet.code().equals(code))
                .findFirst();
    }

    public static Optional<Facet> of(String chinese) {
        return Arrays.stream(values())
                .filter(facet -> facet.chinese.equals(chinese))
                .findFirst();
    }
}
