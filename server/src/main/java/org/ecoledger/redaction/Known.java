package org.ecoledger.redaction;

import org.jspecify.annotations.Nullable;

/** What is known of the person who is to be taken out of a text. It has no text form, so that no log gets it. */
public record Known(
        @Nullable String name,
        @Nullable String phone,
        @Nullable String address) {

    @Override
    public String toString() {
        return "Known[…]";
    }
}
