package org.ecoledger.matters.statistics;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.Periods;
import org.ecoledger.organisation.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts matters and closures, and names those counted. Two questions to the database fill a whole table. */
@Repository
class Tallies {
    private final JdbcClient db;
    private final Regions regions;
    private final Periods periods;

    Tallies(JdbcClient db, Regions regions, Periods periods) {
        this.db = db;
        this.regions = regions;
        this.periods = periods;
    }

    /**
     * A matter that was counted; of closures, as it stood when it was closed.
     *
     * @param id closure's number, to tell two closures of a matter apart; 0 where none is counted
     */
    record Counted(
            String number,
            long id,
            String title,
            String kind,
            String source,
            String county,
            @Nullable String township,
            @Nullable String owner,
            Instant openedAt,
            @Nullable Instant closedAt,
            @Nullable Boolean inTime,
            @Nullable String truth,
            String handling,
            @Nullable String satisfaction,
            @Nullable Instant reopenedAt,
            @Nullable String reopenedWhy) {}

    /** The rows of a table in the order of their keys. */
    List<Tally> by(Dimension dimension, Extent extent) {
        var rows = new TreeMap<String, Tally>();
        for (Cohort cohort : Cohort.values()) {
            query(cohort, dimension.keyOf(cohort), extent, "group by row_key")
                    .forEach(tally -> rows.merge(tally.key(), tally, Tally::and));
        }
        return List.copyOf(rows.values());
    }

    Tally of(Extent extent) {
        Tally sum = Tally.empty("");
        for (Cohort cohort : Cohort.values()) {
            for (Tally tally : query(cohort, "''", extent, "group by row_key")) {
                sum = sum.and(tally);
            }
        }
        return sum;
    }

    private List<Tally> query(Cohort cohort, String key, Extent extent, String grouped) {
        String counts = Arrays.stream(Count.values())
                .filter(count -> count.cohort() == cohort)
                .map(count -> "count(*) filter (where " + count.condition() + ") as " + count.column())
                .collect(Collectors.joining(",\n       "));
        return db.sql(cohort.with() + "select " + key + " as row_key,\n       " + counts + "\n" + cohort.from()
                        + narrowed(cohort, extent) + grouped)
                .params(parameters(extent))
                .query((row, _) -> tally(row, cohort))
                .list();
    }

    /**
     * The matters behind a count, by number.
     *
     * @param after number of the last one on the page before, empty for the first page
     * @param afterId its closure
     */
    List<Counted> counted(Extent extent, Count count, String after, long afterId, int most) {
        Cohort cohort = count.cohort();
        Map<String, @Nullable Object> parameters = parameters(extent);
        parameters.put("after", after);
        parameters.put("after_id", afterId);
        parameters.put("most", most);
        return db.sql(cohort.with() + "select " + columns(cohort) + cohort.from() + narrowed(cohort, extent) + "and ("
                        + count.condition() + ")\n" + """
                        and (m.number > :after or m.number = :after and %1$s > :after_id)
                        order by m.number, %1$s limit :most
                        """.formatted(id(cohort)))
                .params(parameters)
                .query(Tallies::counted)
                .list();
    }

    /** When the last of the counted closures was opened again, and how many of them only after the period. */
    Late late(Extent extent) {
        return db.sql("""
                        select count(*) as late, max(c.reopened_at) as last
                        """ + Cohort.CLOSED.from() + narrowed(Cohort.CLOSED, extent)
                        + "and " + Count.REBOUNDED.condition() + " and c.reopened_at >= :to")
                .params(parameters(extent))
                .query((row, _) -> new Late(row.getLong("late"), instant(row, "last")))
                .single();
    }

    /** Rebounds after the end of the period in which the matters were closed. */
    record Late(long count, @Nullable Instant last) {}

    private static String id(Cohort cohort) {
        return cohort == Cohort.CLOSED ? "c.id" : "cast(0 as bigint)";
    }

    private static String columns(Cohort cohort) {
        String head = "m.number, m.title, m.kind, m.source, m.county, m.township, m.opened_at, m.satisfaction, ";
        return head
                + switch (cohort) {
                    case RECEIVED -> """
                        0 as id, m.owner, m.closed_at, m.closed_in_time as in_time, m.truth, m.handling,
                        null::timestamptz as reopened_at, null as reopened_why
                        """;
                    case CLOSED ->
                        "c.id, c.owner, c.closed_at, c.in_time, c.truth, c.handling, c.reopened_at, c.reopened_why\n";
                };
    }

    private static String narrowed(Cohort cohort, Extent extent) {
        Extent.Row row = extent.row();
        return (extent.track() == null ? "" : "and m.track = :track\n")
                + (row == null ? "" : "and " + row.by().keyOf(cohort) + " = :row_key\n");
    }

    private Map<String, @Nullable Object> parameters(Extent extent) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("path", regions.get(extent.region()).path() + "%");
        parameters.put("from", start(extent.from()));
        parameters.put("to", start(extent.to().plusDays(1)));
        parameters.put("repeat_days", periods.days(Periods.REPEAT));
        parameters.put("track", extent.track());
        Extent.Row row = extent.row();
        parameters.put("row_key", row == null ? null : row.key());
        return parameters;
    }

    private static Tally tally(ResultSet row, Cohort cohort) throws SQLException {
        var counts = new EnumMap<Count, Long>(Count.class);
        for (Count count : Count.values()) {
            if (count.cohort() == cohort) {
                counts.put(count, row.getLong(count.column()));
            }
        }
        return new Tally(row.getString("row_key"), counts);
    }

    private static Counted counted(ResultSet row, int number) throws SQLException {
        return new Counted(
                row.getString("number"),
                row.getLong("id"),
                row.getString("title"),
                row.getString("kind"),
                row.getString("source"),
                row.getString("county"),
                row.getString("township"),
                row.getString("owner"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                instant(row, "closed_at"),
                row.getObject("in_time", Boolean.class),
                row.getString("truth"),
                row.getString("handling"),
                row.getString("satisfaction"),
                instant(row, "reopened_at"),
                row.getString("reopened_why"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(CityTime.ZONE).toOffsetDateTime();
    }
}
