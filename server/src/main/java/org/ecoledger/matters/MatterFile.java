package org.ecoledger.matters;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A matter's file as one person sees it: head, story, photos, clocks, and the steps open to this person now. */
record MatterFile(
        String number,
        Coded track,
        String title,
        String description,
        int version,
        Coded state,
        boolean closed,
        boolean overdue,
        @Nullable Instant dueAt,
        boolean clockStands,
        @Nullable Long workingMinutesLeft,
        long workingDayMinutes,
        @Nullable Boolean closedInTime,
        @Nullable Coded owner,
        @Nullable String responsible,
        @Nullable Duty duty,
        Coded kind,
        Coded medium,
        Coded source,
        @Nullable String sourceRef,
        @Nullable Linked linked,
        Coded county,
        @Nullable Coded township,
        @Nullable Location place,
        @Nullable String station,
        @Nullable String figureRef,
        Instant openedAt,
        String openedBy,
        @Nullable Instant closedAt,
        @Nullable Coded truth,
        Coded handling,
        Coded disposition,
        @Nullable Coded satisfaction,
        @Nullable Coded saidSolved,
        @Nullable Coded cause,
        int rebounds,
        @Nullable Related mergedInto,
        List<Related> merged,
        List<PartyView> parties,
        List<ReplyView> replies,
        List<DifferenceView> differences,
        List<PackageEntry> closurePackage,
        @Nullable OwnerProposal proposal,
        @Nullable SigningView signing,
        String procedure,
        List<ClockView> clocks,
        List<Entry> timeline,
        List<PhotoView> photos,
        List<Action> actions,
        @Nullable String waitsFor) {

    /** A code with its name in the reader's language. */
    record Coded(String code, String name) {}

    record Duty(String code, String name, String basis) {}

    record Location(
            @Nullable String address,
            @Nullable BigDecimal lon,
            @Nullable BigDecimal lat,
            @Nullable String datum) {}

    /** What the matter is about: an enterprise, an object of a list, a grid. */
    record Linked(String kind, String name) {}

    /**
     * Another file to which this one is bound.
     *
     * @param title null where it lies outside the reader's jurisdiction: then only its number is told
     */
    record Related(
            String number,
            @Nullable String title,
            @Nullable Coded source,
            @Nullable String sourceRef,
            @Nullable Coded state,
            boolean closed,
            @Nullable Instant openedAt,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable Coded owner,
            @Nullable String reply) {}

    record PartyView(Coded unit, Coded part, Coded state, Instant since) {}

    /** What one unit answered, fact by fact. */
    record ReplyView(Coded unit, String actor, @Nullable String post, Instant at, String note, List<FactView> facts) {}

    record FactView(String fact, String name, String value, String valueName, boolean differs) {}

    /** A fact on which units differ, and what the office made of it. */
    record DifferenceView(
            String fact, String name, @Nullable String settled, boolean reported, boolean open) {}

    /** One thing that a closure needs; {@code by} and {@code at} once it is there. */
    record PackageEntry(
            String item,
            String name,
            String why,
            boolean there,
            @Nullable String by,
            @Nullable Instant at,
            @Nullable String note) {}

    /** Who is responsible by the rule for the place and kind. */
    record OwnerProposal(
            Coded responsible,
            List<Coded> cooperating,
            @Nullable Coded supervising,
            @Nullable String leader,
            String basis) {}

    /** @param workingMinutesLeft negative when over; null when the clock is stopped, stands, or runs by night too */
    record ClockView(
            String code,
            String name,
            Instant startedAt,
            Instant dueAt,
            @Nullable Instant stoppedAt,
            @Nullable Instant pausedAt,
            boolean overdue,
            @Nullable Long workingMinutesLeft,
            String basis) {}

    /** One step of the story. {@code system} is true where a limit was reached and nobody acted. */
    record Entry(
            String action,
            String name,
            @Nullable String fromState,
            String toState,
            boolean system,
            String actor,
            @Nullable String post,
            @Nullable String unit,
            @Nullable String onBehalfOf,
            Instant at,
            String note,
            @Nullable String signature,
            List<Detail> details,
            List<PhotoView> photos) {}

    record Detail(String label, String value) {}

    /** Who declared when and why that a piece of evidence proves nothing. */
    record AnnulmentView(Instant at, String by, String reason) {}

    /**
     * @param annulment null while it counts; what is annulled stays where it was
     * @param mayAnnul whether the reader may annul it
     */
    record PhotoView(
            UUID id,
            String role,
            String name,
            String url,
            @Nullable String thumbnailUrl,
            @Nullable Instant takenAt,
            String uploadedBy,
            Instant uploadedAt,
            String sha256,
            List<String> doubts,
            @Nullable AnnulmentView annulment,
            boolean mayAnnul) {}

    /**
     * The signatures on the file and those that its procedure demands before it goes out (签审链).
     *
     * @param given all that ever were given, oldest first, voided ones among them
     * @param chain what the procedure demands, in order
     */
    record SigningView(List<SignatureView> given, List<LinkView> chain) {}

    /**
     * @param voidedBy step that voided it, in words; null while it holds
     * @param voidedWhy what was said with that step
     * @param current whether it was put under the text as it stands now
     */
    record SignatureView(
            long id,
            Coded capacity,
            String name,
            @Nullable String post,
            @Nullable String onBehalfOf,
            Instant at,
            String content,
            String sha256,
            boolean current,
            @Nullable Instant voidedAt,
            @Nullable String voidedBy,
            @Nullable String voidedWhy) {}

    /**
     * One signature of the chain.
     *
     * @param who signs in this capacity, in words
     * @param holders people who may, where they are known
     */
    record LinkView(Coded capacity, boolean signed, String who, List<String> holders) {}

    /**
     * @param next what will be after it, in one sentence
     * @param onBehalfOf person on leave for whom the reader would take it; null where the reader takes it as such
     */
    record Action(
            String action,
            String name,
            String next,
            @Nullable String signs,
            @Nullable String onBehalfOf,
            List<FieldView> fields) {}

    /** One question of the step's form, in the shape of the browser's forms. */
    record FieldView(
            String name,
            String label,
            String kind,
            boolean required,
            @Nullable String reason,
            @Nullable String hint,
            @Nullable List<Option> options,
            @Nullable String value,
            @Nullable String role,
            @Nullable Integer max,
            @Nullable Integer maxLength) {}

    record Option(String value, String label, @Nullable String note) {}
}
