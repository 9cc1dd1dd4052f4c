package org.ecoledger.matters;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The head of a matter as it stands. Codes of kind, source and the three axes are those of {@code matters/types.csv}.
 *
 * @param number such as 2026-000017
 * @param track name of its procedure: matter, complaint, finding, alarm, rectification
 * @param sourceRef the source's own number for it, such as a hotline ticket's
 * @param sourceLimit end that the source itself sets, such as a hotline's ticket
 * @param linked enterprise, object or grid that it is about; null where none is known
 * @param county region code
 * @param township region code; null where it is not known or concerns the county
 * @param station code of the station that stood out
 * @param figureRef figure that shows it standing out
 * @param openedBy account
 * @param owner code of the unit that has to handle it; null before the dispatch
 * @param responsible name of the person who accepted it for the owner
 * @param duty row of the townships' duty list on which the dispatch rests
 * @param procedure version of the procedure with which it began
 * @param state as the procedure names it
 * @param truth true, partly, untrue; null before the check on site
 * @param handling open, staged, done
 * @param disposition handle, transferred, merged, declined
 * @param satisfaction what the reporter said at the call-back; null before it
 * @param saidSolved whether the reporter says that it is solved; null before the call-back
 * @param cause code of an alarm's cause
 * @param proven ended with its whole closure package
 * @param mergedInto number of the file that holds this one while it is merged
 * @param rebounds how often the problem came back after a closure
 * @param dueAt next end of a limit not yet met; after the end of the matter that of the limit for handling
 * @param clockStands the limit does not run: others have to act
 * @param overdueSince since when the owner is late; null when not
 * @param closedInTime null while open, and where nothing was to be handled
 * @param version changes with every step; whoever acts says which one was seen
 */
public record Matter(
        String number,
        String track,
        String title,
        String description,
        String kind,
        String medium,
        String source,
        @Nullable String sourceRef,
        @Nullable Instant sourceLimit,
        @Nullable Linked linked,
        @Nullable Place place,
        String county,
        @Nullable String township,
        @Nullable String station,
        @Nullable String figureRef,
        Instant openedAt,
        long openedBy,
        String openedByName,
        @Nullable String owner,
        @Nullable String responsible,
        @Nullable String duty,
        String procedure,
        String state,
        @Nullable String truth,
        String handling,
        String disposition,
        @Nullable String satisfaction,
        @Nullable String saidSolved,
        @Nullable String cause,
        boolean proven,
        @Nullable String mergedInto,
        int rebounds,
        @Nullable Instant dueAt,
        boolean clockStands,
        @Nullable Instant overdueSince,
        @Nullable Instant closedAt,
        @Nullable Boolean closedInTime,
        int version) {

    /**
     * What a matter is about.
     *
     * @param kind enterprise, object, grid
     * @param code in the city's lists; null where it is known by name only
     */
    public record Linked(String kind, @Nullable String code, String name) {

        /** One word for it: {@code enterprise:ent-17}, or its name where it has no code. */
        public String subject() {
            return kind + ":" + (code == null ? name : code);
        }
    }

    /** Name under which other modules know it: {@code matter:2026-000017}. */
    public String subject() {
        return subject(number);
    }

    static String subject(String number) {
        return MatterEvidence.KIND + ":" + number;
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    /** Whether a limit that runs has passed. */
    public boolean isOverdueAt(Instant now) {
        return closedAt == null && !clockStands && dueAt != null && now.isAfter(dueAt);
    }
}
