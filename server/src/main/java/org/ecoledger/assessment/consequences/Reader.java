package org.ecoledger.assessment.consequences;

import java.util.HashMap;
import java.util.Map;
import org.ecoledger.organisation.Jurisdiction;

/**
 * Which consequences somebody sees: those of the units below, and those of the own unit once it was told.
 *
 * @param oversees the committee office, a government, the city's bureau: they see what is only proposed, too
 * @param unit code of the own unit; empty without a post
 */
record Reader(Jurisdiction jurisdiction, boolean oversees, String unit) {

    /** A condition over {@code consequence_files f}. */
    static final String SEEN = """
            (cast(:oversees as boolean) and f.path like :jurisdiction_path and f.unit is distinct from :own_unit
             or f.unit = :own_unit and f.notified_at is not null)""";

    Map<String, Object> parameters() {
        var parameters = new HashMap<>(jurisdiction.parameters());
        parameters.put("oversees", oversees);
        parameters.put("own_unit", unit);
        return parameters;
    }
}
