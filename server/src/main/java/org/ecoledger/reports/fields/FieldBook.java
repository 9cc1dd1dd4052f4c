package org.ecoledger.reports.fields;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.reports.fields.Field.Shape;
import org.springframework.core.io.Resource;

/** All rows of {@code reports/fields/*.csv}; a book with an error is no book. */
record FieldBook(Map<String, Field> fields) {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setTrim(true)
            .setCommentMarker('#')
            .setIgnoreEmptyLines(true)
            .get();

    /** What has a meaning of its own in a template. */
    private static final String FORBIDDEN = ".*[\\s./\\\\{}\\[\\]?@#:|].*";

    FieldBook {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    /** @throws IllegalStateException with all objections to all files */
    static FieldBook read(Resource[] files, Set<String> sources) {
        var objections = new ArrayList<String>();
        var fields = new LinkedHashMap<String, Field>();
        Resource[] sorted = Arrays.copyOf(files, files.length);
        Arrays.sort(sorted, Comparator.comparing(file -> String.valueOf(file.getFilename())));
        for (Resource file : sorted) {
            for (CSVRecord row : rows(file)) {
                String place = file.getFilename() + ":" + row.getRecordNumber() + " ";
                field(row, sources, place, objections)
                        .filter(field -> fields.putIfAbsent(field.name(), field) != null)
                        .ifPresent(twice -> objections.add(place + "“" + twice.name() + "” is there twice"));
            }
        }
        if (!objections.isEmpty()) {
            throw new IllegalStateException("reports/fields: " + String.join("; ", objections));
        }
        return new FieldBook(fields);
    }

    private static Optional<Field> field(CSVRecord row, Set<String> sources, String place, List<String> objections) {
        int before = objections.size();
        String name = row.get("name");
        String source = row.get("source");
        Optional<Shape> shape = shape(row.get("shape"));
        if (name.isEmpty() || name.matches(FORBIDDEN)) {
            objections.add(place + "“" + name + "” is no name");
        }
        if (shape.isEmpty()) {
            objections.add(place + "unknown shape “" + row.get("shape") + "”");
        }
        if (!sources.contains(source)) {
            objections.add(place + "unknown source “" + source + "”");
        }
        if (row.get("english").isEmpty() || row.get("meaning").isEmpty()) {
            objections.add(place + "“" + name + "” has no English name or no meaning");
        }
        List<String> columns = columns(row.get("columns"));
        if (!columns.isEmpty() && shape.filter(Shape.ROWS::equals).isEmpty()) {
            objections.add(place + "only rows have columns");
        }
        return objections.size() > before
                ? Optional.empty()
                : shape.map(known -> new Field(
                        name,
                        known,
                        source,
                        row.get("item"),
                        columns,
                        row.get("subject"),
                        row.get("english"),
                        row.get("meaning")));
    }

    private static Optional<Shape> shape(String name) {
        return Arrays.stream(Shape.values())
                .filter(shape -> shape.name().equals(name.toUpperCase(Locale.ROOT)))
                .findFirst();
    }

    private static List<String> columns(String written) {
        return Arrays.stream(written.split("[;；、]"))
                .map(String::strip)
                .filter(column -> !column.isEmpty())
                .toList();
    }

    private static List<CSVRecord> rows(Resource file) {
        try (var reader = new InputStreamReader(file.getInputStream(), StandardCharsets.UTF_8)) {
            return FORMAT.parse(reader).getRecords();
        } catch (IOException e) {
            throw new IllegalStateException("Cannot read " + file, e);
        }
    }
}
