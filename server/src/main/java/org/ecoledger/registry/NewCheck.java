package org.ecoledger.registry;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A routine check as somebody made it.
 *
 * @param at when it was made; null for now
 * @param problem whether the person says that something is wrong; a value beyond its limit says so, too
 * @param facts by code of the list's fields that are asked at checks, as written
 * @param key made by the device: the same key records nothing twice
 */
public record NewCheck(
        @Nullable Instant at,
        boolean problem,
        String note,
        Map<String, String> facts,
        List<UUID> photos,
        @Nullable String key) {}
