package org.ecoledger.speeches.extraction;

import java.util.List;
import org.ecoledger.speeches.extraction.UnitReader.Mention;

/**
 * A clause as it was understood.
 *
 * @param head behind numbers, connectives and words of time
 * @param units that are its subject
 * @param helping whether its units only help: 市住建局配合
 * @param with units with which it is to be done: 会同市公安局
 * @param must the word that asks: 要, 负责, 请; empty where a bare verb does
 * @param deed where the deed begins, behind unit, asking word and adverbs
 * @param bare whether a verb stands at its head and nobody before it, as in lists of things to do
 * @param over whether it speaks of the past
 * @param told whether it only tells what something is: 完成这些项目是硬任务
 */
record Clause(
        int from,
        int to,
        int head,
        List<Mention> units,
        boolean helping,
        List<Mention> with,
        String must,
        int deed,
        Verb verb,
        boolean bare,
        boolean over,
        boolean told) {

    /** What its verb is like. */
    enum Kind {
        /** A deed with an end. */
        ENDING,
        /** What goes on. */
        LASTING,
        /** No verb of ours, but what looks like a deed with an end where somebody is charged with it. */
        SHAPED,
        /** A verb that no list of ours knows, of somebody who is charged. */
        UNKNOWN,
        /** No known verb. */
        NONE
    }

    /** The word that says what is to be done. */
    record Verb(Kind kind, int from, int to) {
        static final Verb NONE = new Verb(Kind.NONE, 0, 0);

        String in(String text) {
            return text.substring(from, to);
        }
    }

    Clause asTold() {
        return new Clause(from, to, head, List.of(), false, List.of(), must, deed, verb, bare, over, true);
    }

    /** The same, taken for a deed although no verb of it is known: a measure that stands before those in charge of it. */
    Clause asDone() {
        Verb shaped = new Verb(Kind.SHAPED, Math.min(deed, to), Math.min(deed, to));
        return new Clause(from, to, head, units, helping, with, must, deed, shaped, bare, over, told);
    }

    boolean asks() {
        return !must.isEmpty();
    }

    /** Whether it asks in so many words, and does not only tell who is in charge: 要, not 负责 or 由. */
    boolean bids() {
        return asks() && !Lexicon.SHIPPED.list("charge").holds(must) && !"由".equals(must);
    }
}
