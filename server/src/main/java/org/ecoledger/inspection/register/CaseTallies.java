package org.ecoledger.inspection.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.OpenDifferences;
import org.ecoledger.organisation.Regions;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Counts an inspection's cases, and names those counted. One question to the database fills a whole table. */
@Repository
class CaseTallies {
    /** “Tonight” is the night of those who work through it: it ends when the morning's meeting begins. */
    private static final int NIGHT_ENDS = 8;

    private static final String MARKS = """
            with marks as (
                select h.matter,
                       count(*) filter (where h.kind = 'returned') as returns,
                       bool_or(h.kind = 'handed' and e.handover is null) as waits,
                       min(h.receipt_due) filter (where h.kind = 'handed' and e.handover is null) as receipt_due,
                       (array_agg(h.reply_due is null or h.at <= h.reply_due order by h.id desc)
                           filter (where h.event = 'reported'))[1] as in_time
                from inspection.handovers h
                join inspection.cases of on of.matter = h.matter and of.inspection = :inspection
                left join inspection.handover_ends e on e.handover = h.id
                group by h.matter),
            said as (
                select distinct on (v.matter) v.matter, v.accountability
                from inspection.reply_versions v
                join inspection.cases of on of.matter = v.matter and of.inspection = :inspection
                order by v.matter, v.version desc),
            doubts as (
                select distinct p.matter
                from inspection.cases of join matters.pub_doubtful_photos p on p.matter = of.matter
                where of.inspection = :inspection)
            """;

    private static final String CASES = """
            from inspection.cases c
            join inspection.batches b on b.inspection = c.inspection and b.batch = c.batch
            join matters.pub_matters m on m.number = c.matter
            join organisation.pub_regions r on r.code = m.region
            left join marks k on k.matter = c.matter
            left join said s on s.matter = c.matter
            left join doubts d on d.matter = c.matter
            """;

    private static final String COUNTS = Stream.of(CaseCount.values())
            .map(count -> "count(*) filter (where " + count.condition() + ") as " + count.column())
            .collect(Collectors.joining(",\n"));

    private final JdbcClient db;
    private final Regions regions;
    private final OpenDifferences differences;
    private final Clock clock;

    CaseTallies(JdbcClient db, Regions regions, OpenDifferences differences, Clock clock) {
        this.db = db;
        this.regions = regions;
        this.differences = differences;
        this.clock = clock;
    }

    /**
     * A case that was counted, as it stands.
     *
     * @param dueAt next end of a limit that runs; none once it is reported
     * @param inTime whether its reply was reported in time; null while it is not
     * @param accountability words of the newest reply; null where there is none
     */
    record CountedCase(
            String number,
            String title,
            int batch,
            int sequence,
            String acceptance,
            boolean starred,
            String county,
            @Nullable String owner,
            String state,
            @Nullable String truth,
            String handling,
            @Nullable Instant dueAt,
            boolean overdue,
            @Nullable Boolean inTime,
            int returns,
            @Nullable String accountability) {}

    /**
     * The moment at which an inspection is looked at; numbers of one page are counted with one of it.
     *
     * @param differing cases on which units' answers contradict each other
     */
    record Look(Instant now, String[] differing) {}

    Look look(String inspection) {
        return new Look(clock.instant(), differing(inspection));
    }

    CaseTally of(CaseExtent extent, Look look) {
        return db.sql(MARKS + "select '' as row_key,\n" + COUNTS + "\n" + CASES + joins(extent.row()) + where(extent))
                .params(parameters(extent, look))
                .query(CaseTallies::tally)
                .single();
    }

    /** The rows of a table in the order of their keys. */
    List<CaseTally> by(CaseDimension dimension, CaseExtent extent, Look look) {
        return db.sql(MARKS + "select " + dimension.key() + " as row_key,\n" + COUNTS + "\n" + CASES + dimension.join()
                        + where(extent) + "group by 1 order by 1")
                .params(parameters(extent, look))
                .query(CaseTallies::tally)
                .list();
    }

