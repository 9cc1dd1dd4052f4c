package org.ecoledger.procedures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.ecoledger.problems.Spoken;
import org.ecoledger.procedures.Procedure.Words;

/**
 * One version of a procedure as it was written: what {@link TableCheck} looks at before it becomes a {@link Procedure}.
 *
 * @param own words of this table, which go before the shared ones
 * @param shared words of all tables, by {@code kind:code}
 */
record Table(
        String name,
        String version,
        LocalDate validFrom,
        List<Line> lines,
        List<OwnWord> own,
        Map<String, Words> shared) {

    /** @throws IllegalArgumentException when a cell cannot be read */
    Procedure procedure() {
        return new Procedure(
                name,
                version,
                validFrom,
                lines.stream()
                        .filter(Line::isOpening)
                        .findFirst()
                        .map(line -> line.moves().stream().map(ClockMove::of).toList())
                        .orElse(List.of()),
                steps().stream().flatMap(Line::rows).toList(),
                ends(),
                words());
    }

    List<Line> steps() {
        return lines.stream().filter(line -> !line.isOpening()).toList();
    }

    Set<String> ends() {
        return own.stream().filter(OwnWord::isEnd).map(OwnWord::code).collect(Collectors.toUnmodifiableSet());
    }

    Map<String, Words> words() {
        var words = new LinkedHashMap<>(shared);
        own.forEach(word -> words.put(word.key(), word.words()));
        return words;
    }

    /** A state, action or signature as sentences name it, with its code. */
    Spoken named(String kind, String code) {
        Words found = words().get(kind + ":" + code);
        return locale -> found == null ? code : found.in(locale) + " (" + code + ")";
    }
}
