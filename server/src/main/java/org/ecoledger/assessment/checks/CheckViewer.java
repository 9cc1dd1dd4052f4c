package org.ecoledger.assessment.checks;

import java.util.HashMap;
import java.util.Map;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Unit;
import org.jspecify.annotations.Nullable;

/**
 * Who looks at checks and findings: the city's office sees all; whoever is to check sees that check; others see what lies in
 * their jurisdiction or names their unit, once the check is done.
 */
public record CheckViewer(long account, @Nullable Unit unit, boolean office, Jurisdiction jurisdiction) {

    /** Over a check {@code c} and its township's region {@code r}. */
    static final String SEES_CHECK = """
            (:office or c.account = :account or (c.account is null and c.unit = :unit) or c.done_by = :account
             or (c.done_at is not null and r.path like :jurisdiction_path))
            """;

    /** Over a finding {@code f} besides. */
    static final String SEES_FINDING = """
            (:office or c.account = :account or (c.account is null and c.unit = :unit) or f.recorded_by = :account
             or (c.done_at is not null and f.withdrawn_at is null
                 and (r.path like :jurisdiction_path or f.responsible = any(:jurisdiction_units))))
            """;

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>(jurisdiction.parameters());
        parameters.put("office", office);
        parameters.put("account", account);
        parameters.put("unit", unit == null ? "" : unit.code());
        return parameters;
    }

    /** Whether the person may do this check that is not done yet. */
    boolean mayDo(TownshipCheck check) {
        Long checker = check.account();
        String ofUnit = check.unit();
        return checker != null
                ? checker == account
                : unit != null && unit.code().equals(ofUnit);
    }
}
