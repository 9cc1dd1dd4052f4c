package org.ecoledger.monitoring;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.standards.air.Pollutant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The hourly values of all stations, each in its newest version. They are written by imports alone. */
@Repository
public class Observations {
    static final ReportTable TABLE = new ReportTable(
            "monitoring.observations",
            "monitoring.observation_versions",
            "station",
            AirItem.ALL,
            List.of(new ReportTable.Extra("aqi", "published_aqi")),
            new ReportTable.Marks(
                    "monitoring.changed_days",
                    "day",
                    "((at - interval '1 second') at time zone 'Asia/Shanghai')::date"),
            Optional.of("monitoring.ensure_month"),
            new ReportTable.Words("monitoring.same-hour-twice", "monitoring.merged"));

    private static final String COLUMNS =
            "select station, at, " + String.join(", ", TABLE.contents()) + ", version, import, line ";

    private final JdbcClient db;

    Observations(JdbcClient db) {
        this.db = db;
    }

    /** The station's hours with labels after {@code from} up to {@code to}, in order of time. */
    public List<HourlyObservation> hours(String station, Instant from, Instant to) {
        return hours(List.of(station), from, to);
    }

    /** These stations' hours with labels after {@code from} up to {@code to}, in order of time. */
    public List<HourlyObservation> hours(Collection<String> stations, Instant from, Instant to) {
        return db.sql(COLUMNS + """
                        from monitoring.observations
                        where station = any(:stations) and at > :from and at <= :to
                        order by at, station
                        """)
                .param("stations", stations.toArray(String[]::new))
                .param("from", sql(from))
                .param("to", sql(to))
                .query(Observations::observation)
                .list();
    }

    public Optional<HourlyObservation> find(String station, Instant at) {
        return db.sql(COLUMNS + "from monitoring.observations where station = :station and at = :at")
                .param("station", station)
                .param("at", sql(at))
                .query(Observations::observation)
                .optional();
    }

    /** The newest label of each of these stations after {@code from} up to {@code to}; stations without one are absent. */
    public Map<String, Instant> newest(Collection<String> stations, Instant from, Instant to) {
        Map<String, Instant> newest = new HashMap<>();
        db.sql("""
                        select station, max(at) as at from monitoring.observations
                        where station = any(:stations) and at > :from and at <= :to group by station
                        """)
                .param("stations", stations.toArray(String[]::new))
                .param("from", sql(from))
                .param("to", sql(to))
                .query((row, _) -> Map.entry(
                        row.getString("station"),
                        row.getObject("at", OffsetDateTime.class).toInstant()))
                .list()
                .forEach(entry -> newest.put(entry.getKey(), entry.getValue()));
        return newest;
    }

    /** All versions of one hour, the oldest first, the one in force last. */
    public List<HourlyObservation> versions(String station, Instant at) {
        return db.sql(COLUMNS + "from monitoring.observation_versions where station = :station and at = :at union all "
                        + COLUMNS + "from monitoring.observations where station = :station and at = :at "
                        + "order by version")
                .param("station", station)
                .param("at", sql(at))
                .query(Observations::observation)
                .list();
    }

    /**
     * The version that brought the item's present value: later versions may have come from files that say nothing of this
     * item, or the same.
     */
    public Optional<HourlyObservation> origin(String station, Instant at, Pollutant pollutant) {
        List<HourlyObservation> versions = versions(station, at);
        return versions.stream()
                .filter(version -> versions.stream()
                        .skip(versions.indexOf(version))
                        .allMatch(later -> same(version, later, pollutant)))
                .findFirst();
    }

    private static boolean same(HourlyObservation one, HourlyObservation other, Pollutant pollutant) {
        BigDecimal value = one.values().get(pollutant);
        BigDecimal later = other.values().get(pollutant);
        boolean sameValue = value == null ? later == null : later != null && value.compareTo(later) == 0;
        return sameValue
                && Objects.equals(one.marks().get(pollutant), other.marks().get(pollutant));
    }

    static OffsetDateTime sql(Instant instant) {
        return instant.atZone(CityTime.ZONE).toOffsetDateTime();
    }

    private static HourlyObservation observation(ResultSet row, int number) throws SQLException {
        Map<Pollutant, BigDecimal> values = new EnumMap<>(Pollutant.class);
        Map<Pollutant, String> marks = new EnumMap<>(Pollutant.class);
        for (AirItem item : AirItem.ALL) {
            Pollutant pollutant = item.pollutant().orElse(null);
            BigDecimal value = row.getBigDecimal(item.column());
            String mark = row.getString(item.markColumn());
            if (pollutant != null && value != null) {
                values.put(pollutant, value);
            }
            if (pollutant != null && mark != null) {
                marks.put(pollutant, mark);
            }
        }
        int published = row.getInt("published_aqi");
        @Nullable Integer publishedIndex = row.wasNull() ? null : published;
        return new HourlyObservation(
                row.getString("station"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                values,
                marks,
                row.getBigDecimal(AirItem.O3_8H.column()),
                publishedIndex,
                row.getInt("version"),
                row.getLong("import"),
                row.getLong("line"));
    }
}
