package org.ecoledger.speeches.extraction;

import java.util.List;
import java.util.stream.Collectors;
import org.ecoledger.speeches.extraction.Clause.Kind;
import org.ecoledger.speeches.extraction.TimePhrases.Span;
import org.jspecify.annotations.Nullable;

/** Tells deeds from appeals, and says them in the speaker's words. */
final class Deeds {
    private static final Lexicon WORDS = Lexicon.SHIPPED;
    private static final int SHORTEST = 2;
    private static final int LONGEST = 300;

    private final String raw;
    private final String plain;

    Deeds(Place place) {
        this.raw = place.raw();
        this.plain = place.plain();
    }

    /** Whether a clause asks for a frame of mind and not for a deed. */
    boolean appeals(Clause clause) {
        int end = end(clause);
        int at = WORDS.list("appeal").find(plain, clause.head(), end);
        if (at < 0) {
            return false;
        }
        return clause.verb().kind() != Kind.ENDING
                || at <= clause.verb().from()
                || !WORDS.list("tangible").in(plain, clause.verb().to(), end);
    }

    /** Whether something is left when all that says nothing definite is taken away. */
    boolean definite(Clause clause) {
        int end = end(clause);
        int left = 0;
        for (int at = begin(clause); at < end && left < SHORTEST; ) {
            int empty = Math.max(
                    Math.max(
                            WORDS.list("vague").at(plain, at, end),
                            WORDS.list("adverb").at(plain, at, end)),
                    at == clause.verb().from() ? clause.verb().to() - at : 0);
            left += empty == 0 && (Character.isLetterOrDigit(plain.charAt(at)) || plain.charAt(at) == '〇') ? 1 : 0;
            at += Math.max(1, empty);
        }
        return left >= SHORTEST || !clause.units().isEmpty() && suffices(clause);
    }

    /** Whether it names something narrower than what the whole meeting is about: 加强危险废物转移监管, not 提升环境质量. */
    boolean narrow(Clause clause) {
        int end = end(clause);
        int left = 0;
        for (int at = Math.clamp(clause.verb().to(), Math.min(clause.deed(), end), end); at < end; ) {
            int empty = Math.max(
                    Math.max(
                            WORDS.list("vague").at(plain, at, end),
                            WORDS.list("adverb").at(plain, at, end)),
                    Math.max(
                            WORDS.list("general").at(plain, at, end),
                            Math.max(
                                    WORDS.list("lasting").at(plain, at, end),
                                    WORDS.list("appeal").at(plain, at, end))));
            left += empty == 0 && Plain.han(plain.charAt(at)) ? 1 : 0;
            at += Math.max(1, empty);
        }
        return left >= SHORTEST;
    }

    /** Whether the verb is understood without an object by whoever is charged: 签订责任书, 逐一销号. */
    boolean suffices(Clause clause) {
        return clause.verb().kind() == Kind.ENDING
                && WORDS.list("self-sufficient").holds(clause.verb().in(plain));
    }

    /** Where the deed begins with what it is about: 出口路破损路面要及时维修. */
    private static int begin(Clause clause) {
        boolean fronted = !clause.units().isEmpty() && clause.units().getFirst().from() > clause.head() + SHORTEST;
        return Math.min(clause.units().isEmpty() || fronted ? clause.head() : clause.deed(), clause.to());
    }

    /** Whether the deed is on a thing that can be looked at: a plant, a list, a paper, a campaign. */
    boolean tangible(Clause clause) {
        return definite(clause) && tangible(Math.min(begin(clause), end(clause)), end(clause));
    }

    boolean tangible(int from, int end) {
        return WORDS.list("tangible").in(plain, from, end)
                || plain.substring(from, end).indexOf('〇') >= 0
                || WORDS.list("deed-noun").endsWith(plain.substring(from, end))
                || WORDS.list("campaign").in(plain, from, end);
    }

    /** Whether a clause only says on what the next one is to be done: 对落后产能. */
    boolean topic(Clause clause) {
        char first = clause.head() < clause.to() ? plain.charAt(clause.head()) : ' ';
        return clause.units().isEmpty()
                && !clause.asks()
                && (first == '对' || plain.startsWith("针对", clause.head()))
                && !closes(clause)
                && !WORDS.list("carrying-out")
                        .in(plain, Math.max(clause.head(), plain.lastIndexOf('的', clause.to() - 1)), clause.to());
    }

    /** 对23家企业逐一核查: the deed ends the clause and is told how. */
    private boolean closes(Clause clause) {
        String before = plain.substring(
                clause.from(), Math.max(clause.from(), clause.verb().from()));
        return clause.verb().kind() != Kind.NONE
                && clause.verb().to() == end(clause)
                && (WORDS.list("adverb").endsWith(before) || WORDS.list("each").endsWith(before));
    }

    /** Whether a clause only says that all tasks are to be fulfilled. */
    boolean fulfilsAll(Clause clause) {
        return WORDS.list("all-tasks").endsWith(plain.substring(Math.min(clause.head(), end(clause)), end(clause)))
                && Quantities.in(plain, clause.head(), clause.to()).isEmpty();
    }

    String object(Clause clause) {
        int from = Math.clamp(clause.verb().to(), clause.from(), end(clause));
        return clip(raw.substring(from, end(clause)));
    }

    /** The deed in the words of the speaker, without unit, asking word and deadline. */
    String said(List<Clause> clauses, @Nullable Span due) {
        String all = clauses.stream()
                .map(clause -> without(clause, due))
                .filter(said -> !said.isEmpty())
                .collect(Collectors.joining("，"));
        return clip(all);
    }

    private String without(Clause clause, @Nullable Span due) {
        int end = end(clause);
        int deed = Math.min(clause.deed(), end);
        int from = deed < end && plain.charAt(deed) == '的' ? deed + 1 : deed;
        if (due != null && due.from() >= from && due.to() <= end) {
            return (raw.substring(from, due.from()) + raw.substring(due.to(), end)).strip();
        }
        return raw.substring(from, end).strip();
    }

    /** End of a clause without its mark. */
    int end(Clause clause) {
        int end = clause.to();
        while (end > clause.from() && "，：。！？； ".indexOf(plain.charAt(end - 1)) >= 0) {
            end--;
        }
        return end;
    }

    private static String clip(String words) {
        String stripped = words.strip();
        return stripped.length() <= LONGEST ? stripped : stripped.substring(0, LONGEST);
    }
}
