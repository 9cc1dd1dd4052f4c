package org.ecoledger.organisation;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one person may see, as conditions for SQL. It is worked out afresh at each request by {@link Jurisdictions}; every
 * query over business data binds {@link #parameters()} and uses these two names:
 *
 * <pre>
 * where (r.path like :jurisdiction_path or m.owner = any(:jurisdiction_units))
 * </pre>
 *
 * @param path pattern over {@code pub_regions.path}; matches nothing for those who see no business
 * @param units codes of the units whose own work the person sees wherever it lies
 * @param roleBlind administrators of the system, of security and auditors see no business at all
 */
public record Jurisdiction(String path, Set<String> units, boolean roleBlind) {
    private static final String NOTHING = "-";

    static Jurisdiction nothing() {
        return new Jurisdiction(NOTHING, Set.of(), true);
    }

    static Jurisdiction over(String regionPath, Set<String> units) {
        return new Jurisdiction(regionPath + "%", Set.copyOf(units), false);
    }

    /** For the rules of the system itself and for figures already published: everything. */
    public static Jurisdiction everything() {
        return new Jurisdiction("%", Set.of(), false);
    }

    public boolean covers(Region region) {
        return !roleBlind && region.path().startsWith(path.substring(0, path.length() - 1));
    }

    /** Whether it reaches over the whole city, so that a query over the city's own business need not ask. */
    public boolean isWholeCity() {
        return path.endsWith("%")
                && path.chars().filter(letter -> letter == '/').count() <= 1;
    }

    /** Named parameters {@code jurisdiction_path} (text) and {@code jurisdiction_units} (text array). */
    public Map<String, Object> parameters() {
        return Map.of(
                "jurisdiction_path",
                path,
                "jurisdiction_units",
                List.copyOf(units).toArray(String[]::new));
    }
}
