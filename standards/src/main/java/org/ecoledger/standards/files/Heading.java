package org.ecoledger.standards.files;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ecoledger.standards.MeasureUnit;
import org.jspecify.annotations.Nullable;

/** The first row of a file, matched with the known columns. What is not known is left alone. */
final class Heading {
    /** A unit or remark in brackets at the end of a name, as {@code SO2(µg/m³)} or {@code SO2/(µg/m³)}. */
    private static final Pattern BRACKETED = Pattern.compile("(.+?)/?[(\\[【]([^()\\[\\]【】]+)[)\\]】]");

    private static final Pattern UNDERSCORED = Pattern.compile("(.+)_([^_]+)");

    private static final int NAMES_TOLD = 3;

    private final Map<String, Place> places;
    private final int size;

    /**
     * Where a field stands.
     *
     * @param name what the file calls it
     * @param factor with which its values are multiplied to be in the library's unit; null if the name says no unit
     */
    record Place(int index, String name, @Nullable BigDecimal factor) {}

    private Heading(Map<String, Place> places, int size) {
        this.places = places;
        this.size = size;
    }

    /** @throws UnusableInput if a needed group of columns is missing, one is there twice or has a unit it cannot have */
    static Heading match(List<Column> columns, List<String> texts) throws UnusableInput {
        Map<String, Place> places = new LinkedHashMap<>();
        for (int index = 0; index < texts.size(); index++) {
            String text = texts.get(index).strip();
            Optional<Known> known = find(columns, text);
            if (known.isEmpty()) {
                continue;
            }
            Column column = known.get().column();
            Place before = places.put(column.field(), known.get().place(index, text));
            if (before != null) {
                throw new UnusableInput(
                        "“%s”和“%s”是同一列，只能留一个。".formatted(before.name(), text),
                        "\"%s\" and \"%s\" are the same column: keep one.".formatted(before.name(), text));
            }
        }
        return new Heading(places, texts.size());
    }

    private record Known(Column column, @Nullable String unit) {

        Place place(int index, String name) throws UnusableInput {
            if (unit == null || column.unit().isEmpty() || column.plainNames().contains(unit) || isRemark(unit)) {
                return new Place(index, name, null);
            }
            Optional<MeasureUnit> written =
                    Column.unit(unit).filter(found -> found.dimension() == MeasureUnit.Dimension.MASS_PER_VOLUME);
            if (written.isEmpty()) {
                throw new UnusableInput(
                        "列“%s”的单位不认识；可用 %s 等。".formatted(name, column.unit()),
                        "The unit of the column \"%s\" is unknown; %s and the like are known."
                                .formatted(name, column.unit()));
            }
            return new Place(index, name, column.factor(written.get()));
        }

        /** 以P计 and the like. */
        private static boolean isRemark(String text) {
            return text.startsWith("以") || text.startsWith("as");
        }
    }

    private static Optional<Known> find(List<Column> columns, String text) {
        String plain = Column.plain(text);
        Optional<Known> whole = named(columns, plain, null);
        if (whole.isPresent()) {
            return whole;
        }
        Matcher suffix = UNDERSCORED.matcher(text);
        if (suffix.matches() && Column.unit(Column.plain(suffix.group(2))).isPresent()) {
            return named(columns, Column.plain(suffix.group(1)), Column.plain(suffix.group(2)));
        }
        String unit = null;
        for (Matcher parts = BRACKETED.matcher(plain); parts.matches(); parts = BRACKETED.matcher(parts.group(1))) {
            unit = unit == null || Column.unit(parts.group(2)).isPresent() ? parts.group(2) : unit;
            Optional<Known> known = named(columns, parts.group(1), unit);
            if (known.isPresent()) {
                return known;
            }
        }
        return Optional.empty();
    }

    private static Optional<Known> named(List<Column> columns, String plain, @Nullable String unit) {
        return columns.stream()
                .filter(column -> column.plainNames().contains(plain))
                .map(column -> new Known(column, unit))
                .findFirst();
    }

    /** Refuses the file if it has no column of the group. */
    void need(String group, List<Column> columns, Sentence what) throws UnusableInput {
        List<Column> members =
                columns.stream().filter(column -> column.group().equals(group)).toList();
        if (members.stream().noneMatch(column -> places.containsKey(column.field()))) {
            Function<Column, String> names =
                    column -> column.names().stream().limit(NAMES_TOLD).collect(Collectors.joining("/"));
            String looked = members.stream().map(names).collect(Collectors.joining(", "));
            throw new UnusableInput(
                    "第一行没有%s列。".formatted(what.chinese()),
                    "The first line has no column of %s. 找过 · Looked for: %s and the like."
                            .formatted(what.english(), looked));
        }
    }

    Optional<Place> find(String field) {
        return Optional.ofNullable(places.get(field));
    }

    /** How many cells it has. */
    int size() {
        return size;
    }
}
