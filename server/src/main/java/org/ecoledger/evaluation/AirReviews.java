package org.ecoledger.evaluation;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evaluation.AirReview.Gap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** The approvals of months and the days kept with them. */
@Repository
class AirReviews {
    private static final String SELECT = "select * from evaluation.air_reviews ";

    /** Values without the moments at which they were computed: equal exactly when the values are. */
    private static final String VALUES = "(to_jsonb(d) - '{review,as_of,computed_at}'::text[])::text";

    private static final String ITEMS = "('aqi', v.aqi::numeric, l.aqi::numeric)"
            + Arrays.stream(AirItem.values())
                    .filter(item -> item != AirItem.AQI)
                    .map(item -> ", ('%1$s', v.%1$s, l.%1$s)".formatted(item.key()))
                    .collect(Collectors.joining());

    private final JdbcClient db;
    private final JsonMapper json;
    private final Clock clock;

    AirReviews(JdbcClient db, JsonMapper json, Clock clock) {
        this.db = db;
        this.json = json;
        this.clock = clock;
    }

    /**
     * A month's live days as one content.
     *
     * @param hash SHA-256 over the values of all days, in the order of place and day
     */
    record Content(int days, String hash) {}

    /** One value that the live data have otherwise than the review; null is no valid value. */
    record Difference(
            String place,
            LocalDate day,
            String item,
            @Nullable BigDecimal reviewed,
            @Nullable BigDecimal live) {}

    Content content(Collection<String> places, YearMonth month) {
        return db.sql("select count(*) as days, encode(sha256(convert_to(coalesce(string_agg(" + VALUES + """
                , E'\n' order by d.place collate "C", d.day), ''), 'UTF8')), 'hex') as hash
                from evaluation.air_days d where d.place = any(:places) and d.day between :from and :to
                """)
                .params(within(places, month))
                .query((row, _) -> new Content(row.getInt("days"), row.getString("hash")))
                .single();
    }

    /** Keeps the month's live days under a new version, which replaces the one in force. */
    AirReview keep(
            String approver, String city, YearMonth month, Collection<String> places, Content content, List<Gap> gaps) {
        db.sql("""
                        update evaluation.air_reviews set replaced_at = ?
                        where city = ? and month = ? and replaced_at is null and annulled_at is null
                        """).params(now(), city, month.atDay(1)).update();
        long id = db.sql("""
                        insert into evaluation.air_reviews (city, month, version, days, gaps, hash, approved_at, approved_by)
                        select :city, :from, coalesce(max(version), 0) + 1, :days, :gaps::jsonb, :hash, :now, :approver
                        from evaluation.air_reviews where city = :city and month = :from returning id
                        """)
                .param("city", city)
                .param("from", month.atDay(1))
                .param("days", content.days())
                .param("gaps", json.writeValueAsString(gaps))
                .param("hash", content.hash())
                .param("now", now())
                .param("approver", approver)
                .query(Long.class)
                .single();
        db.sql("""
                        insert into evaluation.reviewed_air_days
                        select :review, d.* from evaluation.air_days d
                        where d.place = any(:places) and d.day between :from and :to
                        """).param("review", id).params(within(places, month)).update();
        return find(id).orElseThrow();
    }

    void annul(String actor, AirReview review, String reason) {
        db.sql("update evaluation.air_reviews set annulled_at = ?, annulled_by = ?, annul_reason = ? where id = ?")
                .params(now(), actor, reason, review.id())
                .update();
    }

    Optional<AirReview> find(long id) {
        return db.sql(SELECT + "where id = ?").param(id).query(this::review).optional();
    }

    Optional<AirReview> inForce(String city, YearMonth month) {
        return of(city, month).stream().filter(AirReview::isInForce).findFirst();
    }

    /** The reviews in force of the months in which these days lie, in order of time. */
    List<AirReview> inForce(String city, LocalDate from, LocalDate to) {
        return db.sql(SELECT + """
                        where city = ? and month between ? and ? and replaced_at is null and annulled_at is null
                        order by month
                        """)
                .params(city, from.withDayOfMonth(1), to)
                .query(this::review)
                .list();
    }

    /** All versions of a month, the newest first. */
    List<AirReview> of(String city, YearMonth month) {
        return db.sql(SELECT + "where city = ? and month = ? order by version desc")
                .params(city, month.atDay(1))
                .query(this::review)
                .list();
    }

    /** The newest version of each month of a year that has one. */
    List<AirReview> newest(String city, int year) {
        return db.sql("""
                        select distinct on (month) * from evaluation.air_reviews
                        where city = ? and month between ? and ? order by month, version desc
                        """)
                .params(city, LocalDate.of(year, 1, 1), LocalDate.of(year, 12, 1))
                .query(this::review)
                .list();
    }

    /** The review in force that holds this place's day. */
    Optional<AirReview> holding(String place, LocalDate day) {
        return db.sql(SELECT + """
                        r where replaced_at is null and annulled_at is null and month = ?
                        and exists (select from evaluation.reviewed_air_days d where d.review = r.id and d.place = ?)
                        """)
                .params(day.withDayOfMonth(1), place)
                .query(this::review)
                .optional();
    }

    /** What the live data of these places have otherwise, in the order of place, day and item. */
    List<Difference> differences(AirReview review, Collection<String> places) {
        return db.sql("""
                        with v as (select * from evaluation.reviewed_air_days
                                   where review = :review and place = any(:places)),
                             l as (select * from evaluation.air_days
                                   where place = any(:places) and day between :from and :to)
                        select place, day, i.item, i.reviewed, i.live from v full join l using (place, day)
                        cross join lateral (values %s) i (item, reviewed, live)
                        where i.reviewed is distinct from i.live order by place, day, i.item
                        """.formatted(ITEMS))
                .param("review", review.id())
                .params(within(places, review.month()))
                .query((row, _) -> new Difference(
                        row.getString("place"),
                        row.getObject("day", LocalDate.class),
                        row.getString("item"),
                        row.getBigDecimal("reviewed"),
                        row.getBigDecimal("live")))
                .list();
    }

    private static Map<String, Object> within(Collection<String> places, YearMonth month) {
        return Map.of("places", places.toArray(String[]::new), "from", month.atDay(1), "to", month.atEndOfMonth());
    }

    private AirReview review(ResultSet row, int number) throws SQLException {
        return new AirReview(
                row.getLong("id"),
                row.getString("city"),
                YearMonth.from(row.getObject("month", LocalDate.class)),
                row.getInt("version"),
                row.getInt("days"),
                Arrays.asList(json.readValue(row.getString("gaps"), Gap[].class)),
                row.getString("hash"),
                row.getObject("approved_at", OffsetDateTime.class).toInstant(),
                row.getString("approved_by"),
                instant(row, "replaced_at"),
                instant(row, "annulled_at"),
                row.getString("annulled_by"),
                row.getString("annul_reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private OffsetDateTime now() {
        return CityTime.at(clock.instant()).toOffsetDateTime();
    }
}
