package org.ecoledger.standards;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A table of a standard, kept as a CSV file beside the class that applies it: a header line, then rows; cells hold
 * neither commas nor quotes; lines beginning with {@code #} are notes.
 */
public record ResourceTable(List<Row> rows) {

    /** Reads the table; a missing or ragged file is a fault of the library itself. */
    public static ResourceTable read(Class<?> beside, String name) {
        try (InputStream stream = beside.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("no table " + name + " beside " + beside.getName());
            }
            BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8));
            List<String> lines = reader.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .toList();
            List<String> header = cells(lines.getFirst());
            return new ResourceTable(lines.stream()
                    .skip(1)
                    .map(line -> row(name, header, cells(line)))
                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        return List.of(line.split(",", -1));
    }

    private static Row row(String name, List<String> header, List<String> cells) {
        if (cells.size() != header.size()) {
            throw new IllegalStateException("table " + name + " has a ragged row: " + cells);
        }
        Map<String, String> byColumn = new HashMap<>();
        for (int i = 0; i < header.size(); i++) {
            byColumn.put(header.get(i).strip(), cells.get(i).strip());
        }
        return new Row(Map.copyOf(byColumn));
    }

    /** One row, addressed by the header's column names. */
    public record Row(Map<String, String> cells) {

        /** Whether the column exists and its cell is not empty. */
        public boolean has(String column) {
            String cell = cells.get(column);
            return cell != null && !cell.isEmpty();
        }

        /** The cell's text. */
        public String text(String column) {
            String cell = cells.get(column);
            if (cell == null || cell.isEmpty()) {
                throw new IllegalStateException("no value in column " + column + " of " + cells);
            }
            return cell;
        }

        /** The cell as an exact number. */
        public BigDecimal number(String column) {
            return new BigDecimal(text(column));
        }
    }
}
