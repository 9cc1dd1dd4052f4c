package org.ecoledger.matters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.ecoledger.access.Actor;
import org.ecoledger.deadlines.Deadline;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.organisation.TownshipDuty;
import org.ecoledger.organisation.Unit;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a step that somebody wants to take, gathered so that the rules only read.
 *
 * @param target unit to which it would go; null when none was named or there is none of that code
 * @param duty row of the duty list that was cited, if it is in force
 * @param place path of the matter's county in the tree of regions
 * @param countyUnit unit of the county that would take it instead of a township
 * @param photos files given with the step that there are
 * @param kept files that the matter has already
 * @param twins files with the same bytes in other matters, by the given file
 * @param clock the limit for handling that runs or stands; null where none does
 * @param dispatchedAt when the matter was last handed over
 */
record Attempt(
        Matter matter,
        Row row,
        ActionInput input,
        Actor actor,
        @Nullable Unit target,
        @Nullable TownshipDuty duty,
        String place,
        @Nullable Unit countyUnit,
        List<EvidenceFile> photos,
        List<EvidenceFile> kept,
        Map<UUID, Twin> twins,
        @Nullable Deadline clock,
        @Nullable Instant dispatchedAt,
        Instant now) {

    /** The same photo in another matter: by number and office only, for it may lie in another jurisdiction. */
    record Twin(String number, String office) {}

    List<EvidenceFile> photosOf(EvidenceRole role) {
        return photos.stream().filter(photo -> photo.role() == role).toList();
    }

    boolean hasPhoto(EvidenceRole role) {
        return !photosOf(role).isEmpty();
    }

    boolean keepsPhoto(EvidenceRole role) {
        return kept.stream().anyMatch(photo -> photo.role() == role);
    }
}
