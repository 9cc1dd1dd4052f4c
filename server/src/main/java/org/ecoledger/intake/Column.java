package org.ecoledger.intake;

import java.util.List;
import java.util.Map;

/**
 * A column that a kind knows. In {@code intake/columns/<kind>.csv} it is a row with
 *
 * <ul>
 *   <li>{@code field}: its name in code;
 *   <li>{@code required}: yes or no;
 *   <li>{@code aliases}: what files call it, separated by |, the first one in templates and messages; case, blanks,
 *       underscores and the width of letters do not matter; one that implies a unit says so, {@code TP mgL=mg/L};
 *   <li>{@code units}: units that may stand in its heading, {@code mg/m3=毫克/立方米|mg·m-3;ug/m3=μg/m3}, the first one
 *       in templates; empty when it has none;
 *   <li>{@code example}: a value for the template's explanations.
 * </ul>
 *
 * @param units from what a heading may say to the unit's one name
 * @param impliedUnits from an alias to the unit that it implies
 */
public record Column(
        String field,
        boolean required,
        List<String> aliases,
        Map<String, String> units,
        Map<String, String> impliedUnits,
        String example) {

    /** A column with at most one unit, for kinds whose columns stand in a table of their module's. */
    public static Column of(String field, boolean required, List<String> aliases, String unit, String example) {
        return new Column(
                field,
                required,
                List.copyOf(aliases),
                unit.isEmpty() ? Map.of() : Map.of(Headings.plain(unit), unit),
                Map.of(),
                example);
    }

    /** The name that people read. */
    public String name() {
        return aliases.getFirst();
    }
}
