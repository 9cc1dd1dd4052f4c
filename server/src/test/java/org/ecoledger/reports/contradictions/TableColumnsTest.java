package org.ecoledger.reports.contradictions;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C5: columns of tables held against each other")
class TableColumnsTest {
    private static List<String> rules(String... rows) {
        return ContradictionChecker.check(Texts.table(rows), Knowledge.NONE).stream()
                .map(Contradiction::rule)
                .distinct()
                .toList();
    }

    @Test
    @DisplayName(
            "A value, that of last year and 同比（%）: a wrong percentage and a wrong sign are seen, a right one and 降幅 are not")
    void changes() {
        assertThat(rules("县区|2024年|2023年|同比（%）", "甲县|47|52|-9.6", "乙县|45|48|-6.3", "丙县|50|50|0"))
                .isEmpty();
        assertThat(rules("县区|2024年|2023年|同比（%）", "甲县|47|52|-9.6", "乙县|45|48|6.3", "丙县|50|50|0"))
                .containsExactly("changes-of-table");
        assertThat(rules("县区|今年|去年同期|降幅", "甲县|47|52|9.6%", "乙县|45|48|6.3%")).isEmpty();
        assertThat(rules("县区|本年（%）|上年（%）|增减", "甲县|86.3|80.1|6.2", "乙县|75.0|78.0|-3.0", "丙县|75.0|70.0|9.0"))
                .containsExactly("changes-of-table");
    }

    @Test
    @DisplayName(
            "Two rows of headings with merged cells and units in brackets; a column is read by both of its headings")
    void mergedHeadings() {
        String[] right = {
            "|优良天数（天）|||PM2.5（微克/立方米）||",
            "县区|2024年|2023年|增减|2024年|2023年|同比（%）",
            "甲县|300|290|10|40|44|-9.1",
            "乙县|280|285|-5|38|36|5.6",
            "平均|290|288|2|39|40|-2.5"
        };
        assertThat(rules(right)).isEmpty();
        String[] wrong = right.clone();
        wrong[2] = "甲县|300|290|10|40|44|-19.1";
        assertThat(rules(wrong)).containsExactly("changes-of-table");
        wrong[2] = "甲县|380|290|90|40|44|-9.1";
        assertThat(rules(wrong)).contains("days-of-table");
    }

    @Test
    @DisplayName("Rates and shares: the row that is not reckoned as the others are; a total skips percentages")
    void rates() {
        assertThat(rules("项目|数量（万吨）|占比（%）", "工业源|12.6|42.0", "生活源|10.5|35.0", "农业源|6.9|23.0", "合计|30.0|100"))
                .isEmpty();
        assertThat(rules("项目|数量（万吨）|占比（%）", "工业源|12.6|42.0", "生活源|10.5|35.0", "农业源|6.9|28.0", "合计|30.0|100"))
                .containsExactly("rates-of-table");
        assertThat(rules("县区|任务|完成|完成率", "甲|40|38|95.0%", "乙|25|20|80.0%", "丙|35|28|70.0%", "合计|100|86|86.0%"))
                .containsExactly("rates-of-table");
    }

    @Test
    @DisplayName("The mean of a column lies within it; ranks and totals of counts are no means")
    void means() {
        assertThat(rules("县区|PM2.5|排名", "甲县|32|1", "乙县|35|2", "丙县|41|3", "全市平均|45|"))
                .containsExactly("means-of-table");
        assertThat(rules("县区|PM2.5|排名", "甲县|32|1", "乙县|35|2", "丙县|41|3", "全市平均|36|", "全省平均|48|"))
                .isEmpty();
    }

    @Test
    @DisplayName("Days of a month in a row; February has 28 unless the year is a leap year")
    void days() {
        assertThat(rules("2023年|优良天数（天）|污染天数（天）", "1月|20|11", "2月|21|8")).containsExactly("days-of-table");
        assertThat(rules("2024年|优良天数（天）|污染天数（天）", "1月|20|11", "2月|21|8")).isEmpty();
    }
}
