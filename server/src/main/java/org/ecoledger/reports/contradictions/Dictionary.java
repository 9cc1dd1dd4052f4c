package org.ecoledger.reports.contradictions;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The words by which figures are understood, from {@code reports/contradictions/*.csv}. */
final class Dictionary {
    static final Dictionary SHIPPED = new Dictionary();

    private final Map<Character, List<Unit>> units;
    private final Map<Character, List<Name>> names;
    private final Map<String, Indicator> indicators;
    private final Map<String, List<String>> words;
    private final Map<Character, String> characters;

    private record Name(String text, Indicator indicator) {}

    private Dictionary() {
        this.units = rows("units.csv").stream()
                .map(cells -> new Unit(cells[0], cells[1], new BigDecimal(cells[2])))
                .sorted(Comparator.comparing((Unit unit) -> unit.text().length())
                        .reversed())
                .collect(Collectors.groupingBy(unit -> unit.text().charAt(0)));
        List<Indicator> known =
                rows("indicators.csv").stream().map(Indicator::of).toList();
        this.indicators = known.stream().collect(Collectors.toMap(Indicator::name, indicator -> indicator));
        this.names = known.stream()
                .flatMap(indicator ->
                        indicator.aliases().stream().map(alias -> new Name(alias.toUpperCase(Locale.ROOT), indicator)))
                .sorted(Comparator.comparing((Name name) -> name.text().length())
                        .reversed())
                .collect(Collectors.groupingBy(name -> name.text().charAt(0)));
        this.words = rows("words.csv").stream()
                .collect(Collectors.groupingBy(
                        cells -> cells[0],
                        TreeMap::new,
                        Collectors.mapping(cells -> cells[1], Collectors.toUnmodifiableList())));
        this.characters = rows("characters.csv").stream()
                .collect(Collectors.toUnmodifiableMap(cells -> cells[0].charAt(0), cells -> cells[1]));
    }

    static List<String[]> rows(String file) {
        try (var in =
                Objects.requireNonNull(Dictionary.class.getResourceAsStream("/reports/contradictions/" + file), file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .filter(line -> !line.isBlank())
                    .map(line -> line.split(",", -1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }

    /** The longest unit that stands here. */
    @Nullable
    Unit unitAt(String text, int at) {
        if (at >= text.length()) {
            return null;
        }
        for (Unit unit : units.getOrDefault(text.charAt(at), List.of())) {
            if (text.startsWith(unit.text(), at)) {
                return unit;
            }
        }
        return null;
    }

    @Nullable
    Unit unit(String text) {
        Unit found = unitAt(text, 0);
        return found != null && found.text().length() == text.length() ? found : null;
    }

    /** Length of the longest indicator's name that stands here; 0 where none does. */
    int nameAt(String text, int at) {
        char first = Character.toUpperCase(text.charAt(at));
        for (Name name : names.getOrDefault(first, List.of())) {
            if (text.regionMatches(true, at, name.text(), 0, name.text().length())) {
                return name.text().length();
            }
        }
        return 0;
    }

    /** Length of an expression that holds digits and is no number, such as 第90百分位; 0 where none stands here. */
    int skipAt(String text, int at) {
        char first = text.charAt(at);
        if (first != '第' && first != '最' && (first < '0' || first > '9')) {
            return 0;
        }
        return words("skip").stream()
                .filter(word -> text.startsWith(word, at))
                .mapToInt(String::length)
                .max()
                .orElse(0);
    }

    /** The indicator that is named last in this text. */
    @Nullable
    Indicator lastIndicator(String text) {
        Indicator last = null;
        int at = 0;
        while (at < text.length()) {
            int length = nameAt(text, at);
            if (length > 0) {
                last = indicatorNamed(text.substring(at, at + length));
            }
            at += Math.max(1, length);
        }
        return last;
    }

    private @Nullable Indicator indicatorNamed(String text) {
        String name = text.toUpperCase(Locale.ROOT);
        return names.getOrDefault(name.charAt(0), List.of()).stream()
                .filter(known -> known.text().equals(name))
                .map(Name::indicator)
                .findFirst()
                .orElse(null);
    }

    @Nullable
    Indicator indicator(String name) {
        return indicators.get(name);
    }

    List<String> words(String kind) {
        return words.getOrDefault(kind, List.of());
    }

    boolean hasAny(String kind, String text) {
        return words(kind).stream().anyMatch(text::contains);
    }

    /** The words of these kinds as alternatives of a pattern, the longest first. */
    String oneOf(String... kinds) {
        return Arrays.stream(kinds)
                .flatMap(kind -> words(kind).stream())
                .sorted(Comparator.comparing(String::length).reversed())
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "(?:", ")"));
    }

    /** What a character is read as; a traditional form as the simplified one, a full-width digit as the plain one. */
    @Nullable
    String read(char written) {
        return characters.get(written);
    }
}
