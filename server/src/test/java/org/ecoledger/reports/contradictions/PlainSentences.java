package org.ecoledger.reports.contradictions;

import java.util.List;
import java.util.function.Function;

/** True sentences that look like contradictions to one who reads too fast. */
final class PlainSentences {
    static final List<Function<Draw, String>> ALL = List.of(
            draw -> "全市完成减排项目" + draw.between(200, 300) + "个，其中国家级重点项目" + draw.between(5, 20) + "个、省级"
                    + draw.between(20, 40) + "个。",
            draw -> "检查企业" + draw.between(400, 600) + "家，发现问题" + draw.between(700, 900) + "个，立案" + draw.between(20, 40)
                    + "起，共罚款" + draw.between(100, 900) + "万元。",
            draw -> "PM10平均浓度" + draw.between(60, 90) + "微克/立方米，同比下降" + draw.between(3, 12) + "%；PM2.5平均浓度"
                    + draw.between(30, 50) + "微克/立方米，同比上升" + draw.between(1, 9) + "%。",
            draw -> "20xx年优良天数" + draw.between(200, 300) + "天，20xx年优良天数" + draw.between(200, 300) + "天，增加*天。",
            draw -> "目标是到2027年优良率达到" + draw.between(80, 90) + "%以上，重污染天数控制在" + draw.between(2, 5) + "天以内，比2025年减少"
                    + draw.between(1, 4) + "天。",
            draw -> "受理投诉" + draw.between(150, 180) + "件，办结" + draw.between(120, 140) + "件，群众满意率" + draw.between(88, 99)
                    + "%。",
            draw -> "生态文明建设财政支出增长" + draw.between(110, 250) + "%，完成年度投资计划的" + draw.between(101, 140) + "%。",
            draw -> "全市" + draw.between(6, 9) + "个县区中，" + draw.between(3, 5) + "个县区优良天数增加，" + draw.between(1, 2)
                    + "个县区持平。",
            draw -> "推广新能源汽车" + draw.between(1000, 3000) + "多辆，建成充电桩" + draw.between(200, 600) + "余个，总投资近"
                    + draw.between(2, 9) + "亿元。",
            draw -> "今年1月，城区优良天数" + draw.between(12, 28) + "天；去年全年" + draw.between(260, 300) + "天。",
            draw -> "两座污水处理厂日处理能力分别为" + draw.between(2, 5) + "万吨和" + draw.between(3, 8) + "万吨，全年处理污水"
                    + draw.between(1500, 3200) + "万吨。",
            draw -> "PM2.5浓度排名全省第" + draw.between(2, 9) + "，" + draw.between(5, 12) + "个国控站点中有" + draw.between(2, 4)
                    + "个达到二级标准。",
            draw -> "会议室设在3楼301室，联系电话010-" + draw.between(10000000, 99999999) + "，文号青政发〔2026〕" + draw.between(1, 60)
                    + "号。",
            draw -> "依据《大气污染防治法》第九十九条，处罚款" + draw.between(10, 90) + "万元；依据GB 3095-2012，日均限值为75微克/立方米。");

    private PlainSentences() {}
}
