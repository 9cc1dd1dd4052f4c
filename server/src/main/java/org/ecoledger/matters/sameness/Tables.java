package org.ecoledger.matters.sameness;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;

/** Reads the tables of this package: {@code matters/sameness/*.csv} and {@code matters/rebound.csv}. */
final class Tables {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .get();

    private Tables() {}

    static List<CSVRecord> read(String path) {
        var file = new ClassPathResource("matters/" + path + ".csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }

    /** Of rows that are in force one after the other, those that are so on this day. */
    static boolean isInForce(CSVRecord row, LocalDate day) {
        boolean begun = !day.isBefore(LocalDate.parse(row.get("valid_from")));
        return begun && (row.get("valid_to").isEmpty() || day.isBefore(LocalDate.parse(row.get("valid_to"))));
    }
}
