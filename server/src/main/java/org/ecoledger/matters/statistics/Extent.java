package org.ecoledger.matters.statistics;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which matters a number counts.
 *
 * @param region code of the region in which they lie
 * @param from first day
 * @param to last day
 * @param track name of a procedure; null for all
 * @param row one row of a table; null for the whole
 */
record Extent(
        String region,
        LocalDate from,
        LocalDate to,
        @Nullable String track,
        @Nullable Row row) {
    private static final String ALL = "all";

    record Row(Dimension by, String key) {}

    Extent only(Dimension by, String key) {
        return new Extent(region, from, to, track, new Row(by, key));
    }

    /** Address under which a measure of it opens, after the kind: {@code 990100/2026-01-01/2026-06-30/all/unit=qh/closed}. */
    String keyOf(String measure) {
        return String.join(
                "/",
                region,
                from.toString(),
                to.toString(),
                track == null ? ALL : track,
                row == null ? ALL : row.by().code() + "=" + row.key(),
                measure);
    }

    /** The extent of an address, whose last part is the measure. */
    static Optional<Extent> of(String[] parts) {
        try {
            var whole = new Extent(
                    parts[0],
                    LocalDate.parse(parts[1]),
                    LocalDate.parse(parts[2]),
                    parts[3].equals(ALL) ? null : parts[3],
                    null);
            if (parts[4].equals(ALL)) {
                return Optional.of(whole);
            }
            String[] row = parts[4].split("=", 2);
            return row.length < 2 ? Optional.empty() : Dimension.of(row[0]).map(by -> whole.only(by, row[1]));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }
}
