package org.ecoledger.contracts;

import java.util.HashMap;
import java.util.Map;
import org.ecoledger.organisation.Jurisdiction;

/**
 * Which contracts somebody sees: a leader his or her own, an overseeing office those of its jurisdiction.
 *
 * @param account whose own contracts are seen
 * @param oversees the committee office or a county's office
 */
record Viewer(long account, boolean oversees, Jurisdiction jurisdiction) {
    private static final long NOBODY = Long.MIN_VALUE;

    /** Who opens a figure is known by jurisdiction only. */
    static Viewer within(Jurisdiction jurisdiction) {
        return new Viewer(NOBODY, true, jurisdiction);
    }

    Map<String, Object> parameters() {
        var parameters = new HashMap<>(jurisdiction.parameters());
        parameters.put("viewer", account);
        parameters.put("oversees", oversees);
        return parameters;
    }
}
