package org.ecoledger.standards.files;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.standards.ResourceTable;

/**
 * A column that is known, as a row of {@code air-columns.csv} or {@code water-columns.csv}.
 *
 * @param field its name in code
 * @param group what it belongs to, {@code time} or {@code item}; empty for what need not be there
 * @param unit of the values where the heading names none; empty if they have none
 * @param names what files call it, the first one in messages
 * @param plainNames the same in one form, see {@link #plain}
 */
record Column(String field, String group, String unit, List<String> names, Set<String> plainNames) {
    private static final Map<String, Integer> POWERS = ResourceTable.read(Column.class, "units.csv").rows().stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> row.text("written"), row -> row.number("power").intValueExact()));

    static List<Column> read(String table) {
        return ResourceTable.read(Column.class, table).rows().stream()
                .map(Column::from)
                .toList();
    }

    private static Column from(ResourceTable.Row row) {
        List<String> names = Arrays.asList(row.text("aliases").split("\\|"));
        return new Column(
                row.text("field"),
                row.has("needed") ? row.text("needed") : "",
                row.has("unit") ? row.text("unit") : "",
                names,
                names.stream().map(Column::plain).collect(Collectors.toUnmodifiableSet()));
    }

    /** The name that people read. */
    String name() {
        return names.getFirst();
    }

    /** Whether the text in plain form is a unit. */
    static boolean isUnit(String plain) {
        return POWERS.containsKey(plain);
    }

    /** How far the decimal point moves to the right from the written unit to the column's own. */
    int shift(String writtenUnit) {
        return power(plain(writtenUnit)) - power(plain(unit));
    }

    private static int power(String plain) {
        Integer power = POWERS.get(plain);
        if (power == null) {
            throw new IllegalStateException("no such unit: " + plain);
        }
        return power;
    }

    /** One form for what people write in many: full width, superscripts, the two mus, case, blanks, underscores. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("μ", "u")
                .replace('−', '-')
                .replaceAll("[\\s_\\uFEFF]", "");
    }
}
