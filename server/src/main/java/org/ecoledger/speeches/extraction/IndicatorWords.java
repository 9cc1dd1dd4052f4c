package org.ecoledger.speeches.extraction;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.speeches.extraction.Content.Comparison;
import org.jspecify.annotations.Nullable;

/** Words for what is measured and the indicators of the targets' table that they mean: {@code speeches/indicators.csv}. */
final class IndicatorWords {
    private static final List<Row> ROWS = TargetTables.rows("indicators").stream()
            .map(row -> new Row(
                    Pattern.compile(row.get("words")),
                    row.get("unit"),
                    row.get("comparison"),
                    row.get("code").isEmpty() ? null : row.get("code")))
            .toList();

    private IndicatorWords() {}

    private record Row(
            Pattern words,
            String unit,
            String comparison,
            @Nullable String code) {
        boolean suits(String written, Comparison compared) {
            return (unit.isEmpty() || written.matches(unit))
                    && (comparison.isEmpty() || compared.name().matches(comparison));
        }
    }

    /**
     * Words of the table.
     *
     * @param code null where the city keeps no such indicator
     */
    record Named(int from, int to, @Nullable String code) {}

    /** What is measured by a figure with this unit; of several the words that end last. */
    static Optional<Named> last(String words, String unit, Comparison comparison) {
        return ROWS.stream()
                .filter(row -> row.suits(unit, comparison))
                .flatMap(row -> last(row, words).stream())
                .max(Comparator.comparingInt(Named::to).thenComparing(named -> -named.from()));
    }

    private static Optional<Named> last(Row row, String words) {
        Matcher matcher = row.words().matcher(words);
        Named last = null;
        while (matcher.find()) {
            last = new Named(matcher.start(), matcher.end(), row.code());
        }
        return Optional.ofNullable(last);
    }
}
