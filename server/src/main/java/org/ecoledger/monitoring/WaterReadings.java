package org.ecoledger.monitoring;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The readings of all sections, each in its newest version. They are written by imports alone. */
@Repository
public class WaterReadings {
    static final ReportTable TABLE = new ReportTable(
            "monitoring.water_readings",
            "monitoring.water_reading_versions",
            "section",
            WaterQuantity.ALL,
            List.of(new ReportTable.Extra("class", "published_class"), new ReportTable.Extra("status", "status")),
            new ReportTable.Marks(
                    "monitoring.changed_water_months",
                    "month",
                    "date_trunc('month', at at time zone 'Asia/Shanghai')::date"),
            Optional.empty(),
            new ReportTable.Words("monitoring.same-reading-twice", "monitoring.merged-readings"));

    private static final String COLUMNS =
            "select section, at, " + String.join(", ", TABLE.contents()) + ", version, import, line ";
    private static final String ANY_VALUE = "num_nonnulls("
            + WaterQuantity.ALL.stream().map(WaterQuantity::column).collect(Collectors.joining(", ")) + ") > 0";

    private final JdbcClient db;

    WaterReadings(JdbcClient db) {
        this.db = db;
    }

    /** The section's readings from {@code from} until before {@code to}, in order of time. */
    public List<SectionReading> between(String section, Instant from, Instant to) {
        return between(List.of(section), from, to);
    }

    /** These sections' readings from {@code from} until before {@code to}, in order of time. */
    public List<SectionReading> between(Collection<String> sections, Instant from, Instant to) {
        return db.sql(COLUMNS + """
                        from monitoring.water_readings
                        where section = any(:sections) and at >= :from and at < :to
                        order by at, section
                        """)
                .param("sections", sections.toArray(String[]::new))
                .param("from", Observations.sql(from))
                .param("to", Observations.sql(to))
                .query(WaterReadings::reading)
                .list();
    }

    /** The newest reading with a value of each of these sections, by section; sections without one are absent. */
    public Map<String, SectionReading> newest(Collection<String> sections) {
        return db
                .sql("select newest.* from unnest(:sections) as s (code) cross join lateral (" + COLUMNS
                        + "from monitoring.water_readings where section = s.code and " + ANY_VALUE
                        + " order by at desc limit 1) newest")
                .param("sections", sections.toArray(String[]::new))
                .query(WaterReadings::reading)
                .list()
                .stream()
                .collect(Collectors.toMap(SectionReading::section, reading -> reading));
    }

    public Optional<SectionReading> find(String section, Instant at) {
        return db.sql(COLUMNS + "from monitoring.water_readings where section = :section and at = :at")
                .param("section", section)
                .param("at", Observations.sql(at))
                .query(WaterReadings::reading)
                .optional();
    }

    /** All versions of one reading, the oldest first, the one in force last. */
    public List<SectionReading> versions(String section, Instant at) {
        return db.sql(COLUMNS
                        + "from monitoring.water_reading_versions where section = :section and at = :at union all "
                        + COLUMNS + "from monitoring.water_readings where section = :section and at = :at "
                        + "order by version")
                .param("section", section)
                .param("at", Observations.sql(at))
                .query(WaterReadings::reading)
                .list();
    }

    /**
     * The version that brought the quantity's present value: later versions may have come from files that say nothing of
     * it, or the same.
     */
    public Optional<SectionReading> origin(String section, Instant at, WaterQuantity quantity) {
        List<SectionReading> versions = versions(section, at);
        return versions.stream()
                .filter(version -> versions.stream()
                        .skip(versions.indexOf(version))
                        .allMatch(later -> same(version, later, quantity)))
                .findFirst();
    }

    private static boolean same(SectionReading one, SectionReading other, WaterQuantity quantity) {
        BigDecimal value = one.values().get(quantity);
        BigDecimal later = other.values().get(quantity);
        boolean sameValue = value == null ? later == null : later != null && value.compareTo(later) == 0;
        return sameValue
                && Objects.equals(one.marks().get(quantity), other.marks().get(quantity));
    }

    private static SectionReading reading(ResultSet row, int number) throws SQLException {
        Map<WaterQuantity, BigDecimal> values = new LinkedHashMap<>();
        Map<WaterQuantity, String> marks = new LinkedHashMap<>();
        for (WaterQuantity quantity : WaterQuantity.ALL) {
            BigDecimal value = row.getBigDecimal(quantity.column());
            String mark = row.getString(quantity.markColumn());
            if (value != null) {
                values.put(quantity, value);
            }
            if (mark != null) {
                marks.put(quantity, mark);
            }
        }
        int published = row.getInt("published_class");
        @Nullable Integer publishedClass = row.wasNull() ? null : published;
        return new SectionReading(
                row.getString("section"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                values,
                marks,
                publishedClass,
                row.getString("status"),
                row.getInt("version"),
                row.getLong("import"),
                row.getLong("line"));
    }
}
