package org.ecoledger.registry;

import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What somebody registers, or how an object is from now on.
 *
 * @param key what it is known by in its list
 * @param name empty where the key is its name
 * @param owner code of the unit that is responsible
 * @param county region code; empty where the place says it
 * @param facts by code of the list's fields, as written
 */
public record NewObject(
        String list,
        String key,
        String name,
        @Nullable String owner,
        String county,
        @Nullable String township,
        @Nullable String village,
        @Nullable String address,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        @Nullable String datum,
        Map<String, String> facts) {}
