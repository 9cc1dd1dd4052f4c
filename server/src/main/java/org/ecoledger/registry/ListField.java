package org.ecoledger.registry;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * One value that a list asks for: a row of {@code registry/fields.csv}.
 *
 * @param asked of the object itself, or anew at each check
 * @param unit empty where it has none
 * @param limit what the value at a check must be; null where any is right
 * @param aliases other headings of its column in files
 */
public record ListField(
        String list,
        String code,
        Asked asked,
        Type type,
        Name name,
        String unit,
        boolean required,
        @Nullable String least,
        @Nullable String most,
        List<Choice> choices,
        @Nullable String limit,
        List<String> aliases) {

    /** When it is asked for. */
    public enum Asked {
        OBJECT,
        CHECK
    }

    /** What it takes. */
    public enum Type {
        TEXT,
        NUMBER,
        CHOICE,
        DATE,
        YESNO,
        /** A unit whose object it is too; kept as its code. */
        UNIT
    }

    /** One of the values of a choice. */
    public record Choice(String code, Name name) {}

    static ListField of(CSVRecord row) {
        return new ListField(
                row.get("list"),
                row.get("code"),
                Asked.valueOf(row.get("asked").toUpperCase(Locale.ROOT)),
                Type.valueOf(row.get("type").toUpperCase(Locale.ROOT)),
                new Name(row.get("zh"), row.get("en")),
                row.get("unit"),
                row.get("required").equals("yes"),
                RegistryTable.orNull(row.get("min")),
                RegistryTable.orNull(row.get("max")),
                RegistryTable.parts(row.get("choices"), ";").stream()
                        .map(ListField::choice)
                        .toList(),
                RegistryTable.orNull(row.get("limit")),
                RegistryTable.parts(row.get("aliases"), "\\|"));
    }

    private static Choice choice(String cell) {
        String[] parts = cell.split("=", 3);
        return new Choice(parts[0], new Name(parts[1], parts[2]));
    }

    /** Whether the value breaks what is asked of it. */
    boolean isBrokenBy(@Nullable String value) {
        Limit asks = Limit.read(limit == null ? "" : limit);
        return asks != null && value != null && !asks.holds(value);
    }

    /** The choice that somebody means: by its code or either name. */
    Optional<Choice> choice(String written, boolean byName) {
        return choices.stream()
                .filter(choice -> choice.code().equals(written)
                        || (byName
                                && (choice.name().chinese().equals(written)
                                        || choice.name().english().equalsIgnoreCase(written))))
                .findFirst();
    }
}
