package org.ecoledger.procedures;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.procedures.Procedure.Words;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** All fields that steps may ask for: {@code procedures/needs.csv}. */
@Component
public class Fields {
    private final Map<String, Field> fields = read();

    public Optional<Field> find(String code) {
        return Optional.ofNullable(fields.get(code));
    }

    /** @throws IllegalArgumentException when the table has no such field */
    public Field get(String code) {
        return find(code).orElseThrow(() -> new IllegalArgumentException("No field “" + code + "” in needs.csv"));
    }

    public Field get(Need need) {
        return get(need.code());
    }

    /** All fields by code. */
    public Map<String, Field> all() {
        return fields;
    }

    private static Map<String, Field> read() {
        var file = new ClassPathResource("procedures/needs.csv");
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return CSVFormat.DEFAULT
                    .builder()
                    .setHeader()
                    .setSkipHeaderRecord(true)
                    .setTrim(true)
                    .get()
                    .parse(reader)
                    .stream()
                    .map(Fields::field)
                    .collect(Collectors.toUnmodifiableMap(Field::code, Function.identity()));
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }

    private static Field field(CSVRecord row) {
        String hint = row.get("hint_zh");
        return new Field(
                row.get("code"),
                Field.typeOf(row.get("type")),
                row.get("list"),
                new Words(row.get("zh"), row.get("en")),
                hint.isEmpty() ? null : new Words(hint, row.get("hint_en")));
    }
}
