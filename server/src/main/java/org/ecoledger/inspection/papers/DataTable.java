package org.ecoledger.inspection.papers;

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
public final class DataTable {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private DataTable() {}

    public static <T> List<T> rows(String table, Function<CSVRecord, T> row) {
        var file = new ClassPathResource("inspection/" + table + ".csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).stream().map(row).toList();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }

    /** Whether the row's {@code valid_from} and {@code valid_to} hold this day between them. */
    public static boolean isInForce(CSVRecord row, LocalDate day) {
        String to = row.get("valid_to");
        return !LocalDate.parse(row.get("valid_from")).isAfter(day)
                && (to.isEmpty() || !LocalDate.parse(to).isBefore(day));
    }
}
