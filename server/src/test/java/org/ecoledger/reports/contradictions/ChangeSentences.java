package org.ecoledger.reports.contradictions;

import java.util.List;

/** Sentences with changes against a base. */
final class ChangeSentences {
    private static final String BASE = "wrong base";
    private static final String RATE = "wrong rate";
    private static final String POINTS = "points for percent";

    static final List<Made.Maker> ALL = List.of(
            draw -> {
                int base = draw.between(40, 120), now = base - draw.between(5, 25);
                return Made.of(
                        BASE,
                        draw.place() + draw.gas() + "平均浓度由上年的{}" + draw.unit() + draw.pick("下降到", "降至", "降低到") + now
                                + "微克/立方米，" + draw.pick("降幅", "降幅达", "下降了") + Draw.change(now, base, 1) + "%。",
                        base,
                        base + draw.between(14, 40));
            },
            draw -> {
                int base = draw.between(40, 120), now = base - draw.between(5, 25);
                String rate = Draw.change(now, base, 1);
                return Made.of(
                        RATE,
                        "1—10月，" + draw.gas() + "均值" + now + draw.unit() + "，"
                                + draw.pick("比去年同期", "较上年同期", "与去年同期相比，由") + base + "微克/立方米下降{}%，改善明显。",
                        rate,
                        draw.otherRate(Draw.change(now, base, 1)));
            },
            draw -> {
                int base = draw.between(200, 290), more = draw.between(5, 40);
                return Made.of(
                        BASE,
                        "全年空气质量优良天数" + (base + more) + "天，" + draw.pick("去年同期为", "上年为", "而去年是") + "{}天，"
                                + draw.pick("同比增加", "增加了", "多了") + more + "天。",
                        base,
                        base - draw.between(6, 30));
            },
            draw -> {
                int base = draw.between(200, 290), more = draw.between(5, 40);
                return Made.of(
                        "wrong amount",
                        "优良天数由" + base + "天" + draw.pick("增加到", "提高到", "增至") + (base + more) + "天，"
                                + draw.pick("净增", "增加", "同比增加") + "{}天。",
                        more,
                        more + draw.between(4, 20));
            },
            draw -> {
                int base = draw.between(600, 800), more = draw.between(12, 90);
                return Made.of(
                        POINTS,
                        "优良天数比例" + Draw.tenths(base + more) + "%，较去年同期的" + Draw.tenths(base) + "%"
                                + draw.pick("提高", "上升", "提升") + Draw.tenths(more) + "{}。",
                        "个百分点",
                        "%");
            },
            draw -> {
                int base = draw.between(600, 800), more = draw.between(20, 90);
                return Made.of(
                        "wrong amount",
                        "水质优良断面比例从" + Draw.tenths(base) + "%提升至" + Draw.tenths(base + more) + "%，"
                                + draw.pick("提高了", "上升", "同比提高") + "{}个百分点。",
                        Draw.tenths(more),
                        Draw.tenths(more + draw.between(15, 60)));
            },
            draw -> {
                int base = draw.between(35, 90), now = base - draw.between(4, 15);
                return Made.of(
                        POINTS,
                        draw.gas() + "年均浓度" + now + draw.unit() + "，同比下降" + Draw.change(now, base, 1) + "{}。",
                        "%",
                        "个百分点");
            },
            draw -> {
                int now = draw.between(200, 330), more = draw.between(8, 40);
                String rate = Draw.rate(more, now - more, 1);
                return Made.of(
                        RATE,
                        "立案处罚" + now + "起，同比" + draw.pick("增加", "上升") + more + "起，" + draw.pick("增幅", "增长") + "{}%。",
                        rate,
                        draw.otherRate(rate));
            },
            draw -> {
                int base = draw.between(300, 900), now = base - draw.between(60, 200);
                return Made.of(
                        BASE,
                        "受理环境信访" + now + "件，比上年" + draw.pick("减少", "下降") + (base - now) + "件（上年同期{}件）。",
                        base,
                        base + draw.between(25, 90));
            },
            draw -> {
                int base = draw.between(120, 400), now = base - draw.between(20, 60);
                String rate = Draw.change(now, base, 1);
                return Made.of(
                        RATE,
                        "氨氮平均浓度" + Draw.hundredths(now) + "mg/L，较上年的" + Draw.hundredths(base) + " mg/L"
                                + draw.pick("降低", "下降", "回落") + "{}%。",
                        rate,
                        draw.otherRate(rate));
            },
            draw -> {
                int base = draw.between(30, 70), now = base + draw.between(6, 20);
                String rate = Draw.change(now, base, 1);
                return Made.of(
                        "wrong direction",
                        draw.gas() + "浓度从" + base + "微克/立方米" + draw.pick("上升到", "升至") + now + "微克/立方米，{}" + rate + "%。",
                        draw.pick("上升", "升高"),
                        draw.pick("下降", "降低"));
            },
            draw -> {
                int a = draw.between(40, 60),
                        b = draw.between(70, 120),
                        da = draw.between(5, 12),
                        db = draw.between(6, 20);
                String rate = Draw.change(b - db, b, 1);
                return Made.of(
                        RATE,
                        "PM2.5、PM10浓度分别为" + (a - da) + "、" + (b - db) + "微克/立方米，上年同期分别为" + a + "、" + b + "微克/立方米，同比分别下降"
                                + Draw.change(a - da, a, 1) + "%、{}%。",
                        rate,
                        draw.otherRate(rate));
            },
            draw -> {
                int base = draw.between(200, 900), k = draw.between(2, 4);
                return Made.of(RATE, "环保投入由" + base + "万元增加到" + base * k + "万元，是上年的{}倍。", k, k + draw.between(2, 4));
            },
            draw -> {
                int base = draw.between(150, 400), cut = draw.between(20, 80);
                String rate = Draw.rate(cut, base, 2);
                return Made.of(
                        BASE,
                        "全市化学需氧量已减排" + cut + "吨，减排率为" + rate + "%，还须再削减{}吨，才能达到减排率20%的要求。",
                        Math.round(base * 0.2),
                        Math.round(base * 0.2) * 4);
            });

    private ChangeSentences() {}
}
