package org.ecoledger.monitoring;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the highest plausible values. */
@Repository
class PlausibleValues {
    private final JdbcClient db;

    PlausibleValues(JdbcClient db) {
        this.db = db;
    }

    /**
     * @param kind air or water
     * @return by the item's field
     */
    Map<String, BigDecimal> read(String kind) {
        Map<String, BigDecimal> highest = new HashMap<>();
        db.sql("select item, highest from monitoring.plausible_values where kind = ?")
                .param(kind)
                .query((row, _) -> Map.entry(row.getString("item"), row.getBigDecimal("highest")))
                .list()
                .forEach(entry -> highest.put(entry.getKey(), entry.getValue()));
        return highest;
    }
}
