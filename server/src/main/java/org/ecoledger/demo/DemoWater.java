package org.ecoledger.demo;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.evaluation.WaterEvaluation;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Rivers, lakes and drinking water: fourteen months of samples and the last month of four automatic stations. Below the
 * kilns of 瓦窑 phosphorus comes with the rains of 2026, and its section slips from class Ⅲ to Ⅳ.
 */
@Component
@Order(7)
@ConditionalOnBooleanProperty("ecoledger.demo")
class DemoWater implements DemoStep {
    private static final YearMonth FIRST = YearMonth.of(2025, 8);
    private static final YearMonth LAST = YearMonth.of(2026, 9);
    private static final LocalDate AUTOMATIC_FROM = LocalDate.of(2026, 9, 1);
    private static final LocalDateTime LAST_READING = LocalDateTime.of(2026, 9, 30, 20, 0);
    private static final long SEED = 20_260_930;

    private static final List<String> LISTED = List.of(
            "code", "name", "kind", "body", "water", "county", "township", "lon", "lat", "grade", "target", "intake");
    private static final String LIST_HEAD = "断面编码,断面名称,类别,水体类型,河流名称,县区代码,乡镇代码,经度,纬度,级别,水质目标,月取水量(万m³),流域,城市\n";

    private final DemoImports imports;
    private final WaterEvaluation evaluation;

    DemoWater(DemoImports imports, WaterEvaluation evaluation) {
        this.imports = imports;
        this.evaluation = evaluation;
    }

    @Override
    public String name() {
        return "水质断面与监测值";
    }

    @Override
    public void load(Consumer<Integer> progress) {
        List<CSVRecord> rows = DemoTable.rows("water-sections");
        imports.awaitDone(imports.receive("sections", "水质断面名录.csv", list(rows)));
        progress.accept(10);
        var samples = new WaterSamples(rows.stream().map(DemoSection::of).toList(), SEED);
        List<Long> received = Stream.concat(
                        Stream.iterate(FIRST, month -> !month.isAfter(LAST), month -> month.plusMonths(1))
                                .map(month -> imports.receive("water", "水质监测-" + month + ".csv", samples.of(month))),
                        Stream.of(imports.receive(
                                "water", "水质自动站-" + LAST + ".csv", samples.automatic(AUTOMATIC_FROM, LAST_READING))))
                .toList();
        received.forEach(imports::awaitDone);
        progress.accept(80);
        evaluation.refresh();
    }

    private static byte[] list(List<CSVRecord> rows) {
        return rows.stream()
                .map(row -> LISTED.stream().map(row::get).collect(Collectors.joining(",")) + ",长江流域,绿川市\n")
                .collect(Collectors.joining("", LIST_HEAD, ""))
                .getBytes(StandardCharsets.UTF_8);
    }
}
