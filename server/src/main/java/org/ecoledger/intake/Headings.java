package org.ecoledger.intake;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ecoledger.problems.Problem;
import org.jspecify.annotations.Nullable;

/** The heading row of one file, matched with the columns of its kind. */
final class Headings {
    /** Columns that our own list of refused rows adds; they are ignored when it comes back. */
    private static final Set<String> OURS = Set.of("行号", "原因", "line", "reason");

    private static final Pattern WITH_UNIT = Pattern.compile("(.+?)[(\\[【](.+)[)\\]】]");

    private final List<String> texts;
    private final Map<String, Place> places;
    private final List<String> ignored;
    private final List<String> missing;
    private final @Nullable Problem objection;

    /**
     * Where a field stands.
     *
     * @param unit unit in the heading under its one name
     */
    record Place(int index, String heading, @Nullable String unit) {}

    private Headings(
            List<String> texts,
            Map<String, Place> places,
            List<String> ignored,
            List<String> missing,
            @Nullable Problem objection) {
        this.texts = texts;
        this.places = places;
        this.ignored = ignored;
        this.missing = missing;
        this.objection = objection;
    }

    static Headings match(List<Column> columns, List<String> texts) {
        Map<String, Place> places = new LinkedHashMap<>();
        List<String> ignored = new ArrayList<>();
        Problem objection = null;
        for (int index = 0; index < texts.size(); index++) {
            String text = texts.get(index).strip();
            var known = find(columns, text);
            if (known.isEmpty()) {
                if (!text.isEmpty() && !isOurs(text)) {
                    ignored.add(text);
                }
                continue;
            }
            Column column = known.get().column();
            String unit = known.get().unit();
            if (places.containsKey(column.field())) {
                objection = Problem.unacceptable("intake.column-twice", column.name(), text);
            } else if (unit != null
                    && !column.units().isEmpty()
                    && !column.units().containsKey(unit)) {
                objection = Problem.unacceptable(
                        "intake.unit-unknown",
                        column.name(),
                        text,
                        String.join("、", Set.copyOf(column.units().values())));
            }
            places.put(
                    column.field(),
                    new Place(index, text, unit == null ? null : column.units().getOrDefault(unit, unit)));
        }
        List<String> missing = columns.stream()
                .filter(column -> column.required() && !places.containsKey(column.field()))
                .map(Column::name)
                .toList();
        return new Headings(List.copyOf(texts), places, List.copyOf(ignored), missing, objection);
    }

    private record Known(Column column, @Nullable String unit) {}

    private static Optional<Known> find(List<Column> columns, String text) {
        String plain = plain(text);
        var whole = named(columns, plain);
        if (whole.isPresent()) {
            return whole.map(column -> new Known(column, column.impliedUnits().get(plain)));
        }
        Matcher parts = WITH_UNIT.matcher(plain);
        return parts.matches()
                ? named(columns, parts.group(1)).map(column -> new Known(column, parts.group(2)))
                : Optional.empty();
    }

    private static Optional<Column> named(List<Column> columns, String plain) {
        return columns.stream()
                .filter(column -> plain.equals(plain(column.field()))
                        || column.aliases().stream()
                                .anyMatch(alias -> plain(alias).equals(plain)))
                .findFirst();
    }

    /** One form for what people write in many: full width, superscripts, the two mus, case, blanks, underscores. */
    static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC)
                .toLowerCase(Locale.ROOT)
                .replace("μ", "u")
                .replaceAll("[\\s_\\uFEFF]", "");
    }

    static boolean isOurs(String heading) {
        return OURS.contains(plain(heading));
    }

    /** Whether a row only says this heading again. */
    boolean isSame(List<String> cells) {
        return cells.size() == texts.size()
                && java.util.stream.IntStream.range(0, cells.size())
                        .allMatch(index -> plain(cells.get(index)).equals(plain(texts.get(index))));
    }

    List<String> texts() {
        return texts;
    }

    Optional<Place> find(String field) {
        return Optional.ofNullable(places.get(field));
    }

    int recognised() {
        return places.size();
    }

    boolean isComplete() {
        return missing.isEmpty();
    }

    List<String> ignored() {
        return ignored;
    }

    /** Refuses the file when a required column is missing, one is there twice or has a unit that it cannot have. */
    void check() {
        if (!missing.isEmpty()) {
            throw Problem.unacceptable("intake.columns-missing", String.join("、", missing), String.join("、", texts));
        }
        if (objection != null) {
            throw objection;
        }
    }
}
