package org.ecoledger.monitoring;

import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of the highest plausible hourly values. */
@Repository
class PlausibleValues {
    private final JdbcClient db;

    PlausibleValues(JdbcClient db) {
        this.db = db;
    }

    Map<AirItem, BigDecimal> read() {
        Map<AirItem, BigDecimal> highest = new EnumMap<>(AirItem.class);
        db.sql("select item, highest from monitoring.plausible_values where kind = 'air'")
                .query((row, _) -> Map.entry(
                        AirItem.valueOf(row.getString("item").toUpperCase(Locale.ROOT)), row.getBigDecimal("highest")))
                .list()
                .forEach(entry -> highest.put(entry.getKey(), entry.getValue()));
        return highest;
    }
}
