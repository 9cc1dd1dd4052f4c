package org.ecoledger.evaluation;

import java.math.BigInteger;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.monitoring.WaterSection;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.standards.Ratio;
import org.ecoledger.standards.water.Exceedance;
import org.ecoledger.standards.water.TrophicJudgement;
import org.ecoledger.standards.water.TrophicLevel;
import org.ecoledger.standards.water.WaterItem;
import org.ecoledger.standards.water.WaterMeans;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The evaluated months of all sections and sources. */
@Repository
class WaterMonths {
    private static final String COLUMNS = "select section, month, means, readings, as_of from evaluation.water_months ";
    private static final TypeReference<Map<String, Mean>> MEANS = new TypeReference<>() {};

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    WaterMonths(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** An item's mean as it is stored. */
    private record Mean(String mean, int count, int below, int decimals) {}

    /** A month with what it means for its section. */
    record Evaluated(WaterMonth month, JudgedWater water, WaterSection section) {}

    Optional<WaterMonth> find(String section, YearMonth month) {
        return between(List.of(section), month, month).stream().findFirst();
    }

    /** These sections' months in order of time, both ends included; months without data are absent. */
    List<WaterMonth> between(Collection<String> sections, YearMonth from, YearMonth to) {
        return db.sql(COLUMNS
                        + "where section = any(:sections) and month between :from and :to order by month, section")
                .param("sections", sections.toArray(String[]::new))
                .param("from", from.atDay(1))
                .param("to", to.atDay(1))
                .query(this::month)
                .list();
    }

    /** The newest month of each of these sections, by section. */
    Map<String, WaterMonth> newest(Collection<String> sections) {
        return db
                .sql("select distinct on (section) section, month, means, readings, as_of from evaluation.water_months "
                        + "where section = any(:sections) order by section, month desc")
                .param("sections", sections.toArray(String[]::new))
                .query(this::month)
                .list()
                .stream()
                .collect(Collectors.toMap(WaterMonth::section, month -> month));
    }

    /** The months with data of any section or source of this kind within the jurisdiction, oldest first. */
    List<YearMonth> known(WaterSection.Kind kind, Jurisdiction jurisdiction) {
        return db.sql("""
                        select distinct month from evaluation.pub_water_months
                        where kind = :kind and county is not null and region_path like :jurisdiction_path
                        order by month
                        """)
                .param("kind", kind.name().toLowerCase(Locale.ROOT))
                .params(jurisdiction.parameters())
                .query((row, _) -> YearMonth.from(row.getObject("month", LocalDate.class)))
                .list();
    }

    /** Replaces these sections' months. */
    void write(Collection<Evaluated> months) {
        String rows = json.writeValueAsString(months.stream().map(this::row).toList());
        db.sql("""
                        delete from evaluation.water_months m using jsonb_to_recordset(?::jsonb) as n (section text, month date)
                        where m.section = n.section and m.month = n.month
                        """).param(rows).update();
        db.sql("insert into evaluation.water_months "
                        + "select * from jsonb_populate_recordset(null::evaluation.water_months, ?::jsonb)")
                .param(rows)
                .update();
    }

    void remove(String section, YearMonth month) {
        db.sql("delete from evaluation.water_months where section = ? and month = ?")
                .params(section, month.atDay(1))
                .update();
    }

    private Map<String, @Nullable Object> row(Evaluated evaluated) {
        WaterMonth month = evaluated.month();
        JudgedWater water = evaluated.water();
        TrophicJudgement trophic = water.trophic();
        TrophicLevel level = trophic == null ? null : trophic.level();
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("section", month.section());
        row.put("month", month.month().atDay(1).toString());
        row.put("means", means(month));
        row.put("readings", month.readings());
        row.put("class", water.waterClass() == null ? null : water.waterClass().number());
        row.put("worst", keys(water.worst()));
        row.put(
                "main_pollutants",
                keys(water.mainPollutants().stream().map(Exceedance::item).toList()));
        row.put("target", evaluated.section().target());
        row.put("compliant", water.compliant());
        row.put("failing", keys(water.failing()));
        row.put("trophic_index", trophic == null ? null : trophic.index());
        row.put("trophic_level", level == null ? null : level.name());
        row.put("edition", water.edition());
        row.put("clause", water.clause());
        row.put("as_of", month.asOf().toString());
        row.put("computed_at", clock.instant().toString());
        return row;
    }

    private static Map<String, Mean> means(WaterMonth month) {
        Map<String, Mean> means = new LinkedHashMap<>();
        month.means()
                .exact()
                .forEach((item, mean) -> means.put(
                        item.key(),
                        new Mean(
                                mean.toString(),
                                month.means().counts().getOrDefault(item, 0),
                                month.below().getOrDefault(item, 0),
                                month.decimals().getOrDefault(item, 0))));
        return means;
    }

    private static List<String> keys(Collection<WaterItem> items) {
        return items.stream().map(WaterItem::key).toList();
    }

    private WaterMonth month(ResultSet row, int number) throws SQLException {
        Map<WaterItem, Ratio> exact = new EnumMap<>(WaterItem.class);
        Map<WaterItem, Integer> counts = new EnumMap<>(WaterItem.class);
        Map<WaterItem, Integer> below = new EnumMap<>(WaterItem.class);
        Map<WaterItem, Integer> decimals = new EnumMap<>(WaterItem.class);
        json.readValue(row.getString("means"), MEANS)
                .forEach((key, mean) -> WaterItem.find(key).ifPresent(item -> {
                    exact.put(item, fraction(mean.mean()));
                    counts.put(item, mean.count());
                    decimals.put(item, mean.decimals());
                    if (mean.below() > 0) {
                        below.put(item, mean.below());
                    }
                }));
        return new WaterMonth(
                row.getString("section"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                new WaterMeans(exact, counts),
                below,
                decimals,
                row.getInt("readings"),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }

    private static Ratio fraction(String text) {
        int slash = text.indexOf('/');
        return slash < 0
                ? new Ratio(new BigInteger(text), BigInteger.ONE)
                : new Ratio(new BigInteger(text.substring(0, slash)), new BigInteger(text.substring(slash + 1)));
    }
}
