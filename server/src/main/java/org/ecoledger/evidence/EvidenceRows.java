package org.ecoledger.evidence;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Rows of {@code evidence.files} as the files that they are. */
final class EvidenceRows {
    private EvidenceRows() {}

    static EvidenceFile file(ResultSet row, int number) throws SQLException {
        return new EvidenceFile(
                row.getObject("id", UUID.class),
                row.getString("subject"),
                EvidenceRole.valueOf(row.getString("role")),
                row.getString("name"),
                row.getString("media_type"),
                row.getLong("size"),
                row.getString("sha256"),
                row.getObject("width", Integer.class),
                row.getObject("height", Integer.class),
                time(row, "taken_at"),
                row.getBigDecimal("lon"),
                row.getBigDecimal("lat"),
                row.getString("datum"),
                new Claim(
                        time(row, "claimed_at"),
                        row.getBigDecimal("claimed_lon"),
                        row.getBigDecimal("claimed_lat"),
                        row.getString("claimed_datum")),
                row.getLong("uploaded_by"),
                row.getString("uploader_name"),
                row.getObject("uploaded_at", OffsetDateTime.class).toInstant(),
                annulment(row));
    }

    private static @Nullable Annulment annulment(ResultSet row) throws SQLException {
        Instant at = time(row, "annulled_at");
        return at == null
                ? null
                : new Annulment(
                        at,
                        row.getLong("annulled_by"),
                        row.getString("annulled_by_name"),
                        row.getString("annulment_reason"));
    }

    private static @Nullable Instant time(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
