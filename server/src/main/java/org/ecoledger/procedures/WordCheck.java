package org.ecoledger.procedures;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ecoledger.problems.Problem.Objection;
import org.ecoledger.procedures.Procedure.Words;
import org.jspecify.annotations.Nullable;

/** Whether every state and action has a name in both languages. */
final class WordCheck {
    private static final Set<String> KINDS = Set.of("state", OwnWord.END, "action", "signature");
    private static final int LONGEST = 60;

    private WordCheck() {}

    static List<Objection> faults(Table table) {
        Map<String, Words> words = table.words();
        var found = new ArrayList<Objection>();
        table.own().forEach(word -> {
            if (!KINDS.contains(word.kind())) {
                object(found, word.key(), "word-kind", word.kind());
            }
            if (word.chinese().length() > LONGEST || word.english().length() > LONGEST) {
                object(found, word.key(), "word-long", word.code(), LONGEST);
            }
        });
        used(table).filter(key -> isBlank(words.get(key))).forEach(key -> {
            String code = key.substring(key.indexOf(':') + 1);
            object(found, key, key.startsWith("state:") ? "state-unnamed" : "action-unnamed", code);
        });
        return found;
    }

    private static Stream<String> used(Table table) {
        return Stream.concat(
                        Ways.of(table).states().stream().map(state -> "state:" + state),
                        table.steps().stream()
                                .map(Line::action)
                                .filter(action -> !action.isEmpty())
                                .map(action -> "action:" + action))
                .distinct();
    }

    private static boolean isBlank(@Nullable Words words) {
        return words == null || words.chinese().isBlank() || words.english().isBlank();
    }

    private static void object(List<Objection> found, String key, String code, Object... arguments) {
        found.add(new Objection("words." + key, "procedures.fault." + code, List.of(arguments)));
    }
}
