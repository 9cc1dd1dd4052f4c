package org.ecoledger.matters.sameness;

import java.util.List;

/**
 * Why two reports are, or are not, likely the same.
 *
 * @param evidence what was compared: place, words, days, …
 * @param band how it came out: same, other, near, …
 * @param points what that counts, by the table of weights
 * @param arguments what fills its sentence: metres, shared words, days
 */
record Reason(String evidence, String band, double points, List<String> arguments) {

    /** Code of its sentence in the catalogue. */
    String code() {
        return "matters.same." + evidence + "." + band;
    }
}
