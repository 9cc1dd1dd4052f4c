package org.ecoledger.reports.contradictions;

import java.util.List;
import java.util.function.Predicate;

/**
 * A sentence with its numbers.
 *
 * @param piece index of the piece in the checked text
 * @param section number of the speech or document within the text: a new salutation begins a new one
 * @param number of the sentence in the whole text
 * @param offset of its first character in the piece as read
 * @param text as read
 */
record Sentence(
        int piece,
        int section,
        int number,
        String written,
        Glyphs glyphs,
        int offset,
        String text,
        List<Stretch> stretches,
        List<Quantity> quantities) {

    Contradiction.Mark mark(Quantity quantity) {
        return mark(quantity.from(), quantity.to());
    }

    Contradiction.Mark mark(int from, int to) {
        return glyphs.mark(piece, written, offset + from, offset + to);
    }

    /** A number as it stands in the text. */
    String said(Quantity quantity) {
        return mark(quantity).text();
    }

    List<Quantity> only(Predicate<Quantity> which) {
        return quantities.stream().filter(which).toList();
    }

    List<Quantity> only(Role role) {
        return only(quantity -> quantity.is(role));
    }
}
