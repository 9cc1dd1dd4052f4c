package org.ecoledger.matters;

import org.jspecify.annotations.Nullable;

/** The person on leave for whom somebody else takes a step (代). */
record Behalf(long account, String name) {

    static @Nullable Behalf of(long account, @Nullable String name) {
        return name == null ? null : new Behalf(account, name);
    }
}
