package org.ecoledger.intake;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads a kind's columns from its resource. */
final class Columns {
    private Columns() {}

    static List<Column> of(String kind) {
        String resource = "/intake/columns/" + kind + ".csv";
        var in = Columns.class.getResourceAsStream(resource);
        if (in == null) {
            throw new IllegalStateException("The import kind " + kind + " has no columns: " + resource + " is missing");
        }
        List<List<String>> rows = new ArrayList<>();
        try (var reader = new InputStreamReader(in, StandardCharsets.UTF_8)) {
            new CsvText(reader, ',').read(row -> rows.add(row.cells()));
        } catch (IOException e) {
            throw new UncheckedIOException(resource, e);
        }
        List<String> heads = rows.removeFirst();
        return rows.stream().map(cells -> column(heads, cells)).toList();
    }

    private static Column column(List<String> heads, List<String> cells) {
        List<String> aliases = new ArrayList<>();
        Map<String, String> implied = new LinkedHashMap<>();
        for (String alias : split(cell("aliases", heads, cells), "\\|")) {
            int equals = alias.indexOf('=');
            String name = equals < 0 ? alias : alias.substring(0, equals);
            aliases.add(name);
            if (equals >= 0) {
                implied.put(Headings.plain(name), Headings.plain(alias.substring(equals + 1)));
            }
        }
        return new Column(
                cell("field", heads, cells),
                cell("required", heads, cells).equals("yes"),
                List.copyOf(aliases),
                units(cell("units", heads, cells)),
                implied,
                cell("example", heads, cells));
    }

    private static Map<String, String> units(String text) {
        Map<String, String> units = new LinkedHashMap<>();
        for (String group : split(text, ";")) {
            int equals = group.indexOf('=');
            String name = equals < 0 ? group : group.substring(0, equals);
            units.put(Headings.plain(name), name);
            if (equals >= 0) {
                split(group.substring(equals + 1), "\\|").forEach(alias -> units.put(Headings.plain(alias), name));
            }
        }
        return units;
    }

    private static List<String> split(String text, String separator) {
        return Arrays.stream(text.split(separator))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    private static String cell(String name, List<String> heads, List<String> cells) {
        int place = heads.indexOf(name);
        return place < 0 || place >= cells.size() ? "" : cells.get(place);
    }
}
