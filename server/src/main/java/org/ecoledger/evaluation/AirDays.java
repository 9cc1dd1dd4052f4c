package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.standards.Editions;
import org.ecoledger.standards.Subject;
import org.ecoledger.standards.air.Category;
import org.ecoledger.standards.air.DailyConcentrations;
import org.ecoledger.standards.air.Pollutant;
import org.ecoledger.standards.air.evaluation.EvaluatedDay;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The evaluated days of all stations, counties and the city. */
@Repository
public class AirDays {
    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    AirDays(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /** @param place code of a station, county or city */
    public Optional<AirDay> find(String place, LocalDate day) {
        return find(Track.LIVE, place, day);
    }

    /** The place's live days in order of time, both ends included; days without any data are absent. */
    public List<AirDay> between(String place, LocalDate from, LocalDate to) {
        return between(Track.LIVE, List.of(place), from, to);
    }

    /** The day of one track. */
    Optional<AirDay> find(Track track, String place, LocalDate day) {
        return between(track, List.of(place), day, day).stream().findFirst();
    }

    /** The places' days of one track in order of place and time, both ends included. */
    List<AirDay> between(Track track, Collection<String> places, LocalDate from, LocalDate to) {
        return db.sql("select * from " + track.table()
                        + " where place = any(?) and day between ? and ? order by place, day")
                .params(places.toArray(String[]::new), from, to)
                .query(AirDays::day)
                .list();
    }

    /**
     * The places' days as the evaluation of a period takes them, in order of time; places without a day are absent. Reads
     * no more of a day than that needs, for a year of many places.
     */
    Map<String, List<EvaluatedDay>> evaluated(Track track, Collection<String> places, LocalDate from, LocalDate to) {
        Map<String, List<EvaluatedDay>> byPlace = new LinkedHashMap<>();
        db.sql("""
                        select place, day, so2, no2, co, o3, pm10, pm25, o3_hour, aqi, primary_pollutants
                        from %s where place = any(?) and day between ? and ? order by place, day
                        """.formatted(track.table()))
                .params(places.toArray(String[]::new), from, to)
                .query(row -> {
                    byPlace.computeIfAbsent(row.getString("place"), _ -> new ArrayList<>())
                            .add(evaluated(row));
                });
        return byPlace;
    }

    private static EvaluatedDay evaluated(ResultSet row) throws SQLException {
        Map<Pollutant, BigDecimal> values = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            BigDecimal value = row.getBigDecimal(AirItem.of(pollutant).key());
            if (value != null) {
                values.put(pollutant, value);
            }
        }
        LocalDate day = row.getObject("day", LocalDate.class);
        return new EvaluatedDay(
                day,
                new DailyConcentrations(values, row.getBigDecimal("o3_hour")),
                row.getObject("aqi", Integer.class),
                primary(row),
                Editions.inForce(Subject.AIR_QUALITY_INDEX, day));
    }

    private static List<Pollutant> primary(ResultSet row) throws SQLException {
        return Arrays.stream((String[]) row.getArray("primary_pollutants").getArray())
                .map(Pollutant::valueOf)
                .toList();
    }

    /** What a list of days is asked for: null leaves a question open. */
    record Question(
            @Nullable String place,
            AirPlace.@Nullable Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            Jurisdiction jurisdiction) {}

    /** Newest days first, after the row (day, place) where one is given. */
    List<AirDay> list(Question question, @Nullable LocalDate afterDay, @Nullable String afterPlace, int limit) {
        return asked("select d.*", question, """
                and (:after_day::date is null or d.day < :after_day or (d.day = :after_day and d.place > :after_place))
                order by d.day desc, d.place limit :limit
                """)
                .param("after_day", afterDay)
                .param("after_place", afterPlace)
                .param("limit", limit)
                .query(AirDays::day)
                .list();
    }

    long count(Question question) {
        return asked("select count(*)", question, "").query(Long.class).single();
    }

    private JdbcClient.StatementSpec asked(String select, Question question, String rest) {
        AirPlace.Kind kind = question.kind();
        return db.sql(select + """
                         from evaluation.air_days d
                        left join organisation.pub_regions r on r.code = d.place
                        left join monitoring.pub_stations s on s.code = d.place
                        where coalesce(r.path, s.region_path) like :jurisdiction_path
                        and (:place::text is null or d.place = :place) and (:kind::text is null or d.place_kind = :kind)
                        and (:from::date is null or d.day >= :from) and (:to::date is null or d.day <= :to)
                        """ + rest)
                .params(question.jurisdiction().parameters())
                .param("place", question.place())
                .param("kind", kind == null ? null : kind.name().toLowerCase(Locale.ROOT))
                .param("from", question.from())
                .param("to", question.to());
    }

    /** Replaces these places' days. */
    void write(Collection<AirDay> days) {
        String rows = json.writeValueAsString(days.stream().map(this::row).toList());
        db.sql("""
                        delete from evaluation.air_days d using jsonb_to_recordset(?::jsonb) as n (place text, day date)
                        where d.place = n.place and d.day = n.day
                        """).param(rows).update();
        db.sql("insert into evaluation.air_days "
                        + "select * from jsonb_populate_recordset(null::evaluation.air_days, ?::jsonb)")
                .param(rows)
                .update();
    }

    void remove(String place, LocalDate day) {
        db.sql("delete from evaluation.air_days where place = ? and day = ?")
                .params(place, day)
                .update();
    }

    private Map<String, @Nullable Object> row(AirDay day) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        Category category = day.category();
        row.put("place", day.place());
        row.put("place_kind", day.kind().name().toLowerCase(Locale.ROOT));
        row.put("day", day.day().toString());
        day.values().forEach((pollutant, value) -> {
            String column = AirItem.of(pollutant).key();
            row.put(column, value.published());
            row.put(column + "_exact", value.exact());
            row.put(column + "_inputs", value.inputs());
            row.put(column + "_needed", value.needed());
        });
        row.put("o3_hour", day.ozoneHour());
        row.put("aqi", day.index());
        row.put("category", category == null ? null : category.number());
        row.put(
                "primary_pollutants",
                day.primary().stream().map(Pollutant::name).toList());
        row.put("complete", day.complete());
        row.put("edition", day.edition());
        row.put("as_of", day.asOf().toString());
        row.put("computed_at", clock.instant().toString());
        return row;
    }

    private static AirDay day(ResultSet row, int number) throws SQLException {
        Map<Pollutant, AirDay.Value> values = new EnumMap<>(Pollutant.class);
        for (Pollutant pollutant : Pollutant.values()) {
            String column = AirItem.of(pollutant).key();
            values.put(
                    pollutant,
                    new AirDay.Value(
                            row.getBigDecimal(column),
                            row.getBigDecimal(column + "_exact"),
                            row.getInt(column + "_inputs"),
                            row.getInt(column + "_needed")));
        }
        BigDecimal index = row.getBigDecimal("aqi");
        return new AirDay(
                row.getString("place"),
                AirPlace.Kind.valueOf(row.getString("place_kind").toUpperCase(Locale.ROOT)),
                row.getObject("day", LocalDate.class),
                values,
                row.getBigDecimal("o3_hour"),
                index == null ? null : index.intValueExact(),
                index == null ? null : Category.of(index.intValueExact()),
                primary(row),
                row.getBoolean("complete"),
                row.getString("edition"),
                row.getObject("as_of", OffsetDateTime.class)
                        .atZoneSameInstant(CityTime.ZONE)
                        .toInstant());
    }
}
