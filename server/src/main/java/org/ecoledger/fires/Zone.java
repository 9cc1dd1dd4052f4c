package org.ecoledger.fires;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A ban or limit zone for straw burning (禁烧区、限烧区, M05-23).
 *
 * @param region code of the region that laid it down
 * @param shape GeoJSON Polygon or MultiPolygon, WGS-84
 * @param ends last day
 * @param annulWhy null while it stands
 */
public record Zone(
        String code,
        String name,
        Kind kind,
        String region,
        String shape,
        LocalDate starts,
        LocalDate ends,
        String basis,
        @Nullable String annulWhy) {

    /** 禁烧区 · 限烧区. */
    public enum Kind {
        BAN,
        LIMIT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * A window of planned burning (有计划烧除) in a zone.
     *
     * @param paper number of the approval
     */
    public record Window(
            long id,
            String zone,
            Instant starts,
            Instant ends,
            String approvedBy,
            String paper,
            @Nullable String annulWhy) {
        boolean holdsAt(Instant moment) {
            return annulWhy == null && !moment.isBefore(starts) && !moment.isAfter(ends);
        }
    }
}
