package org.ecoledger.matters;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where another module keeps what a matter's signatures are put under, such as the reply to a handed-over case. */
public interface SignedContent {

    /**
     * What a signature given now would be put under.
     *
     * @param ref address of the text: {@code reply:2026-000017/3}
     * @param sha256 of its canonical form, 64 hex digits
     * @param truth what it says of the matter's truth (ruling 4), where the procedure's row takes that from it
     * @param handling what it says of the handling (ruling 4)
     */
    record Content(
            String ref,
            String sha256,
            @Nullable String truth,
            @Nullable String handling) {}

    /** Empty where there is nothing to sign yet, or the matter is none of this module's business. */
    Optional<Content> of(Matter matter);
}
