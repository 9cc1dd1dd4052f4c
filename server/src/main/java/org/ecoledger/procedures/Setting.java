package org.ecoledger.procedures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.ecoledger.procedures.Procedure.Words;
import org.springframework.core.io.ClassPathResource;

/**
 * Something that a step may fix about a file: a row of {@code procedures/sets.csv}.
 *
 * @param code such as {@code truth=untrue}
 */
record Setting(String code, Words words) {

    static List<Setting> all() {
        var file = new ClassPathResource("procedures/sets.csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get().parse(reader).stream()
                    .map(row -> new Setting(
                            row.get("key") + "=" + row.get("value"), new Words(row.get("zh"), row.get("en"))))
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
