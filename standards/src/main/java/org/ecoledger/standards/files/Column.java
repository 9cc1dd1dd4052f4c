package org.ecoledger.standards.files;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.standards.MeasureUnit;
import org.ecoledger.standards.Quantity;
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
    private static final Map<String, MeasureUnit> WRITTEN =
            ResourceTable.read(Column.class, "units.csv").rows().stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row.text("written"), row -> known(row.text("unit"))));

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

    /** The unit that a text in plain form names. */
    static Optional<MeasureUnit> unit(String plain) {
        return Optional.ofNullable(WRITTEN.get(plain)).or(() -> MeasureUnit.find(plain));
    }

    /** With what values in the written unit are multiplied to be in the column's own. */
    BigDecimal factor(MeasureUnit written) {
        return new Quantity(BigDecimal.ONE, written).to(known(unit)).value();
    }

    private static MeasureUnit known(String symbol) {
        return MeasureUnit.find(symbol).orElseThrow(() -> new IllegalStateException("no such unit: " + symbol));
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
