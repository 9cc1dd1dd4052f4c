package org.ecoledger.matters;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ecoledger.clock.CityTime;
import org.ecoledger.matters.Matter.Linked;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of matters. What a person may not see is not there. */
@Repository
class MatterRows {
    static final String COLUMNS = """
            select m.number, m.track, m.title, m.description, m.kind, m.medium, m.source, m.source_ref, m.source_limit, m.linked_kind,
                   m.linked_code, m.linked_name, m.address, m.lon, m.lat,
                   m.datum, m.county, m.township, m.station, m.figure_ref, m.opened_at, m.opened_by, m.opened_by_name, m.owner,
                   m.responsible, m.duty, m.procedure, m.state, m.truth, m.handling, m.disposition, m.satisfaction, m.said_solved, m.cause,
                   m.proven, m.merged_into, m.rebounds, m.due_at,
                   m.clock_stands, m.overdue_since, m.closed_at, m.closed_in_time, m.version
            from matters.matters m
            """;
    /** Written so that each of its parts can be looked up in an index. */
    private static final String SEEN = """
            (m.region = any(array(select code from organisation.pub_regions where path like :jurisdiction_path))
             or m.owner = any(:jurisdiction_units) or m.taking_part && cast(:jurisdiction_units as text[]))""";

    private final JdbcClient db;

    MatterRows(JdbcClient db) {
        this.db = db;
    }

    /** Condition over {@code m}: the reader may see the matter. Every matter lies in a region of the city. */
    static String seenIn(Jurisdiction jurisdiction) {
        return jurisdiction.isWholeCity() ? "true" : SEEN;
    }

    Optional<Matter> find(String number, Jurisdiction jurisdiction) {
        return find(number, jurisdiction, "");
    }

    List<Matter> all(Collection<String> numbers, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where m.number = any(:numbers) and " + seenIn(jurisdiction))
                .param("numbers", numbers.toArray(String[]::new))
                .params(jurisdiction.parameters())
                .query(MatterRows::matter)
                .list();
    }

    /** As {@link #find}; others who want to change it wait until the end of the transaction. */
    Optional<Matter> lock(String number, Jurisdiction jurisdiction) {
        return find(number, jurisdiction, " for update of m");
    }

    private Optional<Matter> find(String number, Jurisdiction jurisdiction, String lock) {
        return db.sql(COLUMNS + "where m.number = :number and " + seenIn(jurisdiction) + lock)
                .param("number", number)
                .params(jurisdiction.parameters())
                .query(MatterRows::matter)
                .optional();
    }

    /** The next number of the year; the year's row stays locked, so that none is lost or given twice. */
    String nextNumber(int year) {
        int next = db.sql("""
                        insert into matters.numbers (year, last) values (?, 1)
                        on conflict (year) do update set last = matters.numbers.last + 1 returning last
                        """).param(year).query(Integer.class).single();
        return "%d-%06d".formatted(year, next);
    }

    void add(Matter matter, @Nullable Episode episode) {
        Place place = matter.place();
        Linked linked = matter.linked();
        db.sql("""
                        insert into matters.matters (
                            number, track, title, description, kind, medium, source, source_ref, source_limit,
                            linked_kind, linked_code, linked_name, address, lon, lat, datum, county,
                            township, station, figure_ref, episode_from, episode_to, opened_at, opened_by, opened_by_name,
                            procedure, state, handling, disposition)
                        values (
                            :number, :track, :title, :description, :kind, :medium, :source, :sourceRef, :sourceLimit,
                            :linkedKind, :linkedCode, :linkedName, :address, :lon, :lat, :datum,
                            :county, :township, :station, :figureRef, :episodeFrom, :episodeTo, :openedAt, :openedBy,
                            :openedByName, :procedure, :state, :handling, :disposition)
                        """)
                .param("number", matter.number())
                .param("track", matter.track())
                .param("sourceLimit", orNull(matter.sourceLimit()))
                .param("linkedKind", linked == null ? null : linked.kind())
                .param("linkedCode", linked == null ? null : linked.code())
                .param("linkedName", linked == null ? null : linked.name())
                .param("title", matter.title())
                .param("description", matter.description())
                .param("kind", matter.kind())
                .param("medium", matter.medium())
                .param("source", matter.source())
                .param("sourceRef", matter.sourceRef())
                .param("address", place == null ? null : place.address())
                .param("lon", place == null ? null : place.lon())
                .param("lat", place == null ? null : place.lat())
                .param("datum", place == null ? null : place.datum())
                .param("county", matter.county())
                .param("township", matter.township())
                .param("station", matter.station())
                .param("figureRef", matter.figureRef())
                .param("episodeFrom", episode == null ? null : time(episode.from()))
                .param("episodeTo", episode == null ? null : time(episode.to()))
                .param("openedAt", time(matter.openedAt()))
                .param("openedBy", matter.openedBy())
                .param("openedByName", matter.openedByName())
                .param("procedure", matter.procedure())
                .param("state", matter.state())
                .param("handling", matter.handling())
                .param("disposition", matter.disposition())
                .update();
    }

