package org.ecoledger.matters.townships;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.ecoledger.matters.MatterTable;
import org.springframework.stereotype.Component;

/** Forms of others into which facts are exported (ruling 6): {@code matters/export-forms.csv}, {@code matters/exports.csv}. */
@Component
class ExportForms {
    private final List<ExportForm> all = read();

    /** A form of the hotline, the province or the county, with its columns in order. */
    record ExportForm(String code, String chinese, String english, List<Column> columns) {
        String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : chinese;
        }
    }

    /**
     * One column.
     *
     * @param source what stands in it: a name of {@link ExportSource}, or {@code fact:<code>}
     */
    record Column(int place, String title, String source) {}

    private record Row(String form, Column column) {}

    List<ExportForm> all() {
        return all;
    }

    Optional<ExportForm> find(String code) {
        return all.stream().filter(form -> form.code().equals(code)).findFirst();
    }

    private static List<ExportForm> read() {
        List<Row> rows = MatterTable.rows(
                "exports",
                row -> new Row(
                        row.get("form"),
                        new Column(Integer.parseInt(row.get("column")), row.get("title"), known(row.get("source")))));
        return MatterTable.rows(
                "export-forms",
                form -> new ExportForm(
                        form.get("form"),
                        form.get("zh"),
                        form.get("en"),
                        rows.stream()
                                .filter(row -> row.form().equals(form.get("form")))
                                .map(Row::column)
                                .sorted(Comparator.comparingInt(Column::place))
                                .toList()));
    }

    private static String known(String source) {
        boolean fact = source.startsWith(ExportSource.FACT);
        if (!fact
                && Arrays.stream(ExportSource.values())
                        .noneMatch(one -> one.code().equals(source))) {
            throw new IllegalStateException("matters/exports.csv names an unknown source: " + source);
        }
        return source;
    }
}
