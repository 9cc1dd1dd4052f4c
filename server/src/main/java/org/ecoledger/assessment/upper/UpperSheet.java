package org.ecoledger.assessment.upper;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An indicator sheet of the level above, in one version (C23, M15-24).
 *
 * @param document its 文号
 * @param total what the weights come to, where it is declared
 * @param sha256 of the file as it came
 * @param annulReason why it does not count; null while it does
 */
public record UpperSheet(
        long id,
        String issuer,
        String title,
        int year,
        int version,
        String document,
        LocalDate issuedOn,
        @Nullable BigDecimal total,
        String fileName,
        String sha256,
        Instant importedAt,
        String importedBy,
        @Nullable Instant annulledAt,
        @Nullable String annulledBy,
        @Nullable String annulReason,
        List<UpperRow> rows) {

    public UpperSheet {
        rows = List.copyOf(rows);
    }

    Optional<UpperRow> row(int line) {
        return rows.stream().filter(row -> row.line() == line).findFirst();
    }

    boolean isAnnulled() {
        return annulledAt != null;
    }
}
