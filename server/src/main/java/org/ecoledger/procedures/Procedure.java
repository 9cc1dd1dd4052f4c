package org.ecoledger.procedures;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.problems.Spoken;

/**
 * One version of a procedure. Files keep the version with which they began.
 *
 * @param name such as {@code matter}
 * @param version such as {@code 2025-1}
 * @param validFrom new files use it from this day
 * @param opening what the opening of a file does to its clocks
 * @param rows in the order of the table; the first row's state is the one with which files begin
 * @param ends states in which a file is at its end
 * @param words what states, actions and signatures are called, by {@code kind:code}
 */
public record Procedure(
        String name,
        String version,
        LocalDate validFrom,
        List<ClockMove> opening,
        List<Row> rows,
        Set<String> ends,
        Map<String, Words> words) {

    /** A name in both languages. */
    public record Words(String chinese, String english) implements Spoken {
        @Override
        public String in(Locale locale) {
            return "en".equals(locale.getLanguage()) ? english : chinese;
        }
    }

    public String begin() {
        return rows.getFirst().from();
    }

    public List<Row> rowsFrom(String state) {
        return rows.stream().filter(row -> row.from().equals(state)).toList();
    }

    public Optional<Row> find(String state, String action) {
        return rowsFrom(state).stream()
                .filter(row -> row.action().equals(action))
                .findFirst();
    }

    public Set<String> states() {
        return rows.stream()
                .flatMap(row -> Stream.of(row.from(), row.to()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    public boolean isEnd(String state) {
        return ends.contains(state);
    }

    public String stateName(String state, Locale locale) {
        return word("state", state, locale);
    }

    public String actionName(String action, Locale locale) {
        return word("action", action, locale);
    }

    /** The name of a state, action, signature or relation; the code itself where the table lacks it. */
    public String word(String kind, String code, Locale locale) {
        Words found = words.get(kind + ":" + code);
        return found == null ? code : found.in(locale);
    }
}
