package org.ecoledger.inspection;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The types of pollution by which public notices count cases: {@code inspection/pollution.csv}. A case may have several. */
final class Pollution {
    private static final List<Type> TYPES = InspectionTable.rows(
            "pollution",
            row -> new Type(
                    row.get("name"),
                    row.get("english"),
                    List.of(row.get("aliases").split("\\|"))));

    private record Type(String name, String english, List<String> aliases) {}

    private Pollution() {}

    /** The types of a cell under their one name; what is not known stays as it is written. */
    static List<String> read(String cell) {
        return Arrays.stream(cell.split("[、,，;；/|\\s　]+"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .map(Pollution::named)
                .distinct()
                .toList();
    }

    private static String named(String word) {
        return TYPES.stream()
                .filter(type -> type.aliases().contains(word))
                .map(Type::name)
                .findFirst()
                .orElse(word);
    }

    static String in(String name, Locale reader) {
        return "en".equals(reader.getLanguage())
                ? TYPES.stream()
                        .filter(type -> type.name().equals(name))
                        .map(Type::english)
                        .findFirst()
                        .orElse(name)
                : name;
    }
}
