package org.ecoledger.assessment.sheets;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A self-report in a draw (L22).
 *
 * @param place in the order of the draw, from 1
 * @param drawn whether it is to be checked
 * @param unit that checks it; null while nobody is named
 * @param verdict null while it is not decided
 */
public record SelfReport(
        long draw,
        long sheet,
        String reporter,
        String reporterPath,
        int place,
        String digest,
        boolean drawn,
        @Nullable String unit,
        @Nullable String unitName,
        @Nullable LocalDate due,
        @Nullable Verdict verdict,
        @Nullable String words,
        @Nullable String decidedBy,
        @Nullable Instant decidedAt) {

    /** What the check brought. */
    public enum Verdict {
        /** It is as reported. */
        CONFIRMED,
        /** It is false: it counts zero, and the rule set says what more it costs. */
        REFUTED
    }
}
