package org.ecoledger.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ecoledger.standards.water.SurfaceWater;
import org.ecoledger.standards.water.TrophicLevel;
import org.ecoledger.standards.water.TrophicState;
import org.ecoledger.standards.water.WaterBody;
import org.ecoledger.standards.water.WaterClass;
import org.ecoledger.standards.water.WaterItem;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("C24: the demo city's water tells its story")
class WaterSamplesTest {
    private static final Map<String, WaterItem> HEADS = Map.of(
            "pH(无量纲)", WaterItem.PH,
            "溶解氧(mg/L)", WaterItem.DO,
            "高锰酸盐指数(mg/L)", WaterItem.CODMN,
            "化学需氧量(mg/L)", WaterItem.COD,
            "五日生化需氧量(mg/L)", WaterItem.BOD5,
            "氨氮(mg/L)", WaterItem.NH3N,
            "总磷(mg/L)", WaterItem.TP,
            "总氮(mg/L)", WaterItem.TN,
            "叶绿素a(mg/m³)", WaterItem.CHLOROPHYLL_A,
            "透明度(m)", WaterItem.TRANSPARENCY);

    private final WaterSamples samples = new WaterSamples(
            DemoTable.rows("water-sections").stream().map(DemoSection::of).toList(), 20_260_930);

    @Test
    void oneSectionSlipsInTheSummerAndTheOthersMeetTheirTargets() {
        for (YearMonth month = YearMonth.of(2025, 8);
                !month.isAfter(YearMonth.of(2026, 9));
                month = month.plusMonths(1)) {
            Map<String, Map<WaterItem, BigDecimal>> sampled = rows(samples.of(month));
            for (var row : DemoTable.rows("water-sections")) {
                if (row.get("target").isEmpty()) {
                    continue;
                }
                WaterBody body = row.get("body").equals("湖库") ? WaterBody.LAKE : WaterBody.RIVER;
                WaterClass found = SurfaceWater.judge(sampled.get(row.get("code")), body, month.atEndOfMonth())
                        .waterClass();
                boolean slips = row.get("code").equals("LW08") && !month.isBefore(YearMonth.of(2026, 6));
                assertThat(found)
                        .as(row.get("name") + month)
                        .satisfies(one -> assertThat(one.meets(
                                        WaterClass.find(row.get("target")).orElseThrow()))
                                .isEqualTo(!slips));
                assertThat(found).isNotEqualTo(WaterClass.V).isNotEqualTo(WaterClass.WORSE_THAN_V);
            }
        }
    }

    @Test
    void oneLakeIsSlightlyEutrophicInSummer() {
        assertThat(level("LW10", YearMonth.of(2026, 8))).isEqualTo(TrophicLevel.LIGHTLY_EUTROPHIC);
        assertThat(level("LW11", YearMonth.of(2026, 8))).isEqualTo(TrophicLevel.MESOTROPHIC);
    }

    @Test
    void everyRowHasAsManyCellsAsTheHeading() {
        List<String> lines = List.of(new String(samples.of(YearMonth.of(2026, 1)), StandardCharsets.UTF_8).split("\n"));
        assertThat(lines).hasSize(16).allMatch(line -> cells(line).length == cells(lines.getFirst()).length);
        String automatic = new String(
                samples.automatic(
                        LocalDate.of(2026, 9, 1), LocalDate.of(2026, 9, 30).atTime(20, 0)),
                StandardCharsets.UTF_8);
        assertThat(automatic.split("\n")).hasSize(1 + 4 * 30 * 6);
    }

    private TrophicLevel level(String code, YearMonth month) {
        return TrophicState.judge(rows(samples.of(month)).get(code), month.atEndOfMonth())
                .level();
    }

    private static Map<String, Map<WaterItem, BigDecimal>> rows(byte[] file) {
        String[] lines = new String(file, StandardCharsets.UTF_8).split("\n");
        String[] heads = cells(lines[0]);
        return Arrays.stream(lines)
                .skip(1)
                .map(WaterSamplesTest::cells)
                .collect(Collectors.toMap(
                        row -> row[0],
                        row -> IntStream.range(0, heads.length)
                                .filter(column -> HEADS.containsKey(heads[column]) && !row[column].isEmpty())
                                .boxed()
                                .collect(Collectors.toMap(
                                        column -> HEADS.get(heads[column]), column -> new BigDecimal(row[column])))));
    }

    private static String[] cells(String line) {
        return line.split(",", -1);
    }
}
