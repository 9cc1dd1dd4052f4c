package org.ecoledger.reports.contradictions;

import java.util.List;

/** Sentences with days, dates and units. */
final class DaySentences {
    private static final String DAYS = "impossible day count";
    private static final String UNIT = "swapped unit";

    static final List<Made.Maker> ALL = List.of(
            draw -> Made.of(
                    DAYS,
                    draw.pick("2月", "2月份", "今年2月") + "，" + draw.place() + "优良天数" + draw.pick("为", "达到", "") + "{}天。",
                    draw.between(12, 28),
                    draw.between(30, 45)),
            draw -> Made.of(
                    DAYS,
                    draw.pick("一季度", "今年一季度", "第一季度") + draw.place() + "空气质量优良天数{}天，形势" + draw.pick("总体向好", "不容乐观")
                            + "。",
                    draw.between(40, 88),
                    draw.between(93, 120)),
            draw -> Made.of(
                    DAYS,
                    draw.pick("全年", "2025年", "去年全年") + "，优良天数" + draw.pick("达", "共", "为") + "{}天，居全省前列。",
                    draw.between(200, 350),
                    draw.between(370, 420)),
            draw -> {
                int good = draw.between(20, 45);
                return Made.of(
                        DAYS,
                        "今年1—2月，城区优良天数仅" + good + "天，" + draw.pick("污染天数", "轻度及以上污染天数") + "{}天。",
                        59 - good,
                        59 - good + draw.between(3, 20));
            },
            draw -> {
                int good = draw.between(50, 80);
                return Made.of(DAYS, "二季度91天中，优良天数{}天，污染天数" + (91 - good) + "天。", good, good + draw.between(3, 11));
            },
            draw -> Made.of(
                    "impossible date",
                    draw.pick("4", "6", "9", "11") + "月{}日" + draw.pick("前", "起", "，市政府召开专题会议，要求") + "完成整改。",
                    draw.between(1, 30),
                    31),
            draw -> Made.of(
                    DAYS,
                    draw.pick("上半年", "1—6月", "今年1-6月") + draw.pick("我市", "城区") + "优良天数{}天。",
                    draw.between(100, 175),
                    draw.between(185, 220)),
            draw -> Made.of(
                    UNIT,
                    draw.place() + draw.pick("PM2.5", "细颗粒物", "PM10") + "平均浓度为" + draw.between(28, 90) + "{}，同比有所下降。",
                    draw.pick("微克/立方米", "μg/m3"),
                    draw.pick("毫克/立方米", "mg/m3", "毫克/升")),
            draw -> {
                int mu = draw.between(20, 90) * 15;
                return Made.of(
                        UNIT,
                        "完成矿山复绿" + mu + "亩（" + draw.pick("合", "折合", "约合") + mu / 15 + "{}）。",
                        "公顷",
                        draw.pick("平方公里", "平方米"));
            },
            draw -> Made.of(
                    UNIT,
                    draw.place() + "空气质量优良率" + draw.pick("达到", "为", "达") + draw.between(70, 95) + "{}，好于去年。",
                    "%",
                    draw.pick("天", "微克/立方米")),
            draw -> Made.of(
                    UNIT,
                    draw.pick("全年", "2025年") + "优良天数达到" + draw.between(210, 330) + "{}。",
                    "天",
                    draw.pick("%", "家", "小时")),
            draw -> {
                int a = draw.between(11, 60), b = draw.between(11, 60);
                return Made.of(
                        UNIT,
                        "累计投入治污资金" + Draw.tenths(a + b) + "{}，其中财政资金" + Draw.tenths(a) + "亿元、社会资本" + Draw.tenths(b)
                                + "亿元。",
                        "亿元",
                        "万元");
            },
            draw -> {
                int base = draw.between(200, 400), now = base - draw.between(20, 90);
                return Made.of(
                        UNIT,
                        "二氧化硫排放量由" + Draw.hundredths(base) + "万吨降至" + Draw.hundredths(now) + "{}，下降"
                                + Draw.change(now, base, 1) + "%。",
                        "万吨",
                        "吨");
            },
            draw -> {
                int base = draw.between(50, 120), now = base - draw.between(8, 30);
                return Made.of(
                        UNIT,
                        "年均浓度由" + base + "微克/立方米下降到" + now + "{}，下降" + Draw.change(now, base, 1) + "%。",
                        "微克/立方米",
                        "毫克/立方米");
            },
            draw -> {
                int light = draw.between(20, 50), middle = draw.between(5, 15), heavy = draw.between(1, 4);
                int good = 365 - light - middle - heavy;
                return Made.of(
                        DAYS,
                        "2025年全市优良天数{}天，轻度污染" + light + "天，中度污染" + middle + "天，重度污染" + heavy + "天。",
                        good,
                        good + draw.between(5, 40));
            },
            draw -> Made.of(
                    "impossible date",
                    "截至{}，全市已完成年度任务的" + draw.between(60, 95) + "%。",
                    "2月28日",
                    draw.pick("2月30日", "2月31日")));

    private DaySentences() {}
}
