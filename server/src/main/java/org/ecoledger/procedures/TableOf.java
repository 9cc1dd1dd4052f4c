package org.ecoledger.procedures;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ecoledger.procedures.Procedure.Words;

/** The table of a version that the city wrote, and the table with which a copy begins. */
final class TableOf {
    private TableOf() {}

    static Table version(Version version, Map<String, Words> shared) {
        LocalDate from = version.validFrom();
        return new Table(
                version.name(),
                version.version(),
                from == null ? LocalDate.MAX : from,
                ProcedureTable.linesIn(version.rows()),
                ProcedureTable.wordsIn(version.words()),
                shared);
    }

    /** All names of states and actions that the table uses: a copy keeps them, whatever is called otherwise later. */
    static List<OwnWord> words(Table table) {
        Map<String, Words> words = table.words();
        Stream<String> states = Ways.of(table).states().stream();
        Stream<String> actions = table.steps().stream().map(Line::action).distinct();
        return Stream.concat(
                        states.map(code ->
                                word(table.ends().contains(code) ? OwnWord.END : "state", "state", code, words)),
                        actions.map(code -> word("action", "action", code, words)))
                .toList();
    }

    private static OwnWord word(String kind, String of, String code, Map<String, Words> words) {
        Words found = words.getOrDefault(of + ":" + code, new Words("", ""));
        return new OwnWord(kind, code, found.chinese(), found.english());
    }
}