    /** The cases behind a number in the order of the lists, after the given one. */
    List<CountedCase> counted(CaseExtent extent, CaseCount count, Position after, int most, Look look) {
        return db.sql(MARKS + """
                        select m.number, m.title, c.batch, c.sequence, c.acceptance, c.starred, m.county, m.owner, m.state, m.truth,
                               m.handling, case when
                        """ + CaseCount.OPEN.condition() + """
                        then m.due_at end as due_at, coalesce(
                        """ + CaseCount.OVERDUE.condition() + """
                        , false) as late, k.in_time, coalesce(k.returns, 0) as returns, s.accountability
                        """ + CASES
                        + joins(extent.row()) + where(extent)
                        + "and (" + count.condition() + """
                        )
                        and (c.batch, c.sequence, c.matter) > (:after_batch, :after_sequence, :after_matter)
                        order by c.batch, c.sequence, c.matter limit :most
                        """)
                .params(parameters(extent, look))
                .param("after_batch", after.batch())
                .param("after_sequence", after.sequence())
                .param("after_matter", after.matter())
                .param("most", most)
                .query(CaseTallies::counted)
                .list();
    }

    /** Place of a case in the lists, as a cursor. */
    record Position(int batch, int sequence, String matter) {
        static final Position START = new Position(0, Integer.MIN_VALUE, "");

        static Position of(CountedCase one) {
            return new Position(one.batch(), one.sequence(), one.number());
        }

        static Position parse(String cursor) {
            if (!cursor.matches("[0-9]{1,9}/-?[0-9]{1,9}/[0-9-]{1,20}")) {
                return START;
            }
            String[] parts = cursor.split("/");
            return new Position(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]), parts[2]);
        }

        String cursor() {
            return batch + "/" + sequence + "/" + matter;
        }
    }

    private static String joins(CaseExtent.@Nullable Row row) {
        return row == null ? "" : row.by().join();
    }

    private static String where(CaseExtent extent) {
        CaseExtent.Row row = extent.row();
        return "where c.inspection = :inspection and r.path like :path\n"
                + (extent.batch() == null ? "" : "and c.batch = :batch\n")
                + (extent.day() == null ? "" : "and b.handed_over_at >= :day and b.handed_over_at < :day_after\n")
                + (row == null ? "" : "and " + row.by().key() + " = :row_key\n");
    }

    private Map<String, @Nullable Object> parameters(CaseExtent extent, Look look) {
        var parameters = new HashMap<String, @Nullable Object>();
        parameters.put("inspection", extent.inspection());
        parameters.put("path", regions.get(extent.region()).path() + "%");
        parameters.put("now", CityTime.at(look.now()).toOffsetDateTime());
        parameters.put("night", nightEnds(look.now()));
        parameters.put("batch", extent.batch());
        LocalDate day = extent.day();
        parameters.put("day", day == null ? null : start(day));
        parameters.put("day_after", day == null ? null : start(day.plusDays(1)));
        CaseExtent.Row row = extent.row();
        parameters.put("row_key", row == null ? null : row.key());
        parameters.put("differing", look.differing());
        return parameters;
    }

    private String[] differing(String inspection) {
        List<String> open = db.sql("""
                        select c.matter from inspection.cases c join matters.pub_matters m on m.number = c.matter
                        where c.inspection = :inspection and\s""" + CaseCount.OPEN.condition())
                .param("inspection", inspection)
                .query((row, _) -> row.getString("matter"))
                .list();
        return differences.among(open).toArray(String[]::new);
    }

    private static OffsetDateTime nightEnds(Instant now) {
        ZonedDateTime here = CityTime.at(now);
        LocalDate morning = here.getHour() < NIGHT_ENDS
                ? here.toLocalDate()
                : here.toLocalDate().plusDays(1);
        return morning.atTime(NIGHT_ENDS, 0).atZone(CityTime.ZONE).toOffsetDateTime();
    }

    private static OffsetDateTime start(LocalDate day) {
        return day.atStartOfDay(CityTime.ZONE).toOffsetDateTime();
    }

    private static CaseTally tally(ResultSet row, int number) throws SQLException {
        var counts = new EnumMap<CaseCount, Long>(CaseCount.class);
        for (CaseCount count : CaseCount.values()) {
            counts.put(count, row.getLong(count.column()));
        }
        return new CaseTally(row.getString("row_key"), counts);
    }

    private static CountedCase counted(ResultSet row, int number) throws SQLException {
        OffsetDateTime due = row.getObject("due_at", OffsetDateTime.class);
        return new CountedCase(
                row.getString("number"),
                row.getString("title"),
                row.getInt("batch"),
                row.getInt("sequence"),
                row.getString("acceptance"),
                row.getBoolean("starred"),
                row.getString("county"),
                row.getString("owner"),
                row.getString("state"),
                row.getString("truth"),
                row.getString("handling"),
                due == null ? null : due.toInstant(),
                row.getBoolean("late"),
                row.getObject("in_time", Boolean.class),
                row.getInt("returns"),
                row.getString("accountability"));
    }
}
