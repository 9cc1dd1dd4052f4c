package org.ecoledger.reports.charts;

import java.awt.Color;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.reports.charts.ChartSpec.Along;
import org.ecoledger.reports.charts.ChartSpec.Form;
import org.ecoledger.reports.charts.ChartSpec.Series;

/** All charts and maps that documents may ask for. */
final class ChartBook {
    private static final Map<String, ChartSpec> CHARTS = rows("charts").stream()
            .collect(Collectors.groupingBy(row -> row.get("chart"), LinkedHashMap::new, Collectors.toList()))
            .values()
            .stream()
            .map(ChartBook::chart)
            .collect(Collectors.toUnmodifiableMap(ChartSpec::code, Function.identity()));
    private static final Map<String, MapSpec> MAPS = rows("maps").stream()
            .map(ChartBook::map)
            .collect(Collectors.toUnmodifiableMap(MapSpec::code, Function.identity()));

    private ChartBook() {}

    static Optional<ChartSpec> chart(String code) {
        return Optional.ofNullable(CHARTS.get(code));
    }

    static Optional<MapSpec> map(String code) {
        return Optional.ofNullable(MAPS.get(code));
    }

    /** The first row describes the chart, every row one of its series. */
    private static ChartSpec chart(List<CSVRecord> rows) {
        CSVRecord first = rows.getFirst();
        return new ChartSpec(
                first.get("chart"),
                Form.valueOf(first.get("form").toUpperCase(Locale.ROOT)),
                Along.valueOf(first.get("along").toUpperCase(Locale.ROOT)),
                first.get("title"),
                first.get("unit"),
                rows.stream()
                        .map(row -> new Series(row.get("series"), row.get("address"), Color.decode(row.get("colour"))))
                        .toList(),
                first.get("mark"),
                first.get("source"));
    }

    private static MapSpec map(CSVRecord row) {
        return new MapSpec(
                row.get("map"),
                row.get("title"),
                row.get("unit"),
                row.get("address"),
                Stream.of(row.get("steps").split(";")).map(BigDecimal::new).toList(),
                Stream.of(row.get("colours").split(";")).map(Color::decode).toList(),
                row.get("source"));
    }

    private static List<CSVRecord> rows(String name) {
        InputStream file =
                Objects.requireNonNull(ChartBook.class.getResourceAsStream("/reports/charts/" + name + ".csv"), name);
        try (var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .get()
                    .parse(reader)
                    .getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
