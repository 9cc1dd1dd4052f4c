package org.ecoledger.matters;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A matter's file as one person sees it: head, story, photos, clocks, and the steps open to this person now. */
record MatterFile(
        String number,
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
            Instant at,
            String note,
            @Nullable String signature,
            List<Detail> details,
            List<PhotoView> photos) {}

    record Detail(String label, String value) {}

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
            List<String> doubts) {}

    /** @param next what will be after it, in one sentence */
    record Action(
            String action,
            String name,
            String next,
            @Nullable String signs,
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
