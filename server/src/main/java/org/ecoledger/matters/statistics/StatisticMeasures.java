package org.ecoledger.matters.statistics;

import java.text.MessageFormat;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.matters.MatterTable;
import org.ecoledger.matters.Periods;
import org.springframework.stereotype.Component;

/** The measures that the city counts, in the order of its table {@code matters/statistics.csv}. */
@Component
class StatisticMeasures {
    private final List<Measure> all;

    StatisticMeasures(Periods periods) {
        int days = periods.days(Periods.REPEAT);
        this.all = MatterTable.rows("statistics", row -> measure(row, days));
    }

    List<Measure> all() {
        return all;
    }

    Optional<Measure> find(String code) {
        return all.stream().filter(measure -> measure.code().equals(code)).findFirst();
    }

    /** The count itself as a measure. */
    Measure of(Count count) {
        return find(count.code()).orElseThrow(() -> new IllegalStateException("matters/statistics.csv lacks " + count));
    }

    private static Measure measure(CSVRecord row, int days) {
        return new Measure(
                row.get("code"),
                count(row.get("of")),
                row.get("over").isEmpty() ? null : count(row.get("over")),
                row.get("unit"),
                row.get("zh"),
                row.get("en"),
                MessageFormat.format(row.get("method_zh"), days),
                MessageFormat.format(row.get("method_en"), days),
                row.get("basis"));
    }

    private static Count count(String code) {
        return Count.of(code).orElseThrow(() -> new IllegalStateException("matters/statistics.csv: no count " + code));
    }
}
