package org.ecoledger.assessment.rules;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The form of a check in the field: it begins with full marks, and each finding takes some.
 *
 * @param full marks of a check without findings
 */
public record CheckForm(BigDecimal full, List<Line> lines) {

    public CheckForm {
        lines = List.copyOf(lines);
    }

    /**
     * One thing that may be found.
     *
     * @param code kind of finding
     * @param scene where it is looked for: urban, town or village
     * @param each marks that one finding takes
     * @param cap most that findings of this kind take in one check; null where there is no cap
     * @param photo why a photo is compulsory; null where none is (ruling 3)
     */
    public record Line(
            String code,
            String name,
            String english,
            String scene,
            BigDecimal each,
            @Nullable BigDecimal cap,
            @Nullable String photo) {}
}
