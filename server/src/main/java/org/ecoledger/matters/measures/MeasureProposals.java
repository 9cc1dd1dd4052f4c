package org.ecoledger.matters.measures;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.deadlines.DeadlineReached;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of proposed measures. What a person may not see is not there. */
@Repository
class MeasureProposals {
    private static final String FROM = """
            from matters.measure_proposals p
            join matters.matters m on m.number = p.matter
            join organisation.pub_regions r on r.code = m.region
            join organisation.pub_regions c on c.code = m.county
            left join organisation.pub_units u on u.code = m.owner
            left join deadlines.pub_deadlines d on d.id = p.deadline
            """;
    private static final String COLUMNS = """
            select p.id, p.matter, m.title, m.owner, u.name as owner_name, c.name as county_name, m.state as matter_state,
                   p.measure, p.code, p.rung, p.due_at, d.stopped_at, p.proposed_at, p.state, p.decided_by_name, p.decided_at,
                   p.reason
            """ + FROM;
    private static final String SEEN = "(r.path like :jurisdiction_path or m.owner = any(:jurisdiction_units))";

    private final JdbcClient db;

    MeasureProposals(JdbcClient db) {
        this.db = db;
    }

    /** One page, the newest first. */
    record Page(List<Proposal> rows, @Nullable String next, long total) {}

    /** Once per rung, measure and end of the limit, however often it is asked for; not where there is no such matter. */
    void propose(String matter, Measure measure, DeadlineReached reached) {
        db.sql("""
                        insert into matters.measure_proposals (matter, measure, deadline, term, rung, code, due_at, proposed_at)
                        select number, :measure, :deadline, :term, :rung, :code, :due, :at
                        from matters.matters where number = :matter
                        on conflict (deadline, term, rung, measure) do nothing
                        """)
                .param("matter", matter)
                .param("measure", measure.code())
                .param("deadline", reached.deadline())
                .param("term", reached.term())
                .param("rung", reached.rung())
                .param("code", reached.code())
                .param("due", time(reached.dueAt()))
                .param("at", time(reached.at()))
                .update();
    }

    /** All of one matter, the newest first. */
    List<Proposal> of(String matter, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where p.matter = :matter and " + SEEN + " order by p.id desc")
                .param("matter", matter)
                .params(jurisdiction.parameters())
                .query(MeasureProposals::proposal)
                .list();
    }

    Optional<Proposal> find(String matter, long id, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where p.matter = :matter and p.id = :id and " + SEEN)
                .param("matter", matter)
                .param("id", id)
                .params(jurisdiction.parameters())
                .query(MeasureProposals::proposal)
                .optional();
    }

    /**
     * @param state open, approved, refused; empty for all
     * @param after id of the last row seen; null from the newest
     */
    Page list(String state, @Nullable Long after, int limit, Jurisdiction jurisdiction) {
        String where = "where (:state = '' or p.state = :state) and " + SEEN;
        long total = db.sql("select count(*) " + FROM + where)
                .param("state", state)
                .params(jurisdiction.parameters())
                .query(Long.class)
                .single();
        List<Proposal> found = db.sql(COLUMNS + where + " and p.id < :after order by p.id desc limit :limit")
                .param("state", state)
                .param("after", after == null ? Long.MAX_VALUE : after)
                .param("limit", limit + 1)
                .params(jurisdiction.parameters())
                .query(MeasureProposals::proposal)
                .list();
        List<Proposal> rows = found.subList(0, Math.min(found.size(), limit));
        return new Page(
                rows, found.size() > rows.size() ? Long.toString(rows.getLast().id()) : null, total);
    }

    /** Whether it was still open. */
    boolean decide(Actor actor, long id, boolean approved, String reason, Instant at) {
        return db.sql("""
                        update matters.measure_proposals
                        set state = :state, decided_by = :by, decided_by_name = :name, decided_at = :at, reason = :reason
                        where id = :id and state = 'open'
                        """)
                        .param("state", approved ? "approved" : "refused")
                        .param("by", actor.account())
                        .param("name", actor.name())
                        .param("at", time(at))
                        .param("reason", reason)
                        .param("id", id)
                        .update()
                == 1;
    }

    private static Proposal proposal(ResultSet row, int number) throws SQLException {
        return new Proposal(
                row.getLong("id"),
                row.getString("matter"),
                row.getString("title"),
                row.getString("owner"),
                row.getString("owner_name"),
                row.getString("county_name"),
                row.getString("matter_state"),
                row.getString("measure"),
                row.getString("code"),
                row.getString("rung"),
                row.getObject("due_at", OffsetDateTime.class).toInstant(),
                instant(row, "stopped_at"),
                row.getObject("proposed_at", OffsetDateTime.class).toInstant(),
                row.getString("state"),
                row.getString("decided_by_name"),
                instant(row, "decided_at"),
                row.getString("reason"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime time(Instant instant) {
        return CityTime.at(instant).toOffsetDateTime();
    }
}
