package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The evaluated days of whole counties, for those who count them over a long span: one row per county and day. A county's
 * figures are made by the designated evaluation points only (ruling 11), which is settled before a day comes here.
 */
@Repository
public class PublishedDays {
    private static final BigDecimal GOOD = BigDecimal.valueOf(100);
    private static final String LIVE = """
            select d.place, d.day, d.aqi, d.so2, d.no2, d.co, d.o3, d.pm10, d.pm25, d.as_of, '实时评价' as by
            from evaluation.air_days d
            """;
    private static final String REVIEWED = """
            select d.place, d.day, d.aqi, d.so2, d.no2, d.co, d.o3, d.pm10, d.pm25, r.approved_at as as_of, r.approved_by as by
            from evaluation.reviewed_air_days d
            join evaluation.air_reviews r on r.id = d.review and r.replaced_at is null and r.annulled_at is null
            """;

    private final JdbcClient db;

    PublishedDays(JdbcClient db) {
        this.db = db;
    }

    /**
     * The counties' days in order of place and time, both ends included; a day without any valid value is absent.
     *
     * @param reviewed as approved month by month (ruling 18), instead of as measured until now
     */
    public List<PublishedDay> between(Collection<String> counties, LocalDate from, LocalDate to, boolean reviewed) {
        Track track = reviewed ? Track.REVIEWED : Track.LIVE;
        return db
                .sql((reviewed ? REVIEWED : LIVE) + """
                        where d.place_kind = 'county' and d.place = any(:places) and d.day between :from and :to
                        order by d.place, d.day
                        """)
                .param("places", counties.toArray(String[]::new))
                .param("from", from)
                .param("to", to)
                .query((row, _) -> day(row, track))
                .list()
                .stream()
                .filter(day -> !day.values().isEmpty())
                .toList();
    }

    private static PublishedDay day(ResultSet row, Track track) throws SQLException {
        String place = row.getString("place");
        LocalDate day = row.getObject("day", LocalDate.class);
        List<PublishedDay.Value> values = new ArrayList<>();
        for (AirItem item : AirItem.values()) {
            BigDecimal value = row.getBigDecimal(item.key());
            if (value != null) {
                values.add(new PublishedDay.Value(
                        item.key(),
                        item.chinese(),
                        value,
                        item.unit(),
                        item == AirItem.AQI ? value.compareTo(GOOD) <= 0 : null,
                        FigureKeys.day(track, place, day, item)));
            }
        }
        return new PublishedDay(
                place,
                day,
                values,
                row.getString("by"),
                row.getObject("as_of", OffsetDateTime.class).toInstant());
    }
}
