package org.ecoledger.matters;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody gives for a step.
 *
 * @param version the matter's version that the person saw
 * @param note what was done, or the reason
 * @param photos evidence that the same person uploaded; each photo knows its role
 * @param fields by code of {@code procedures/needs.csv}; checked facts as {@code fact:<code>}
 * @param key a value that the sender makes once per attempt: the same key does nothing twice
 */
public record ActionInput(
        int version,
        @Nullable String note,
        List<UUID> photos,
        Map<String, String> fields,
        @Nullable String key) {

    public static ActionInput of(int version, @Nullable String note) {
        return new ActionInput(version, note, List.of(), Map.of(), null);
    }

    public ActionInput with(String field, String value) {
        var more = new java.util.HashMap<>(fields);
        more.put(field, value);
        return new ActionInput(version, note, photos, Map.copyOf(more), key);
    }

    public ActionInput withPhotos(List<UUID> ids) {
        return new ActionInput(version, note, List.copyOf(ids), fields, key);
    }

    /** Without what serves this step alone and is kept nowhere: how the person confirmed who it is. */
    ActionInput kept() {
        var others = new java.util.HashMap<>(fields);
        others.remove(MatterFields.CONFIRMATION);
        return new ActionInput(version, note, photos, Map.copyOf(others), key);
    }

    String noteOrEmpty() {
        return note == null ? "" : note;
    }

    /** The field's values, where it takes several: separated by commas. */
    List<String> list(String name) {
        String value = field(name);
        return value == null
                ? List.of()
                : Arrays.stream(value.split("[,，]"))
                        .map(String::strip)
                        .filter(one -> !one.isEmpty())
                        .distinct()
                        .toList();
    }

    @Nullable
    String field(String name) {
        String value = fields.get(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
