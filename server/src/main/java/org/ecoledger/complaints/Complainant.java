package org.ecoledger.complaints;

import org.ecoledger.redaction.Known;
import org.jspecify.annotations.Nullable;

/**
 * Who reported something, and in which words: what only intake and call-back may read (ruling 7). It has no text form, so
 * that it does not get into a log by way of a message.
 *
 * @param idNote what was noted of the person's papers
 */
record Complainant(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String address,
        @Nullable String idNote,
        @Nullable String originalTitle,
        String originalText) {

    static Complainant of(
            @Nullable String name, @Nullable String phone, @Nullable String address, String title, String text) {
        return new Complainant(name, phone, address, null, title, text);
    }

    /** What may tell who it is. */
    Known known() {
        return new Known(name, phone, address);
    }

    @Override
    public String toString() {
        return "Complainant[…]";
    }
}
