package org.ecoledger.reports.templates;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.ecoledger.reports.fields.Period;
import org.jspecify.annotations.Nullable;

/**
 * A version of a template, without its file.
 *
 * @param kind such as {@code report}, {@code bulletin}, {@code letter}
 * @param periods of which kinds of period a document of it may speak
 * @param subject kind of file that a document of it is about; empty where it speaks of a region and a period only
 * @param signed whether a document of it needs a signature before it is issued
 * @param validFrom from which day on it is used
 * @param shipped whether it came with the product and not from an office
 * @param issuedAt null where it never came into force: a draft, or one that was dropped as such
 * @param reason why it was withdrawn or dropped
 */
public record Template(
        String code,
        int version,
        String title,
        String english,
        String kind,
        List<Period.Kind> periods,
        String subject,
        boolean signed,
        LocalDate validFrom,
        State state,
        boolean shipped,
        String sha256,
        long size,
        String uploadedBy,
        Instant uploadedAt,
        @Nullable String issuedBy,
        @Nullable Instant issuedAt,
        @Nullable String reason) {
    public Template {
        periods = List.copyOf(periods);
    }

    /** A withdrawn version stays, for the documents that were made from it. */
    public enum State {
        DRAFT,
        ISSUED,
        WITHDRAWN
    }

    /** {@code code/version}. */
    public String ref() {
        return code + "/" + version;
    }
}
