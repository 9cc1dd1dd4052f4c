package org.ecoledger.standards.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.ecoledger.standards.Clause;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("evaluate air, evaluate water")
class EvaluateTest {
    private static final String HOURS = "city,time,PM2.5,PM10,SO2,NO2,CO,O3\n";
    private static final String DAYS = "city,date,PM2.5,PM10,SO2,NO2,CO,O3_8h\n";

    @Test
    @DisplayName("the edition goes by each row's date: PM2.5 of 75 is 100 by HJ 633-2012 and 114 by HJ 633-2026")
    @Clause(standard = "HJ 633-2026", clause = "实施日期")
    void theEditionGoesByEachRowsDate() {
        String rows = "甲,2026-02-28,75,0,0,0,0,0\n甲,2026-03-01,75,0,0,0,0,0\n";
        assertThat(Evaluated.of(DAYS + rows, "air").out())
                .contains("甲,2026-02-28,75,0,0,0,0,0,100,良,PM2.5,HJ 633-2012,")
                .contains("甲,2026-03-01,75,0,0,0,0,0,114,轻度污染,PM2.5,HJ 633-2026,");
        assertThat(Evaluated.of(DAYS + rows, "air", "--edition", "2026").rows())
                .extracting(row -> row.get("calc_aqi"))
                .containsExactly("114", "114");
    }

    @Test
    @DisplayName(
            "HJ 633-2026: with an item missing the index is NA up to 100 and given above; without any item it is empty")
    @Clause(standard = "HJ 633-2026", clause = "缺项")
    void anIncompleteIndexOf2026IsNaUpTo100() {
        String rows = "甲,2026-03-01,60,,,,,\n甲,2026-03-01,61,,,,,\n甲,2026-03-01,,--,NA,-999,*,\n甲,2026-02-28,35,,,,,\n";
        Evaluated evaluated = Evaluated.of(DAYS + rows, "air");
        assertThat(evaluated.rows()).extracting(row -> row.get("calc_aqi")).containsExactly("NA", "101", "", "50");
        assertThat(evaluated.err()).contains("4 rows read: 2 evaluated, 2 without result, 0 bad");
    }

    @Test
    @DisplayName("pollutants that tie stand together in one quoted cell")
    @Clause(standard = "HJ 633-2012", clause = "首要污染物")
    void tiesStandTogether() {
        assertThat(Evaluated.of(DAYS + "甲,2020-01-01,35.5,51,0,0,0,0\n", "air").out())
                .contains(",51,良,\"PM10,PM2.5\",");
    }

    @ParameterizedTest(name = "{0}, {1}: ozone of {2}")
    @CsvSource({
        "'time,O3,O3_1h,O3_8h', 2020-01-01 08:00, 160/210/100, 105",
        "'date,O3,O3_1h,O3_8h', 2020-01-01, 160/0/100, 50",
        "'date,O3', 2020-01-01, 160, 100",
        "'date,hour,O3_1h,O3_8h', 2020-01-01/08, 210/100, 105"
    })
    void hoursTakeTheOneHourOzoneAndDaysTheEightHourOne(String heading, String time, String values, String index) {
        String input = heading + "\n" + (time + "," + values).replace('/', ',') + "\n";
        assertThat(Evaluated.of(input, "air").row()).containsEntry("calc_aqi", index);
    }

    @Test
    @DisplayName("--kind overrules what the file looks like: SO2 of 500 is 100 for an hour, 154 for a day")
    void theKindCanBeNamed() {
        String input = "date,SO2\n2020-01-01,500\n";
        assertThat(Evaluated.of(input, "air").row()).containsEntry("calc_aqi", "154");
        assertThat(Evaluated.of(input, "air").err()).contains("0 bad; taken as daily values");
        assertThat(Evaluated.of(input, "air", "--kind", "hourly").row()).containsEntry("calc_aqi", "100");
        assertThat(Evaluated.of("time,SO2\n2020-01-01 08:00,500\n", "air", "--kind=daily")
                        .row())
                .containsEntry("calc_aqi", "154");
    }

    @ParameterizedTest(name = "{0}{1} as {2}: index {3}")
    @CsvSource({
        "CO, 4000, ug, 100",
        "CO, 4, mg, 100",
        "CO(mg/m3), 4, ug, 100",
        "CO（μg/m³）, 4000, mg, 100",
        "一氧化碳(毫克/立方米), 4, ug, 100",
        "CO_ugm3, 4000, mg, 100",
        "SO2(mg/m³), 0.15, mg, 100",
        "细颗粒物(PM2.5)(μg/m3), 75, mg, 100",
        "PM2_5, 75, mg, 100"
    })
    void unitsOfHeadingsGoBeforeTheOption(String heading, String value, String option, String index) {
        String input = "date,%s\n2020-01-01,%s\n".formatted(heading, value);
        assertThat(Evaluated.of(input, "air", "--co-unit", option).row()).containsEntry("calc_aqi", index);
    }

