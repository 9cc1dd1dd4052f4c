package org.ecoledger.reports.contradictions;

import java.util.List;

/** Sentences with totals and items, in the ways in which officials say them. */
final class TotalSentences {
    private static final String KIND = "wrong total";

    static final List<Made.Maker> ALL = List.of(
            draw -> {
                int a = draw.between(20, 300), b = draw.between(20, 300), c = draw.between(20, 300);
                return Made.of(
                        KIND,
                        "今年以来，" + draw.place() + draw.pick("共检查", "累计排查", "先后检查") + "企业{}家，其中重点排污单位" + a + "家、一般企业" + b
                                + "家、小微企业" + c + "家。",
                        a + b + c,
                        draw.other(a + b + c));
            },
            draw -> {
                int a = draw.between(5, 60), b = draw.between(5, 60), c = draw.between(5, 60), d = draw.between(5, 60);
                return Made.of(
                        KIND,
                        "全年立案查处环境违法案件{}起（大气类" + a + "起，水类" + b + "起，固废类" + c + "起，噪声类" + d + "起）。",
                        a + b + c + d,
                        draw.other(a + b + c + d));
            },
            draw -> {
                int a = draw.between(100, 900), b = draw.between(100, 900);
                return Made.of(
                        KIND,
                        "市级财政安排" + a + "万元，县级配套" + b + "万元，" + draw.pick("合计", "两项合计", "共计") + "{}万元用于大气治理。",
                        a + b,
                        draw.other(a + b));
            },
            draw -> {
                int a = draw.between(3, 40), b = draw.between(3, 40), c = draw.between(3, 40);
                return Made.of(
                        KIND,
                        "城东、城西、城北三个片区分别淘汰燃煤锅炉" + a + "台、" + b + "台和" + c + "台，" + draw.pick("总共", "合计", "共计") + "{}台。",
                        a + b + c,
                        draw.other(a + b + c));
            },
            draw -> {
                int a = draw.between(20, 200), b = draw.between(20, 200);
                return Made.of(
                        KIND,
                        "中央生态环境保护督察交办信访件{}件，" + draw.pick("包括", "其中") + "来电" + a + "件、来信" + b + "件，均已按时办结。",
                        a + b,
                        draw.other(a + b));
            },
            draw -> {
                int done = draw.between(50, 400), rest = draw.between(5, 60);
                return Made.of(
                        KIND,
                        "列入清单的入河排污口{}个，" + draw.pick("已整治", "现已完成整治", "目前完成") + done + "个，"
                                + draw.pick("剩余", "其余", "还剩") + rest + "个正在推进。",
                        done + rest,
                        draw.other(done + rest));
            },
            draw -> {
                int a = draw.between(1000, 9000), b = draw.between(1000, 9000);
                return Made.of(KIND, "省、市两级下达专项资金{}万元。其中，省级" + a + "万元，市级" + b + "万元。", a + b, draw.other(a + b));
            },
            draw -> {
                int a = draw.between(10, 90), b = draw.between(10, 90), c = draw.between(10, 90);
                return Made.of(
                        KIND,
                        "一季度查处" + a + "起，二季度查处" + b + "起，三季度查处" + c + "起，前三季度" + draw.pick("累计查处", "共查处", "合计查处")
                                + "{}起。",
                        a + b + c,
                        draw.other(a + b + c));
            },
            draw -> {
                int a = draw.between(100, 999), b = draw.between(100, 999), c = draw.between(100, 999);
                return Made.of(
                        KIND, "生物质锅炉" + a + "台；燃煤锅炉" + b + "台；燃气锅炉" + c + "台；合计{}台。", a + b + c, draw.other(a + b + c));
            },
            draw -> {
                int a = draw.between(10, 80), b = draw.between(10, 80), c = draw.between(10, 80);
                return Made.of(
                        KIND,
                        "专项行动出动执法人员1260人次，发现问题{}个，分为扬尘管控" + a + "个、露天焚烧" + b + "个、餐饮油烟" + c + "个三类。",
                        a + b + c,
                        draw.other(a + b + c));
            },
            draw -> {
                int a = draw.between(11, 99), b = draw.between(11, 99);
                String total = Draw.tenths(a + b);
                return Made.of(
                        KIND,
                        "治理水土流失面积{}平方公里，其中坡耕地" + Draw.tenths(a) + "平方公里、荒山" + Draw.tenths(b) + "平方公里。",
                        total,
                        Draw.tenths(draw.other(a + b)));
            },
            draw -> {
                int a = draw.between(1100, 3000), b = draw.between(1100, 3000);
                String said = String.format("%,d", a + b);
                return Made.of(
                        KIND,
                        "全县{}户" + draw.pick("完成清洁取暖改造", "实现煤改气、煤改电") + "，其中煤改气" + String.format("%,d", a) + "户，煤改电"
                                + String.format("%,d", b) + "户。",
                        said,
                        String.format("%,d", draw.other(a + b)));
            },
            draw -> {
                int a = draw.between(20, 90), b = draw.between(5, 19);
                return Made.of("part above whole", "抽查加油站" + a + "座，其中油气回收不达标的{}座，已责令整改。", b, a + draw.between(3, 30));
            },
            draw -> {
                int a = draw.between(100, 300), b = draw.between(40, 90), c = draw.between(10, 39);
                return Made.of(
                        KIND,
                        "监测的" + draw.pick("地表水断面", "水质断面") + "中，Ⅰ—Ⅲ类" + a + "个，Ⅳ类" + b + "个，Ⅴ类及劣Ⅴ类" + c + "个，总数{}个。",
                        a + b + c,
                        draw.other(a + b + c));
            },
            draw -> {
                int a = draw.between(30, 300), b = draw.between(30, 300);
                return Made.of(KIND, "累计受理群众举报{}件：12369热线" + a + "件，微信平台" + b + "件。", a + b, draw.other(a + b));
            });

    private TotalSentences() {}
}
