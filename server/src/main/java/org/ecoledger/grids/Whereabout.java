package org.ecoledger.grids;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where a point lies.
 *
 * @param county region code; null outside the city
 * @param cells codes of the cells around it, deepest first
 */
public record Whereabout(
        @Nullable String county,
        @Nullable String township,
        @Nullable String village,
        List<String> cells) {}
