package org.ecoledger.procedures;

import java.io.IOException;
import java.io.Reader;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.procedures.Procedure.Words;
import org.jspecify.annotations.Nullable;

/**
 * Reads procedures from CSV: {@code <name>.csv} holds the rows of all versions, {@code <name>.words.csv} what states and
 * actions are called, {@code shared.words.csv} what all of them call alike.
 */
final class ProcedureTable {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    /** Before a file is opened it has no state. */
    private static final String NOTHING = "-";

    private static final String SAME = "=";
    private static final String SYSTEM = "SYSTEM";

    private ProcedureTable() {}

    /** All versions in the files, oldest first. */
    static List<Procedure> read(String name, Reader rows, Reader shared, Reader words) throws IOException {
        var names = FORMAT.parse(words).getRecords();
        Set<String> ends = names.stream()
                .filter(record -> record.get("kind").equals("end"))
                .map(record -> record.get("code"))
                .collect(Collectors.toUnmodifiableSet());
        Map<String, Words> named = Stream.concat(FORMAT.parse(shared).getRecords().stream(), names.stream())
                .collect(Collectors.toUnmodifiableMap(
                        record -> kindOf(record) + ":" + record.get("code"),
                        record -> new Words(record.get("zh"), record.get("en")),
                        (general, own) -> own));
        Map<String, List<CSVRecord>> versions = FORMAT.parse(rows).getRecords().stream()
                .collect(Collectors.groupingBy(
                        record -> record.get("version"), LinkedHashMap::new, Collectors.toList()));
        return versions.entrySet().stream()
                .map(version -> new Procedure(
                        name,
                        version.getKey(),
                        LocalDate.parse(version.getValue().getFirst().get("valid_from")),
                        rows(version.getValue(), true).findFirst().map(Row::clocks).orElse(List.of()),
                        rows(version.getValue(), false).toList(),
                        ends,
                        named))
                .sorted((one, other) -> one.validFrom().compareTo(other.validFrom()))
                .toList();
    }

    private static String kindOf(CSVRecord record) {
        return record.get("kind").equals("end") ? "state" : record.get("kind");
    }

    /** The opening row, which has no state before it, or all others. */
    private static Stream<Row> rows(List<CSVRecord> records, boolean opening) {
        return records.stream()
                .filter(record -> record.get("from").equals(NOTHING) == opening)
                .flatMap(ProcedureTable::rows);
    }

    /** A row may stand for several states, {@code a|b}, and may leave them as they are, {@code =}. */
    private static Stream<Row> rows(CSVRecord record) {
        return Arrays.stream(record.get("from").split("\\|"))
                .map(String::strip)
                .map(from -> row(record, from, record.get("to").equals(SAME) ? from : record.get("to")));
    }

    private static Row row(CSVRecord record, String from, String to) {
        return new Row(
                from,
                record.get("action"),
                to,
                cells(record, "who", "\\s+")
                        .filter(cell -> !cell.equals(SYSTEM))
                        .map(Who::of)
                        .toList(),
                cells(record, "who", "\\s+").anyMatch(SYSTEM::equals),
                cells(record, "not_by", "\\s+").collect(Collectors.toUnmodifiableSet()),
                orNull(record.get("signs")),
                cells(record, "clocks", ";").map(ClockMove::of).toList(),
                record.get("event"),
                cells(record, "needs", "\\s+").map(Need::of).collect(Collectors.toCollection(LinkedHashSet::new)),
                cells(record, "sets", "\\s+")
                        .map(cell -> cell.split("=", 2))
                        .collect(Collectors.toUnmodifiableMap(pair -> pair[0], pair -> pair[1])),
                orNull(record.get("reason")),
                orNull(record.get("reason_en")));
    }

    private static Stream<String> cells(CSVRecord record, String column, String separator) {
        return Arrays.stream(record.get(column).split(separator))
                .map(String::strip)
                .filter(cell -> !cell.isEmpty());
    }

    private static @Nullable String orNull(String cell) {
        return cell.isEmpty() ? null : cell;
    }
}
