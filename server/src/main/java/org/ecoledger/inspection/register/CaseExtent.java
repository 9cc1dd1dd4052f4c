package org.ecoledger.inspection.register;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Which cases a number counts.
 *
 * @param inspection code
 * @param region code of the region in which they lie
 * @param batch number of one batch; null for all
 * @param day on which their batch was handed over; null for all
 * @param row one row of a table; null for the whole
 */
record CaseExtent(
        String inspection,
        String region,
        @Nullable Integer batch,
        @Nullable LocalDate day,
        @Nullable Row row) {
    private static final String ALL = "all";
    private static final int PARTS = 4;

    record Row(CaseDimension by, String key) {}

    static CaseExtent whole(String inspection, String region) {
        return new CaseExtent(inspection, region, null, null, null);
    }

    CaseExtent of(LocalDate handedOver) {
        return new CaseExtent(inspection, region, batch, handedOver, row);
    }

    CaseExtent of(@Nullable Integer number) {
        return new CaseExtent(inspection, region, number, day, row);
    }

    CaseExtent only(CaseDimension by, String key) {
        return new CaseExtent(inspection, region, batch, day, new Row(by, key));
    }

    /** Address under which a measure of it opens, after the kind: {@code zy-2026/990100/all/unit=county1/overdue}. */
    String keyOf(String measure) {
        String batches = day != null ? day.toString() : batch != null ? batch.toString() : ALL;
        return String.join(
                "/", inspection, region, batches, row == null ? ALL : row.by().code() + "=" + row.key(), measure);
    }

    /** The extent of an address, whose last part is the measure. */
    static Optional<CaseExtent> parse(String[] parts) {
        if (parts.length != PARTS + 1) {
            return Optional.empty();
        }
        try {
            CaseExtent whole = narrowed(whole(parts[0], parts[1]), parts[2]);
            if (parts[3].equals(ALL)) {
                return Optional.of(whole);
            }
            String[] row = parts[3].split("=", 2);
            return row.length < 2 ? Optional.empty() : CaseDimension.of(row[0]).map(by -> whole.only(by, row[1]));
        } catch (DateTimeException | NumberFormatException _) {
            return Optional.empty();
        }
    }

    private static CaseExtent narrowed(CaseExtent whole, String batches) {
        if (batches.equals(ALL)) {
            return whole;
        }
        return batches.contains("-") ? whole.of(LocalDate.parse(batches)) : whole.of(Integer.valueOf(batches));
    }
}
