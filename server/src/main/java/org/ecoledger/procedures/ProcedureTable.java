package org.ecoledger.procedures;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.ecoledger.procedures.Procedure.Words;

/**
 * Reads procedures from CSV: {@code <name>.csv} holds the rows of all versions, {@code <name>.words.csv} what states and
 * actions are called, {@code shared.words.csv} what all of them call alike. Writes those of the city in the same form.
 */
final class ProcedureTable {
    private static final CSVFormat FORMAT = CSVFormat.DEFAULT
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .setTrim(true)
            .get();

    private ProcedureTable() {}

    /** All versions in the files, oldest first. */
    static List<Table> read(String name, Reader rows, Reader shared, Reader words) throws IOException {
        List<OwnWord> own = words(words);
        Map<String, Words> general = byKey(words(shared));
        Map<String, List<CSVRecord>> versions = FORMAT.parse(rows).getRecords().stream()
                .collect(Collectors.groupingBy(
                        record -> record.get("version"), LinkedHashMap::new, Collectors.toList()));
        return versions.entrySet().stream()
                .map(version -> new Table(
                        name,
                        version.getKey(),
                        LocalDate.parse(version.getValue().getFirst().get("valid_from")),
                        version.getValue().stream().map(Line::of).toList(),
                        own,
                        general))
                .sorted((one, other) -> one.validFrom().compareTo(other.validFrom()))
                .toList();
    }

    static List<OwnWord> words(Reader reader) throws IOException {
        return FORMAT.parse(reader).getRecords().stream().map(OwnWord::of).toList();
    }

    static Map<String, Words> byKey(List<OwnWord> words) {
        return words.stream()
                .collect(Collectors.toMap(OwnWord::key, OwnWord::words, (earlier, later) -> later, LinkedHashMap::new));
    }

    /** The lines of one version, without the columns that say which. */
    static List<Line> linesIn(String csv) {
        try {
            return FORMAT.parse(new StringReader(csv)).getRecords().stream()
                    .map(Line::of)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<OwnWord> wordsIn(String csv) {
        try {
            return words(new StringReader(csv));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String linesAsCsv(List<Line> lines) {
        return csv(Line.COLUMNS, lines.stream().map(Line::cells).toList());
    }

    static String wordsAsCsv(List<OwnWord> words) {
        return csv(
                OwnWord.COLUMNS,
                words.stream()
                        .map(word -> List.of(word.kind(), word.code(), word.chinese(), word.english()))
                        .toList());
    }

    private static String csv(List<String> columns, List<List<String>> rows) {
        var text = new StringWriter();
        try (var printer = new CSVPrinter(text, CSVFormat.DEFAULT)) {
            printer.printRecord(columns);
            printer.printRecords(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }
}
