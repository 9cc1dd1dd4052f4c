package org.ecoledger.assessment.rules;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** Reads the tables under {@code assessment/}. */
final class RuleTable {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private RuleTable() {}

    static <T> List<T> rows(String table, Function<CSVRecord, T> row) {
        var file = new ClassPathResource("assessment/" + table + ".csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).stream().map(row).toList();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }

    /** The rows of a table that may not be there: another part of the product ships it. */
    static <T> List<T> rowsIfThere(String table, Function<CSVRecord, T> row) {
        return new ClassPathResource("assessment/" + table + ".csv").exists() ? rows(table, row) : List.of();
    }
}
