package org.ecoledger.reports.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.standards.Ratio;
import org.springframework.core.io.ClassPathResource;

/** How units are said and from where on a larger one is used: {@code reports/wording/units.csv}. */
final class Units {
    private static final List<CSVRecord> ROWS = read();
    private static final Map<String, String> SAID =
            ROWS.stream().collect(Collectors.toMap(row -> row.get("unit"), row -> row.get("said"), (one, _) -> one));
    private static final Map<String, List<Step>> STEPS = ROWS.stream()
            .filter(row -> !row.get("larger").isEmpty())
            .collect(Collectors.groupingBy(
                    row -> row.get("unit"), Collectors.mapping(Units::step, Collectors.toUnmodifiableList())));

    private Units() {}

    /**
     * A larger unit.
     *
     * @param from value in the smaller unit from which it is used
     * @param decimals digits with which it is said at most
     */
    record Step(BigDecimal from, String larger, BigDecimal divisor, int decimals) {
        BigDecimal of(BigDecimal value) {
            return Ratio.of(value).dividedBy(Ratio.of(divisor)).rounded(decimals);
        }
    }

    static String said(String unit) {
        return SAID.getOrDefault(unit, unit);
    }

    /** The largest unit of those that may be used for this value. */
    static Optional<Step> larger(BigDecimal value, String unit) {
        return STEPS.getOrDefault(unit, List.of()).stream()
                .filter(step -> value.abs().compareTo(step.from()) >= 0)
                .max(Comparator.comparing(Step::from));
    }

    private static Step step(CSVRecord row) {
        return new Step(
                new BigDecimal(row.get("from")),
                row.get("larger"),
                new BigDecimal(row.get("divisor")),
                Integer.parseInt(row.get("decimals")));
    }

    private static List<CSVRecord> read() {
        var file = new ClassPathResource("reports/wording/units.csv");
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .get();
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
