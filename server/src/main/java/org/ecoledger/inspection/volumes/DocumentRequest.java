package org.ecoledger.inspection.volumes;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The inspection group asks for documents (调阅单, M12-11).
 *
 * @param number 调阅单 of this inspection, from 1
 * @param wanted in the group's own words
 * @param terms by which the system searches what it holds
 * @param askedBy who of the group asks
 * @param units each has to supply, or to say that it has none
 */
record DocumentRequest(
        long id,
        String inspection,
        int number,
        String title,
        String wanted,
        List<String> terms,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        String askedBy,
        Instant askedAt,
        Instant dueAt,
        String recordedByName,
        List<UnitAnswer> units,
        @Nullable Withdrawn withdrawn) {

    /** What one unit answered; {@code answer} is supplied, none, or null while it is silent. */
    record UnitAnswer(
            String unit,
            @Nullable String answer,
            @Nullable String note,
            @Nullable String byName,
            @Nullable Instant at,
            @Nullable Boolean inTime,
            List<UUID> files) {
        boolean isOpen() {
            return answer == null;
        }
    }

    record Withdrawn(Instant at, String byName, String reason) {}

    String subject() {
        return subject(id);
    }

    static String subject(long id) {
        return RequestEvidence.KIND + ":" + id;
    }

    /** The clock of one unit's answer. */
    String clock(String unit) {
        return subject() + "/" + unit;
    }

    boolean isOpen() {
        return withdrawn == null;
    }
}
