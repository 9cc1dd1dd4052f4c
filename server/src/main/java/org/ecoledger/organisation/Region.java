package org.ecoledger.organisation;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * A place of administration.
 *
 * @param code GB/T 2260 code, longer below the county
 * @param path codes from the top, each followed by a slash; a region contains those whose path begins with its own
 * @param lon longitude in degrees
 * @param lat latitude in degrees
 */
public record Region(
        String code,
        @Nullable String parent,
        String name,
        Level level,
        String path,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat) {

    /** Levels of administration from the top. */
    public enum Level {
        PROVINCE,
        CITY,
        COUNTY,
        TOWNSHIP,
        VILLAGE
    }

    public boolean contains(Region other) {
        return other.path.startsWith(path);
    }
}
