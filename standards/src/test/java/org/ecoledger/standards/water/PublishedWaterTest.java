package org.ecoledger.standards.water;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Map.Entry;
import java.util.Optional;
import org.ecoledger.standards.Clause;
import org.ecoledger.standards.SharedData;
import org.ecoledger.standards.water.WaterOptions.Digits;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("GB 3838-2002 against the classes that the national platform published")
@Clause(standard = "GB 3838-2002", clause = "表1")
@Clause(standard = "环办〔2011〕22号", clause = "单因子评价法")
class PublishedWaterTest {

    private static final String SECTIONS = "water_sections_realtime/sections_202511_open.csv.gz";
    private static final String HOUR = "water_sections_20260204/sections_open.csv.gz";

    private static final Map<WaterItem, String> SECTION_COLUMNS = Map.of(
            WaterItem.PH, "pH",
            WaterItem.DO, "DO_mgL",
            WaterItem.CODMN, "CODMn_mgL",
            WaterItem.NH3N, "NH3N_mgL",
            WaterItem.TP, "TP_mgL",
            WaterItem.TN, "TN_mgL");
    private static final Map<WaterItem, String> HOUR_COLUMNS = Map.of(
            WaterItem.PH, "pH(无量纲)",
            WaterItem.DO, "溶解氧(mg/L)",
            WaterItem.CODMN, "高锰酸盐指数(mg/L)",
            WaterItem.NH3N, "氨氮(mg/L)",
            WaterItem.TP, "总磷(mg/L)",
            WaterItem.TN, "总氮(mg/L)");

    @Test
    @DisplayName("every section of November 2025 has the published class by the values shown")
    void everySectionHasThePublishedClassByTheValuesShown() {
        List<Map<String, String>> rows = sections();
        assertThat(rows).hasSize(4_505);
        assertThat(rows)
                .filteredOn(row -> !published(row).equals(classOf(row, "", WaterOptions.DEFAULT)))
                .isEmpty();
    }

    @Test
    @DisplayName(
            "every section of November 2025 has the published class by the unrounded values, in the digits of 2025")
    void everySectionHasThePublishedClassByTheUnroundedValues() {
        assertThat(sections())
                .filteredOn(row -> !published(row).equals(classOf(row, "_raw", WaterOptions.DEFAULT)))
                .isEmpty();
        // Without rounding the same values give another class in 78 rows.
        WaterOptions asGiven = WaterOptions.DEFAULT.withDigits(Digits.AS_GIVEN);
        assertThat(sections())
                .filteredOn(row -> !published(row).equals(classOf(row, "_raw", asGiven)))
                .hasSize(78);
    }

    @Test
    @DisplayName("541 of the 543 sections of 2026-02-04 have the published class with the limits of rivers or of lakes")
    void theSectionsOf2026HaveThePublishedClass() {
        List<Map<String, String>> rows = SharedData.rows(HOUR).stream()
                .filter(row -> WaterClass.find(row.get("水质类别")).isPresent())
                .toList();
        assertThat(rows).hasSize(543);
        // The file does not say which limits were used. Both rows show a phosphorus that lies on a limit of rivers.
        assertThat(rows)
                .filteredOn(row -> Arrays.stream(WaterBody.values()).noneMatch(body -> hasPublishedClass(row, body)))
                .extracting(row -> row.get("断面名称"), row -> row.get("总磷(mg/L)"))
                .containsExactlyInAnyOrder(tuple("永昌桥", "0.200"), tuple("张湾", "0.100"));
        assertThat(rows)
                .filteredOn(row -> hasPublishedClass(row, WaterBody.RIVER))
                .hasSize(514);
    }

    private static List<Map<String, String>> sections() {
        return SharedData.rows(SECTIONS).stream()
                .filter(row -> WaterClass.find(row.get("class")).isPresent())
                .toList();
    }

    private static Optional<WaterClass> published(Map<String, String> row) {
        return WaterClass.find(row.get("class"));
    }

    private static Optional<WaterClass> classOf(Map<String, String> row, String suffix, WaterOptions options) {
        WaterBody body = row.get("tp_standard_inferred").equals("lake") ? WaterBody.LAKE : WaterBody.RIVER;
        LocalDate day = LocalDate.parse(row.get("time").substring(0, 10));
        return Optional.ofNullable(SurfaceWater.judge(values(row, SECTION_COLUMNS, suffix), body, day, options)
                .waterClass());
    }

    private static boolean hasPublishedClass(Map<String, String> row, WaterBody body) {
        LocalDate day = LocalDate.of(2026, 2, 4);
        WaterClass judged =
                SurfaceWater.judge(values(row, HOUR_COLUMNS, ""), body, day).waterClass();
        return WaterClass.find(row.get("水质类别")).equals(Optional.ofNullable(judged));
    }

    private static Map<WaterItem, BigDecimal> values(
            Map<String, String> row, Map<WaterItem, String> columns, String suffix) {
        Map<WaterItem, BigDecimal> values = new EnumMap<>(WaterItem.class);
        for (Entry<WaterItem, String> column : columns.entrySet()) {
            String cell = row.get(column.getValue() + suffix);
            if (cell.matches("[0-9.]+")) {
                values.put(column.getKey(), new BigDecimal(cell));
            }
        }
        return values;
    }
}
