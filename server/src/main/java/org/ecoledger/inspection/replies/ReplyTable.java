package org.ecoledger.inspection.replies;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** Reads the tables under {@code inspection/}. */
final class ReplyTable {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private ReplyTable() {}

    static <T> List<T> rows(String table, Function<CSVRecord, T> row) {
        var file = new ClassPathResource("inspection/" + table + ".csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).stream().map(row).toList();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }

    /** Rows that hold from a day on: those in force then. */
    static <T> List<T> inForce(List<T> rows, Function<T, LocalDate> from, LocalDate day) {
        return rows.stream().filter(row -> !from.apply(row).isAfter(day)).toList();
    }

    /** Of rows that replace one another, the newest in force. */
    static <T> T newest(List<T> rows, Function<T, LocalDate> from, LocalDate day) {
        return inForce(rows, from, day).stream()
                .reduce((one, other) -> from.apply(other).isBefore(from.apply(one)) ? one : other)
                .orElseThrow(() -> new IllegalStateException("Nothing in force on " + day));
    }
}
