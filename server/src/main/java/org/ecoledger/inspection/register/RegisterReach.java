package org.ecoledger.inspection.register;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;

/**
 * Which of the register's rows a person sees, as a condition over {@code h} (hand-over) and {@code r} (region).
 *
 * @param units a unit sees what it handed over or was handed, with the units below it; null for the office and for
 *     governments, which see their whole region
 */
record RegisterReach(Jurisdiction jurisdiction, @Nullable List<String> units) {

    String condition() {
        String region = "(r.path like :jurisdiction_path or h.unit = any(:jurisdiction_units))";
        return units == null ? region : region + " and (h.unit = any(:own_units) or h.by_unit = any(:own_units))";
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<>(jurisdiction.parameters());
        if (units != null) {
            parameters.put("own_units", units.toArray(String[]::new));
        }
        return parameters;
    }
}
