package org.ecoledger.reports.contradictions;

import java.util.List;

/** Sentences with rates, shares and targets. */
final class RateSentences {
    private static final String RATE = "wrong rate";

    static final List<Made.Maker> ALL = List.of(
            draw -> {
                int whole = draw.between(80, 900), part = whole - draw.between(5, 40);
                String rate = Draw.rate(part, whole, 1);
                return Made.of(
                        RATE,
                        draw.pick("今年", "截至目前，", "三季度，") + "共受理群众投诉" + whole + "件，办结" + part + "件，办结率"
                                + draw.pick("", "为", "达到", "达") + "{}%。",
                        rate,
                        draw.otherRate(rate));
            },
            draw -> {
                int whole = draw.between(20, 60), part = whole - draw.between(1, 12);
                String rate = Draw.rate(part, whole, 1);
                return Made.of(RATE, "国省考断面" + whole + "个，其中水质优良断面" + part + "个，占{}%。", rate, draw.otherRate(rate));
            },
            draw -> {
                int whole = draw.between(200, 800), part = whole - draw.between(10, 150);
                String rate = Draw.rate(part, whole, 2);
                return Made.of(RATE, "对" + whole + "家企业开展监督性监测，" + part + "家达标，达标率{}%。", rate, draw.otherRate(rate));
            },
            draw -> {
                int whole = draw.between(100, 300), part = draw.between(20, 90);
                String rate = Draw.rate(part, whole, 1);
                return Made.of(
                        RATE,
                        "违法案件" + whole + "起，" + draw.pick("其中", "") + "企业违法排污案件" + part + "起，占"
                                + draw.pick("比", "案件总数的", "全部案件的") + "{}%。",
                        rate,
                        draw.otherRate(rate));
            },
            draw -> {
                int good = draw.between(220, 340);
                String rate = Draw.rate(good, 365, 1);
                return Made.of(
                        RATE,
                        "2025年" + draw.place() + "空气优良天数" + good + "天，" + draw.pick("优良率", "优良天数比例为", "优良率达到") + "{}%。",
                        rate,
                        draw.otherRate(rate));
            },
            draw -> {
                int good = draw.between(20, 30);
                String rate = Draw.rate(good, 31, 1);
                return Made.of(
                        RATE,
                        draw.pick("10月", "2025年10月", "10月份") + "，" + draw.place() + "优良天数为" + good + "天，优良率{}%。",
                        rate,
                        draw.otherRate(rate));
            },
            draw -> {
                int due = draw.between(100, 400), done = due + draw.between(5, 60);
                String rate = Draw.rate(done, due, 1);
                return Made.of(
                        RATE,
                        "年度任务" + due + "户，实际完成" + done + "户，" + draw.pick("完成率", "为任务数的", "完成年度任务的") + "{}%。",
                        rate,
                        Draw.rate(done + due / 3, due, 1));
            },
            draw -> {
                int target = draw.between(600, 800), over = draw.between(12, 90);
                return Made.of(
                        "wrong gap",
                        "考核目标为" + Draw.tenths(target) + "%，实际优良率" + Draw.tenths(target + over) + "%，"
                                + draw.pick("高于目标", "超过目标", "超出考核目标") + "{}个百分点。",
                        Draw.tenths(over),
                        Draw.tenths(over + draw.between(20, 70)));
            },
            draw -> {
                int target = draw.between(220, 290), over = draw.between(3, 30);
                return Made.of(
                        "wrong gap",
                        "省定优良天数目标" + target + "天，我市实际达到" + (target + over) + "天，" + draw.pick("超额", "超目标", "超过目标")
                                + "{}天。",
                        over,
                        over + draw.between(3, 30));
            },
            draw -> {
                int a = draw.between(300, 420), b = draw.between(200, 290), c = 1000 - a - b;
                return Made.of(
                        "shares",
                        "源解析结果显示，机动车尾气占" + Draw.tenths(a) + "%、扬尘占" + Draw.tenths(b) + "%、工业排放占{}%。",
                        Draw.tenths(c),
                        Draw.tenths(c + draw.between(30, 110)));
            },
            draw -> {
                int a = draw.between(300, 420), b = draw.between(200, 290), c = 1000 - a - b;
                return Made.of(
                        "shares",
                        "从来源看，化工、建材、其他行业排放量占比分别为" + Draw.tenths(a) + "%、" + Draw.tenths(b) + "%、{}%。",
                        Draw.tenths(c),
                        Draw.tenths(c + draw.between(60, 210)));
            },
            draw -> Made.of(
                    "shares",
                    draw.place() + "集中式饮用水水源地水质达标率" + draw.pick("为", "达到", "") + "{}%。",
                    draw.between(90, 100),
                    draw.between(101, 130)),
            draw -> {
                int n = draw.between(8, 20);
                int place = draw.between(1, n);
                return Made.of(
                        "ranking",
                        "在全省" + n + "个" + draw.pick("设区市", "考核城市", "市州") + "中" + draw.pick("排名第", "位列第", "居第") + "{}位。",
                        place,
                        n + draw.between(1, 6));
            },
            draw -> {
                int whole = draw.between(100, 400), part = whole - draw.between(5, 50);
                String rate = Draw.rate(part, whole, 1);
                return Made.of(
                        RATE,
                        "排查出的" + whole + "个问题，已整改" + part + "个，整改" + draw.pick("完成率", "率") + "{}%，其余问题正在限期整改。",
                        rate,
                        draw.otherRate(rate));
            });

    private RateSentences() {}
}
