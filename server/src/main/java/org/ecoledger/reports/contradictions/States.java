package org.ecoledger.reports.contradictions;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Words that say how a thing stands, of which a thing can be said one only: 达标 or 超标; rows of {@code states.csv}. */
final class States {
    static final States SHIPPED = new States();

    private final List<State> words;

    /**
     * @param question of which all its states are answers
     * @param answer words of the same answer do not exclude each other
     */
    record State(String question, String answer, String word) {
        boolean excludes(State other) {
            return question.equals(other.question) && !answer.equals(other.answer);
        }
    }

    private States() {
        this.words = Dictionary.rows("states.csv").stream()
                .map(cells -> new State(cells[0], cells[1], cells[2]))
                .sorted(Comparator.comparingInt((State state) -> state.word().length())
                        .reversed())
                .toList();
    }

    /** The only state said of the number: in the words right before it, else in those right behind. */
    Optional<State> of(Quantity quantity) {
        Optional<State> before = in(quantity.clause());
        return before.isPresent() ? before : in(quantity.head());
    }

    /** Empty where none is said or two that exclude each other; a longer word hides the shorter in it. */
    Optional<State> in(String text) {
        String left = text;
        State found = null;
        for (State state : words) {
            if (!left.contains(state.word())) {
                continue;
            }
            if (found != null && (found.excludes(state) || !found.question().equals(state.question()))) {
                return Optional.empty();
            }
            found = Objects.requireNonNullElse(found, state);
            left = left.replace(state.word(), "，");
        }
        return Optional.ofNullable(found);
    }
}
