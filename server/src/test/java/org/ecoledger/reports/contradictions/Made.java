package org.ecoledger.reports.contradictions;

/**
 * A true sentence and what one slip of the pen makes of it.
 *
 * @param kind of slip
 */
record Made(String kind, String right, String wrong) {
    /** The sentence with this part of it, once right and once wrong. */
    static Made of(String kind, String sentence, Object right, Object wrong) {
        return new Made(kind, sentence.replace("{}", right.toString()), sentence.replace("{}", wrong.toString()));
    }

    interface Maker {
        Made make(Draw draw);
    }
}
