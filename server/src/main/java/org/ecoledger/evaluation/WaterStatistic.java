package org.ecoledger.evaluation;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The numbers that a group of sections or sources has over a period, by their names in addresses. */
enum WaterStatistic {
    SECTIONS("考核断面数", "个", "本时段、本范围内的考核断面（在您的管辖范围内）。"),
    EVALUATED("参评断面数", "个", "有水质类别的考核断面个数。"),
    WITH_TARGET("有水质目标的参评断面数", "个", "既有水质类别又有水质目标的考核断面个数。"),
    COMPLIANT("达标断面数", "个", "水质类别不劣于水质目标的断面个数。"),
    COMPLIANCE_RATE("断面达标率", "%", "达标断面数除以有水质目标的参评断面数，保留1位小数，按GB/T 8170修约。"),
    GOOD_SHARE("Ⅰ～Ⅲ类断面比例", "%", "Ⅰ至Ⅲ类断面数除以参评断面数，保留1位小数，按GB/T 8170修约。"),
    WORST_SHARE("劣Ⅴ类断面比例", "%", "劣Ⅴ类断面数除以参评断面数，保留1位小数，按GB/T 8170修约。"),
    QUALITY("水质状况", "", ""),
    SOURCES_EVALUATED("参评水源数", "个", "有评价结果的集中式饮用水水源个数。"),
    SOURCES_COMPLIANT("达标水源数", "个", "达标的集中式饮用水水源个数。"),
    SOURCES_BY_COUNT("水源达标率（按个数）", "%", "达标水源数除以参评水源数，保留1位小数，按GB/T 8170修约。"),
    SOURCES_BY_VOLUME("水源达标率（按水量）", "%", "达标水源取水量除以参评水源取水量，保留1位小数，按GB/T 8170修约。");

    private final String chinese;
    private final String unit;
    private final String method;

    WaterStatistic(String chinese, String unit, String method) {
        this.chinese = chinese;
        this.unit = unit;
        this.method = method;
    }

    static Optional<WaterStatistic> find(String key) {
        return Arrays.stream(values()).filter(one -> one.key().equals(key)).findFirst();
    }

    /** compliance-rate, good-share. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    String chinese() {
        return chinese;
    }

    String unit() {
        return unit;
    }

    /** In one sentence how it is made; the quality's own method depends on the number of sections. */
    String method() {
        return method;
    }

    boolean isOfSources() {
        return ordinal() >= SOURCES_EVALUATED.ordinal();
    }
}