    /** What a step changes about a matter, together. */
    void move(Matter after) {
        db.sql("""
                        update matters.matters
                        set state = :state, owner = :owner, responsible = :responsible, duty = :duty, township = :township,
                            truth = :truth, handling = :handling, disposition = :disposition,
                            satisfaction = :satisfaction, said_solved = :saidSolved, cause = :cause, proven = :proven,
                            merged_into = :mergedInto, rebounds = :rebounds,
                            closed_at = :closedAt, version = version + 1
                        where number = :number
                        """)
                .param("state", after.state())
                .param("owner", after.owner())
                .param("responsible", after.responsible())
                .param("duty", after.duty())
                .param("township", after.township())
                .param("truth", after.truth())
                .param("handling", after.handling())
                .param("disposition", after.disposition())
                .param("satisfaction", after.satisfaction())
                .param("saidSolved", after.saidSolved())
                .param("cause", after.cause())
                .param("proven", after.proven())
                .param("mergedInto", after.mergedInto())
                .param("rebounds", after.rebounds())
                .param("closedAt", orNull(after.closedAt()))
                .param("number", after.number())
                .update();
    }

    /** What the clocks say about a matter, for lists and views. */
    void keepTime(
            String number,
            @Nullable Instant dueAt,
            boolean stands,
            @Nullable Instant overdueSince,
            @Nullable Boolean closedInTime) {
        db.sql("""
                        update matters.matters
                        set due_at = :due, clock_stands = :stands, overdue_since = :overdue, closed_in_time = :inTime
                        where number = :number
                        """)
                .param("due", orNull(dueAt))
                .param("stands", stands)
                .param("overdue", orNull(overdueSince))
                .param("inTime", closedInTime)
                .param("number", number)
                .update();
    }

    /** The matter of this station whose episode reaches up to this moment, if there is one. */
    Optional<String> ofEpisode(String station, Instant from, Instant to) {
        return db.sql("""
                        select number from matters.matters
                        where station = :station and episode_from <= :to and episode_to >= :from
                        order by episode_from desc limit 1 for update
                        """)
                .param("station", station)
                .param("from", time(from))
                .param("to", time(to))
                .query(String.class)
                .optional();
    }

    void lengthenEpisode(String number, Instant to) {
        db.sql("update matters.matters set episode_to = greatest(episode_to, :to) where number = :number")
                .param("to", time(to))
                .param("number", number)
                .update();
    }

    /** One station at a time: two imports that report the same episode do not open two matters. */
    void lockStation(String station) {
        db.sql("select pg_advisory_xact_lock(hashtextextended(?, 1))")
                .param(station)
                .query(row -> {});
    }

    static Matter matter(ResultSet row, int number) throws SQLException {
        return new Matter(
                row.getString("number"),
                row.getString("track"),
                row.getString("title"),
                row.getString("description"),
                row.getString("kind"),
                row.getString("medium"),
                row.getString("source"),
                row.getString("source_ref"),
                instant(row, "source_limit"),
                linked(row),
                place(row),
                row.getString("county"),
                row.getString("township"),
                row.getString("station"),
                row.getString("figure_ref"),
                row.getObject("opened_at", OffsetDateTime.class).toInstant(),
                row.getLong("opened_by"),
                row.getString("opened_by_name"),
                row.getString("owner"),
                row.getString("responsible"),
                row.getString("duty"),
                row.getString("procedure"),
                row.getString("state"),
                row.getString("truth"),
                row.getString("handling"),
                row.getString("disposition"),
                row.getString("satisfaction"),
                row.getString("said_solved"),
                row.getString("cause"),
                row.getBoolean("proven"),
                row.getString("merged_into"),
                row.getInt("rebounds"),
                instant(row, "due_at"),
                row.getBoolean("clock_stands"),
                instant(row, "overdue_since"),
                instant(row, "closed_at"),
                row.getObject("closed_in_time", Boolean.class),
                row.getInt("version"));
    }

    private static @Nullable Linked linked(ResultSet row) throws SQLException {
        String kind = row.getString("linked_kind");
        return kind == null
                ? null
                : new Linked(kind, row.getString("linked_code"), Objects.requireNonNull(row.getString("linked_name")));
    }

    private static @Nullable Place place(ResultSet row) throws SQLException {
        var place = new Place(
                row.getString("address"), row.getBigDecimal("lon"), row.getBigDecimal("lat"), row.getString("datum"));
        return place.address() == null && place.lon() == null ? null : place;
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static @Nullable OffsetDateTime orNull(@Nullable Instant instant) {
        return instant == null ? null : time(instant);
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
