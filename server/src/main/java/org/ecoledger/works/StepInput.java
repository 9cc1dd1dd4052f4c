package org.ecoledger.works;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What is given with a step.
 *
 * @param version of the file as the person saw it
 * @param fields by the codes of {@code procedures/needs.csv}; a plan's days as {@code milestone.<number>}
 * @param files proof: photos and papers in custody that belong to nothing yet
 * @param key made once per attempt, so that a step sent twice is taken once; null where the caller sends once
 */
public record StepInput(
        int version,
        Map<String, String> fields,
        List<UUID> files,
        @Nullable String key) {
    public StepInput {
        fields = Map.copyOf(fields);
        files = List.copyOf(files);
    }

    public static StepInput of(int version, String note) {
        return new StepInput(version, note.isBlank() ? Map.of() : Map.of("note", note), List.of(), null);
    }

    /** The field as it was given, without blanks around it; null where nothing was. */
    @Nullable
    String field(String name) {
        String value = fields.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
