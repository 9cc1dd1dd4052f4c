package org.ecoledger.organisation;

import org.jspecify.annotations.Nullable;

/**
 * A body that can own work: an office, bureau, department, government or township.
 *
 * @param region code of the region it serves
 * @param parent code of the unit above it
 */
public record Unit(
        String code,
        String name,
        Kind kind,
        String region,
        String regionPath,
        @Nullable String parent) {

    /** What sort of body it is. */
    public enum Kind {
        COMMITTEE_OFFICE,
        BUREAU,
        DEPARTMENT,
        GOVERNMENT,
        TOWNSHIP,
        ENTERPRISE
    }
}
