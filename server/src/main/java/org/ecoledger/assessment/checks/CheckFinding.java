package org.ecoledger.assessment.checks;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something found in a check: what, where and when it was found; nothing of where the checker went (ruling 6).
 *
 * @param number under which it is spoken of: {@code JC-2026-000017}
 * @param check in which it was made
 * @param checkKind how the township was checked
 * @param deduction marks that it takes in the check
 * @param place village or road in words
 * @param responsible department that answers for it; null where none is named
 * @param state by the table {@code check-finding}
 * @param objectUntil last day on which the checked unit may object; null while the check is not done
 * @param withdrawReason why its checker took it back before the check was done; null where it stands
 */
public record CheckFinding(
        String number,
        long check,
        TownshipCheck.Kind checkKind,
        String township,
        String townshipName,
        String countyName,
        String path,
        String period,
        String kind,
        String name,
        String scene,
        BigDecimal deduction,
        LocalDate foundOn,
        Instant foundAt,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        @Nullable String datum,
        String place,
        String words,
        @Nullable String responsible,
        @Nullable String responsibleName,
        String procedureVersion,
        String state,
        @Nullable LocalDate objectUntil,
        long recordedBy,
        String recordedByName,
        Instant recordedAt,
        @Nullable String withdrawReason,
        List<Photo> photos) {

    static final String KIND = "check-finding";

    public CheckFinding {
        photos = List.copyOf(photos);
    }

    /** A photo that proves it. */
    public record Photo(UUID file, String sha256) {}

    /** Under which its photos and proofs are kept. */
    static String subject(String number) {
        return KIND + ":" + number;
    }

    public boolean isAnnulled() {
        return state.equals("annulled");
    }
}
