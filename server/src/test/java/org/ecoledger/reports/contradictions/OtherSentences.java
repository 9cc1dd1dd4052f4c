package org.ecoledger.reports.contradictions;

import java.util.List;

/** A second family of sentences, in other words and orders than the first. */
final class OtherSentences {
    static final List<Made.Maker> ALL = List.of(
            draw -> {
                int all = draw.between(120, 900), done = all - draw.between(5, 60);
                return Made.of(
                        "wrong rate",
                        draw.place() + "台账内" + draw.pick("入河排污口", "散乱污企业", "涉气污染源") + all + "个，完成整治" + done
                                + "个，整治完成率达{}%。",
                        Draw.rate(done, all, 1),
                        draw.otherRate(Draw.rate(done, all, 1)));
            },
            draw -> {
                int all = draw.between(100, 400), bad = draw.between(8, 40);
                String rate = Draw.rate(all - bad, all, 1);
                return Made.of(
                        "wrong rate of the rest",
                        "路检路查柴油货车" + all + "辆，合格率" + rate + "%，不合格{}辆。",
                        bad,
                        draw.other(bad) + 12);
            },
            draw -> {
                int base = draw.between(40, 90), now = base - draw.between(3, 12);
                return Made.of(
                        "wrong base",
                        draw.gas() + "月均浓度同比下降" + (base - now) + "微克/立方米，由上年同期的" + base + "微克/立方米降到{}微克/立方米。",
                        now,
                        draw.other(now));
            },
            draw -> {
                int base = draw.between(40, 90), now = base + draw.between(3, 12);
                return Made.of(
                        "wrong direction",
                        draw.gas() + "浓度" + now + "微克/立方米，同比{}" + Draw.change(now, base, 1) + "%（上年同期" + base
                                + "微克/立方米）。",
                        "上升",
                        "下降");
            },
            draw -> {
                int from = draw.between(6, 16), steps = draw.between(1, 5);
                return Made.of(
                        "wrong ranking",
                        "空气质量排名由第" + from + "位{}到第" + (from - steps) + "位。",
                        draw.pick("上升", "前移", "提升"),
                        draw.pick("下降", "后退", "下滑"));
            },
            draw -> {
                int all = draw.between(9, 17);
                return Made.of("ranking", "改善幅度居全市" + all + "个县区第{}位。", draw.between(1, all), all + draw.between(1, 6));
            },
            draw -> {
                int low = draw.between(20, 40), high = low + draw.between(10, 40);
                return Made.of(
                        "beyond its range",
                        "各乡镇" + draw.gas() + "浓度在" + low + "—" + high + "微克/立方米之间，平均{}微克/立方米。",
                        (low + high) / 2,
                        high + draw.between(4, 20));
            },
            draw -> {
                int a = draw.between(30, 60), b = draw.between(30, 60), c = draw.between(30, 60);
                return Made.of(
                        "beyond its range",
                        "三个站点" + draw.gas() + "浓度分别为" + a + "、" + b + "、" + c + "微克/立方米，三站均值{}微克/立方米。",
                        (a + b + c) / 3,
                        Math.max(a, Math.max(b, c)) + draw.between(3, 15));
            },
            draw -> {
                int all = draw.between(12, 40), up = draw.between(2, 5);
                return Made.of(
                        "wrong total",
                        all + "个乡镇中，" + (all - up) + "个乡镇PM2.5浓度下降，{}个乡镇上升。",
                        up,
                        up + draw.between(1, 4));
            },
            draw -> {
                int all = draw.between(30, 90), bad = draw.between(2, 9);
                return Made.of(
                        "wrong total",
                        "对" + all + "眼监测井开展采样，其中达标" + (all - bad) + "眼，超标{}眼。",
                        bad,
                        bad + draw.between(2, 9));
            },
            draw -> {
                int a = draw.between(5, 40), b = draw.between(41, 90), c = draw.between(100, 300);
                return Made.of(
                        "wrong total",
                        "建成国家级生态村" + a + "个、省级生态村" + b + "个、市级生态村" + c + "个，国家级和省级生态村共{}个。",
                        a + b,
                        draw.other(a + b));
            },
            draw -> {
                int a = draw.between(11, 60), b = draw.between(11, 60), c = draw.between(11, 60);
                return Made.of(
                        "wrong total",
                        "{}个整治点位涉及三个片区：东片" + a + "个、西片" + b + "个、北片" + c + "个。",
                        a + b + c,
                        draw.other(a + b + c));
            },
            draw -> {
                int mean = draw.between(3, 9), number = draw.between(20, 80);
                return Made.of(
                        "wrong mean",
                        "平均每家企业投入治理资金" + mean + "万元，" + number + "家企业共投入{}万元。",
                        mean * number,
                        draw.other(mean * number));
            },
            draw -> {
                int day = draw.between(300, 900);
                String year = Draw.hundredths(day * 365L / 100);
                return Made.of(
                        "swapped unit",
                        "焚烧厂日均处理生活垃圾" + day + "吨，全年处理{}。",
                        year + "万吨",
                        Draw.hundredths(day * 365L / 10) + "万吨");
            },
            draw -> {
                int mu = draw.between(20, 90) * 15;
                return Made.of("swapped unit", "完成退耕还湿" + mu + "亩，折合{}。", mu / 15 + "公顷", mu * 15 + "公顷");
            },
            draw -> Made.of("swapped unit", "出水口化学需氧量浓度为" + draw.between(15, 45) + "{}，稳定达标。", "毫克/升", "微克/立方米"),
            draw -> {
                int month = draw.between(1, 12);
                int most =
                        List.of(31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31).get(month - 1);
                int bad = draw.between(2, 9);
                return Made.of(
                        "impossible day count",
                        "2025年" + month + "月，优良天数{}天，污染天数" + bad + "天。",
                        most - bad,
                        most - bad + draw.between(1, 5));
            },
            draw -> {
                int good = draw.between(40, 60), light = draw.between(10, 18);
                return Made.of("impossible day count", "一季度共90天，优良" + good + "天，超标{}天。", 90 - good, 90 - good + light);
            },
            draw -> {
                int good = draw.between(200, 320);
                return Made.of(
                        "impossible day count",
                        "2025年优良天数比例" + Draw.rate(good, 365, 1) + "%，共{}天。",
                        good,
                        draw.other(good));
            },
            draw -> {
                int a = draw.between(300, 450), b = draw.between(150, 300);
                int c = 1000 - a - b;
                return Made.of(
                        "shares",
                        "投诉类型中，大气占" + Draw.tenths(a) + "%，噪声占" + Draw.tenths(b) + "%，水及其他占{}%。",
                        Draw.tenths(c),
                        Draw.tenths(c + draw.between(30, 90)));
            },
            draw -> {
                int target = draw.between(30, 60);
                return Made.of(
                        "against the words",
                        "PM2.5浓度{}微克/立方米，优于" + target + "微克/立方米的年度目标。",
                        target - draw.between(1, 8),
                        target + draw.between(1, 8));
            },
            draw -> {
                int day = draw.between(1, 28), month = draw.between(2, 11);
                return Made.of(
                        "order of dates",
                        "巡查时间为2025年" + month + "月" + day + "日至2025年{}日。",
                        month + 1 + "月" + day,
                        month - 1 + "月" + day);
            },
            draw -> {
                int share = draw.between(52, 88);
                return Made.of("said twice", "清洁取暖占比过半，达到{}%。", share, draw.between(20, 48));
            },
            draw -> {
                int base = draw.between(600, 800), now = base + draw.between(10, 60);
                return Made.of(
                        "points for percent",
                        "秸秆离田率由" + Draw.tenths(base) + "%提高到" + Draw.tenths(now) + "%，同比提高" + Draw.tenths(now - base)
                                + "{}。",
                        "个百分点",
                        "%");
            });

    private OtherSentences() {}
}
