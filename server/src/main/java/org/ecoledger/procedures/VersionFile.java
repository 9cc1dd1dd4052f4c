package org.ecoledger.procedures;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ecoledger.problems.ProblemBodies.FieldError;
import org.ecoledger.procedures.Procedure.Words;
import org.jspecify.annotations.Nullable;

/**
 * One version as its page shows it.
 *
 * @param standing draft, annulled, past, present, coming
 * @param id null for a version that the product brings
 * @param lines of the table, cell by cell
 * @param own words of this table
 * @param names of everything that the table mentions, by {@code kind:code}
 * @param faults of a draft; empty for others
 * @param choices what a draft may name; null for others
 */
record VersionFile(
        String name,
        Words title,
        String version,
        Standing standing,
        @Nullable Long id,
        int revision,
        @Nullable LocalDate validFrom,
        @Nullable String basedOn,
        @Nullable String reason,
        List<Happening> story,
        List<Line> lines,
        List<OwnWord> own,
        Map<String, Words> names,
        List<FieldError> faults,
        @Nullable Choices choices,
        Instant asOf) {

    /** How a version stands today. */
    enum Standing {
        DRAFT,
        ANNULLED,
        PAST,
        PRESENT,
        COMING
    }

    /** @param what drafted, changed, put-in-force, annulled */
    record Happening(String what, Instant at, String who) {}

    record Choices(
            List<String> roles,
            List<String> relations,
            List<FieldChoice> fields,
            List<String> limits,
            List<String> moves,
            List<String> settings,
            List<String> signatures,
            LocalDate today) {}

    record FieldChoice(String code, Field.Type type) {}
}
