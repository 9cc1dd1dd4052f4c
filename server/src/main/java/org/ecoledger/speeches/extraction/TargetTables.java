package org.ecoledger.speeches.extraction;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.speeches.extraction.Content.Comparison;

/** The tables by which figures are read: {@code speeches/target-*.csv}. */
final class TargetTables {
    static final TargetTables SHIPPED = new TargetTables();

    private final List<Unit> units;
    private final List<Verb> verbs;
    private final Map<String, Pattern> words;

    private TargetTables() {
        this.units = rows("target-units").stream()
                .map(row -> new Unit(
                        Pattern.compile(row.get("written")), row.get("unit"), Pattern.compile(row.get("needs"))))
                .toList();
        this.verbs = rows("target-verbs").stream()
                .map(row -> new Verb(
                        Comparison.valueOf(row.get("comparison")), Pattern.compile("(?:" + row.get("words") + ")$")))
                .toList();
        this.words = rows("target-words").stream()
                .collect(Collectors.toMap(row -> row.get("list"), row -> Pattern.compile(row.get("words"))));
    }

    /** @param needs what must stand before a figure with this unit */
    record Unit(Pattern written, String unit, Pattern needs) {}

    /** @param words at the end of what stands before a figure */
    record Verb(Comparison comparison, Pattern words) {}

    List<Unit> units() {
        return units;
    }

    List<Verb> verbs() {
        return verbs;
    }

    Pattern words(String list) {
        return Objects.requireNonNull(words.get(list), list);
    }

    boolean says(String list, String text) {
        return words(list).matcher(text).find();
    }

    static List<CSVRecord> rows(String table) {
        String file = "/speeches/" + table + ".csv";
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setCommentMarker('#')
                .setTrim(true)
                .get();
        try (var in = Objects.requireNonNull(TargetTables.class.getResourceAsStream(file), file);
                var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
