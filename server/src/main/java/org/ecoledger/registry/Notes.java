package org.ecoledger.registry;

import java.util.List;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;

/** Words that a step needs. */
final class Notes {
    static final int LONGEST = 2000;

    private Notes() {}

    /** @param code says in the catalogue what the words are wanted for */
    static void demand(String words, String code) {
        if (isBad(words) || words.isBlank()) {
            throw Problem.objections("registry.refused", List.of(new Objection("note", code, List.of())));
        }
    }

    static boolean isBad(String words) {
        return words.length() > LONGEST || words.indexOf('\0') >= 0;
    }
}
