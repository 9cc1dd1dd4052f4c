package org.ecoledger.contracts;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A leader stands in for a place, a firm or a project (包保, M01-12).
 *
 * @param holder the leader's name
 * @param region code of the township, or of where the firm or project lies
 * @param regionPath its path in the tree of regions
 * @param code the firm's or project's in the city's lists; null where it is known by name only
 * @param role as the document calls it: 包保领导
 * @param basis the document
 * @param days within how many days an outcome is expected
 * @param until null while it holds
 * @param lastVisit day of the newest visit; null where there was none
 */
record Contract(
        long id,
        long account,
        String holder,
        Kind kind,
        String region,
        String regionName,
        String regionPath,
        @Nullable String code,
        String name,
        String role,
        String basis,
        int days,
        LocalDate from,
        @Nullable LocalDate until,
        @Nullable String endReason,
        @Nullable LocalDate lastVisit) {

    /** What is contracted: 乡镇 · 企业 · 项目（重点工作）. */
    enum Kind {
        TOWNSHIP,
        ENTERPRISE,
        PROJECT;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    boolean holdsOn(LocalDate day) {
        return !from.isAfter(day) && (until == null || !until.isBefore(day));
    }

    /** The day by which an outcome is expected, counted from the last one or from the beginning. */
    LocalDate expectedBy() {
        return (lastVisit == null ? from : lastVisit).plusDays(days);
    }

    /** Whether the period has passed without an outcome. */
    boolean isSilentOn(LocalDate day) {
        return holdsOn(day) && expectedBy().isBefore(day);
    }
}
