package org.ecoledger.assessment.sheets;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The marks that one unit gives by one kind of sheet in one period.
 *
 * @param unit who gives them; in a self-report whose they are
 * @param signedAt from when it counts; null while it does not
 * @param returnReason why the office gave it back last; null where it never did
 */
public record Sheet(
        long id,
        SheetKind kind,
        String period,
        String unit,
        String unitName,
        String unitPath,
        State state,
        @Nullable Long submittedBy,
        @Nullable String submittedName,
        @Nullable Instant submittedAt,
        @Nullable String signedName,
        @Nullable Instant signedAt,
        @Nullable String returnReason,
        List<Line> lines,
        List<Proof> proofs) {

    static final String KIND = "assessment-sheet";

    public Sheet {
        lines = List.copyOf(lines);
        proofs = List.copyOf(proofs);
    }

    /** How far it is. */
    public enum State {
        DRAFT,
        /** Waits for the signature of the unit's leader. */
        SUBMITTED,
        /** It counts. */
        IN_FORCE,
        /** Given back by the office. */
        RETURNED;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    /**
     * One subject's marks.
     *
     * @param path region in which the subject lies
     * @param marks null while none are given
     * @param reason of what was deducted
     */
    public record Line(
            String subject,
            String name,
            String path,
            @Nullable BigDecimal marks,
            String reason) {}

    /** @param verdict whether it proves the verdict on a self-report rather than the sheet */
    public record Proof(UUID file, String sha256, String name, boolean verdict) {}

    /** Under which its documents are kept. */
    static String subject(long id) {
        return KIND + ":" + id;
    }

    public boolean isEditable() {
        return state == State.DRAFT || state == State.RETURNED;
    }
}
