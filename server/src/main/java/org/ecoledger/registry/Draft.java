package org.ecoledger.registry;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object's description that has passed all rules. */
record Draft(
        String key,
        String name,
        @Nullable String owner,
        String county,
        @Nullable String township,
        @Nullable String village,
        List<String> cells,
        @Nullable String address,
        @Nullable BigDecimal lon,
        @Nullable BigDecimal lat,
        @Nullable String datum,
        Map<String, String> facts) {

    /** An object's description as it stands; degrees as they are kept. */
    static Draft of(RegistryObject object) {
        return new Draft(
                object.key(),
                object.name(),
                object.owner(),
                object.county(),
                object.township(),
                object.village(),
                object.cells(),
                object.address(),
                object.lon(),
                object.lat(),
                object.datum(),
                object.facts());
    }

    /** The plain columns, by their names. */
    Map<String, @Nullable Object> columns() {
        var columns = new HashMap<String, @Nullable Object>();
        columns.put("name", name);
        columns.put("owner", owner);
        columns.put("county", county);
        columns.put("township", township);
        columns.put("village", village);
        columns.put("address", address);
        columns.put("lon", lon);
        columns.put("lat", lat);
        columns.put("datum", datum);
        return columns;
    }
}
