package org.ecoledger.speeches.extraction;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** The words by which speeches are read, from {@code speeches/words.csv} and {@code speeches/departments.csv}. */
final class Lexicon {
    static final Lexicon SHIPPED = new Lexicon();

    private final Map<String, WordSet> lists = new HashMap<>();
    private final Map<String, String> bodies = new HashMap<>();
    private final WordSet stems;

    private Lexicon() {
        Map<String, List<String>> words = new HashMap<>();
        rows("words.csv")
                .forEach(row ->
                        words.computeIfAbsent(row[0], _ -> new ArrayList<>()).addAll(split(row[1])));
        words.forEach((list, all) -> lists.put(list, new WordSet(all)));
        rows("departments.csv").forEach(row -> split(row[1]).forEach(stem -> bodies.putIfAbsent(stem, row[0])));
        this.stems = new WordSet(bodies.keySet());
    }

    WordSet list(String name) {
        return Objects.requireNonNull(lists.get(name), name);
    }

    /** Short and old names of departments, without place and form. */
    WordSet stems() {
        return stems;
    }

    /** The kind of department that goes by this stem; empty for none. */
    String body(String stem) {
        return bodies.getOrDefault(stem, "");
    }

    private static List<String> split(String words) {
        return Arrays.stream(words.split(" "))
                .filter(word -> !word.isEmpty())
                .map(Plain::of)
                .toList();
    }

    private static List<String[]> rows(String file) {
        try (var in = Objects.requireNonNull(Lexicon.class.getResourceAsStream("/speeches/" + file), file)) {
            Stream<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines();
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .skip(1)
                    .map(line -> line.split(",", 2))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(file, e);
        }
    }
}