    @Test
    void zeroIsAValueUnlessItIsSaidToBeMissing() {
        assertThat(Evaluated.of(HOURS + "甲,2020-01-01 08:00,0,0,0,0,0,0\n", "air")
                        .row())
                .containsEntry("calc_aqi", "0");
        assertThat(Evaluated.of(HOURS + "甲,2020-01-01 08:00,0,0,0,0,0,0\n", "air", "--zero-missing")
                        .row())
                .containsEntry("calc_aqi", "")
                .containsEntry("calc_edition", "");
    }

    @ParameterizedTest(name = "TP of 0.15 in {0} is {2}")
    @CsvSource({
        "river, river, Ⅲ",
        "lake, river, Ⅴ",
        "湖库, river, Ⅴ",
        "水库, river, Ⅴ",
        "河流, lake, Ⅲ",
        "'', river, Ⅲ",
        "'', lake, Ⅴ"
    })
    void theWaterBodyDecidesTheLimitOfPhosphorus(String body, String option, String waterClass) {
        for (String column : new String[] {"water_body", "水体类型", "tp_standard_inferred"}) {
            String input = "time,%s,TP_mgL,TP_mgL_raw\n2025-11-06 20:00,%s,0.15,9\n".formatted(column, body);
            assertThat(Evaluated.of(input, "water", "--water-body", option).row())
                    .containsEntry("calc_class", waterClass)
                    .containsEntry("calc_worst_item", "TP")
                    .containsEntry("calc_edition", "GB 3838-2002");
        }
    }

    @Test
    @DisplayName("class Ⅰ has no deciding item, others name all that tie")
    void theDecidingItemsAreNamed() {
        String heading = "监测时间,pH(无量纲),溶解氧(mg/L),高锰酸盐指数(mg/L),氨氮(以N计)(mg/L)\n";
        Evaluated evaluated =
                Evaluated.of(heading + "2025-11-06 20:00,8,8,2,0.15\n2025-11-06 20:00,8,5.5,6,0.3\n", "water");
        assertThat(evaluated.rows()).extracting(row -> row.get("calc_class")).containsExactly("Ⅰ", "Ⅲ");
        assertThat(evaluated.rows())
                .extracting(row -> row.get("calc_worst_item"))
                .containsExactly("", "DO,CODMn");
    }

    @Test
    @DisplayName("below the detection limit half of it counts; units of headings are converted")
    void belowTheDetectionLimitHalfOfItCounts() {
        String heading = "time,挥发酚(μg/L),氨氮(NH3-N)(mg/L)\n";
        assertThat(Evaluated.of(heading + "2025-11-06 20:00,4L,<0.4\n", "water").row())
                .containsEntry("calc_class", "Ⅱ")
                .containsEntry("calc_worst_item", "NH3-N");
        assertThat(Evaluated.of(heading + "2025-11-06 20:00,4,.\n", "water").err())
                .contains("line 2: 氨氮(NH3-N)(mg/L) is not a number: .");
    }

    @Test
    @DisplayName("without a year the latest digits count, pH 9.34 is 劣Ⅴ; with --year 2025 it is rounded to 9")
    void withoutAYearTheLatestDigitsCount() {
        String input = "监测时间,pH(无量纲)\n02-04 11:00,9.34\n";
        assertThat(Evaluated.of(input, "water").row()).containsEntry("calc_class", "劣Ⅴ");
        assertThat(Evaluated.of(input, "water", "--year", "2025").row()).containsEntry("calc_class", "Ⅰ");
        assertThat(Evaluated.of("time,PM10\n02-04 11:00,50\n", "air").err()).contains("line 2: the time has no year");
        assertThat(Evaluated.of("time,PM10\n02-04 11:00,50\n", "air", "--year", "2020")
                        .row())
                .containsEntry("calc_aqi", "50");
    }

    @Test
    void aNamedEditionNeedsNoDate() {
        Map<String, String> row =
                Evaluated.of("PM2.5\n75\n", "air", "--edition", "2012").row();
        assertThat(row).containsEntry("calc_aqi", "100").containsEntry("calc_edition", "HJ 633-2012");
        assertThat(Evaluated.of("DO\n5\n", "water", "--edition", "2002").row()).containsEntry("calc_class", "Ⅲ");
    }

    @ParameterizedTest
    @CsvSource({
        "2020-01-01 08:00:00",
        "2020/1/1 8:00",
        "2020年1月1日 8时",
        "2020年1月1日8时",
        "2020-01-01T08:00+08:00",
        "2020010108",
        "20200101080000",
        "2020.01.01 24:00"
    })
    void timesAreReadInManyForms(String time) {
        assertThat(Evaluated.of("time,SO2\n" + time + ",500\n", "air").row()).containsEntry("calc_aqi", "100");
    }

    @Test
    void helpTellsTheOptions() {
        Evaluated help = Evaluated.of("", "--help");
        assertThat(help.code()).isZero();
        assertThat(help.out()).contains("--edition auto|2012|2026", "--kind hourly|daily", "--strict");
    }
}
