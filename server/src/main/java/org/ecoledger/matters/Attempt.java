package org.ecoledger.matters;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.ecoledger.access.Actor;
import org.ecoledger.deadlines.Deadline;
import org.ecoledger.duty.Deputy;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceRole;
import org.ecoledger.organisation.TownshipDuty;
import org.ecoledger.organisation.Unit;
import org.ecoledger.procedures.Procedure;
import org.ecoledger.procedures.Row;
import org.jspecify.annotations.Nullable;

/**
 * Everything about a step that somebody wants to take, gathered so that the rules only read.
 *
 * @param target unit to which it would go; null when none was named or there is none of that code
 * @param duty row of the duty list that was cited, if it is in force
 * @param ownerIsObliged whether the owner may be handed the matter again: it is no township, or its duty-list row still holds
 * @param place path of the matter's county in the tree of regions
 * @param countyUnit unit of the county that would take it instead of a township
 * @param photos files given with the step that there are
 * @param kept files that the matter has already
 * @param alike photos of other matters that look like the given one without being the same bytes
 * @param twins files with the same bytes in other matters, by the given file
 * @param named units that were named in the step's fields, by code; those that there are not are missing
 * @param parent file into which it would be merged; null when none was named or seen
 * @param holder file that holds this one
 * @param holderIsAnswered whether that file's answer was signed, or it has ended
 * @param children matters that it holds
 * @param others names of the units of its parties, by code
 * @param parties units that take part besides the owner
 * @param story all its steps
 * @param clocks its limits that run or stand, by code
 * @param dispatchedAt when the matter was last handed over
 * @param deputy for whom the actor stands in with this step; null where the actor acts as such
 * @param deputisesIn unit in which the actor stands in
 * @param content what a signature given now would be put under; null where nothing is to be signed
 * @param signatures those on the matter that hold, oldest first
 */
record Attempt(
        Matter matter,
        Procedure procedure,
        Row row,
        ActionInput input,
        Actor actor,
        @Nullable Unit target,
        @Nullable TownshipDuty duty,
        boolean ownerIsObliged,
        String place,
        @Nullable Unit countyUnit,
        List<EvidenceFile> photos,
        List<EvidenceFile> kept,
        Map<UUID, Twin> twins,
        Map<UUID, List<Twin>> alike,
        Map<String, Unit> named,
        @Nullable Matter parent,
        @Nullable Matter holder,
        boolean holderIsAnswered,
        List<Matter> children,
        List<Party> parties,
        Map<String, String> others,
        List<Step> story,
        Map<String, Deadline> clocks,
        @Nullable Instant dispatchedAt,
        @Nullable Deputy deputy,
        @Nullable Unit deputisesIn,
        SignedContent.@Nullable Content content,
        List<Held> signatures,
        Instant now) {

    /** The same photo in another matter: by number and office only, for it may lie in another jurisdiction. */
    record Twin(String number, String office) {}

    boolean needs(String field) {
        return row.needs(field);
    }

    /** For whom the step is taken; null where the actor acts as such. */
    @Nullable
    Behalf behalf() {
        return deputy == null ? null : new Behalf(deputy.absent(), deputy.absentName());
    }

    /** The same for the audit chain; empty where the actor acts as such. */
    String onBehalf() {
        return deputy == null
                ? ""
                : " 代 " + deputy.absentName() + " (account " + deputy.absent() + ", leave " + deputy.leave() + ")";
    }

    /** The running or standing clock of this limit of the matter's procedure; null where there is none. */
    @Nullable
    Deadline clock(String limit) {
        return clocks.get(MatterClocks.code(matter, limit));
    }

    /** Whether this person's unit, or anybody, took the action before. */
    boolean wasTaken(String action) {
        return story.stream().anyMatch(step -> step.action().equals(action));
    }

    /** Facts given with the step. */
    Map<String, String> facts() {
        return Replies.factsIn(input.fields());
    }

    /** What the units have answered since somebody got the matter. */
    Replies replies() {
        return Replies.in(Rounds.sinceHandOver(story));
    }

    String unitName(String code) {
        return others.getOrDefault(code, code);
    }

    /** The matter with the truth that the step brings. */
    Matter concluded() {
        return Moves.after(this);
    }

    /** The story as it will be. */
    List<Step> storyWithThisStep() {
        return Stream.concat(story.stream(), Stream.of(Moves.step(this, null))).toList();
    }

    boolean ends() {
        return procedure.isEnd(row.to()) && !procedure.isEnd(row.from());
    }

    List<EvidenceFile> photosOf(EvidenceRole role) {
        return photos.stream().filter(photo -> photo.role() == role).toList();
    }

    boolean hasPhoto(EvidenceRole role) {
        return !photosOf(role).isEmpty();
    }

    /** Whether the matter has such a photo that still counts. */
    boolean keepsPhoto(EvidenceRole role) {
        return kept.stream().anyMatch(photo -> photo.role() == role && !photo.annulled());
    }
}
