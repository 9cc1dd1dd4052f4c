package org.ecoledger.assessment.upper;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.intake.ImportRow;
import org.ecoledger.intake.WholeTable;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;

/**
 * Reads a sheet's rows with all objections at once: merged cells, words where numbers belong, rows that are there twice,
 * weights that do not come to their total. A row with one thing in it is a heading between the rows, or a note below them.
 */
final class UpperSheetReader {
    private static final Pattern NUMBER =
            Pattern.compile("(≤|≥|<|>|=|不高于|不超过|不大于|不低于|不少于|不小于|达到)?([+-]?[0-9]+(?:\\.[0-9]+)?)(.*)");
    private static final Pattern SUM = Pattern.compile("合计|总计|总分");
    private static final Pattern NOTE = Pattern.compile("(?:注|备注|说明)[:：0-9].*", Pattern.DOTALL);
    private static final List<String> SIDES = List.of("", "以上", "以下", "以内");
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST = 2000;
    private static final String FILE = "file";

    private final List<UpperRow> rows = new ArrayList<>();
    private final List<Objection> objections = new ArrayList<>();
    private final Map<String, String> places = new HashMap<>();
    private @Nullable BigDecimal total;
    private @Nullable String heading;

    private UpperSheetReader(@Nullable BigDecimal declared) {
        this.total = declared;
    }

    /** @param preamble what stands above the heading */
    record Read(
            List<UpperRow> rows,
            List<Objection> objections,
            @Nullable BigDecimal total,
            List<String> preamble) {}

    /** @param declared what the weights come to, as the person says; null leaves it to the sheet's own line of the sum */
    static Read read(byte[] file, @Nullable BigDecimal declared) {
        WholeTable table = WholeTable.read(file, "upper-sheet");
        var reader = new UpperSheetReader(declared);
        table.rows().forEach(reader::take);
        reader.finish(table);
        return new Read(List.copyOf(reader.rows), List.copyOf(reader.objections), reader.total, table.preamble());
    }

    private void take(ImportRow row) {
        boolean over = row.isMergedOverRows();
        if (!over && row.title().isPresent()) {
            String title = row.title().orElseThrow();
            if (!NOTE.matcher(title).matches()) {
                heading = title;
            }
            return;
        }
        if (!row.merged().isEmpty()) {
            objections.add(Objection.to(FILE, "assessment.upper.merged", row.place(), String.join("、", row.merged())));
            return;
        }
        if (row.cells().stream()
                .anyMatch(cell -> SUM.matcher(cell.replaceAll("\\s", "")).matches())) {
            BigDecimal sum = weight(row);
            total = total == null ? sum : total;
            return;
        }
        indicator(row);
    }

    private void indicator(ImportRow row) {
        int before = objections.size();
        String name = row.find("name").orElse("");
        if (name.isEmpty()) {
            objections.add(Objection.to(FILE, "assessment.upper.empty", row.place(), row.heading("name")));
        }
        if (name.length() > LONGEST_NAME || row.cells().stream().anyMatch(cell -> cell.length() > LONGEST)) {
            objections.add(Objection.to(FILE, "assessment.upper.too-long", row.place(), LONGEST_NAME, LONGEST));
        }
        String area = row.find("area").orElse(heading);
        String unit = row.find("unit").or(() -> row.unit("target")).orElse(null);
        String key = IndicatorNames.key(name);
        String earlier = name.isEmpty() ? null : places.putIfAbsent(area + " " + key, row.place());
        if (earlier != null) {
            objections.add(Objection.to(FILE, "assessment.upper.twice", row.place(), earlier, name));
        }
        String targetText = row.find("target").orElse(null);
        BigDecimal target = targetText == null ? null : target(row, targetText, unit);
        BigDecimal weight = weight(row);
        if (objections.size() == before) {
            rows.add(new UpperRow(
                    rows.size() + 1,
                    row.place(),
                    row.find("number").orElse(null),
                    area,
                    name,
                    key,
                    unit,
                    target,
                    targetText,
                    weight,
                    row.find("method").orElse(null),
                    row.find("responsible").orElse(null),
                    row.find("remark").orElse(null),
                    null));
        }
    }

    /** A number, with the side that it bounds before it and its unit behind it where the sheet writes them so. */
    private @Nullable BigDecimal target(ImportRow row, String text, @Nullable String unit) {
        Matcher number = NUMBER.matcher(plain(text));
        if (number.matches()) {
            String behind = number.group(3);
            String own = unit == null ? "%" : plain(unit);
            if (SIDES.contains(behind.startsWith(own) ? behind.substring(own.length()) : behind)) {
                return new BigDecimal(number.group(2));
            }
        }
        objections.add(Objection.to(FILE, "assessment.upper.not-a-number", row.place(), row.heading("target"), text));
        return null;
    }

    private @Nullable BigDecimal weight(ImportRow row) {
        String text = row.find("weight").orElse(null);
        if (text == null) {
            return null;
        }
        String plain = plain(text).replaceAll("[分%]$", "");
        if (plain.matches("[0-9]+(\\.[0-9]+)?")) {
            return new BigDecimal(plain);
        }
        objections.add(Objection.to(FILE, "assessment.upper.not-a-number", row.place(), row.heading("weight"), text));
        return null;
    }

    private void finish(WholeTable table) {
        boolean hasFigures = table.rows().isEmpty()
                || table.rows().getFirst().has("target")
                || table.rows().getFirst().has("weight");
        if (!hasFigures) {
            objections.add(Objection.to(FILE, "assessment.upper.no-figures", String.join("、", table.headings())));
        }
        if (rows.isEmpty() && objections.isEmpty()) {
            objections.add(Objection.to(FILE, "assessment.upper.no-rows"));
        }
        BigDecimal declared = total;
        if (declared == null || !objections.isEmpty()) {
            return;
        }
        BigDecimal sum = rows.stream()
                .map(UpperRow::weight)
                .map(weight -> weight == null ? BigDecimal.ZERO : weight)
                .reduce(BigDecimal.ZERO, BigDecimal::add);
        if (sum.compareTo(declared) != 0) {
            objections.add(Objection.to(FILE, "assessment.upper.total", sum.toPlainString(), declared.toPlainString()));
        }
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("μ", "u")
                .replaceAll("[\\s,]", "");
    }
}
