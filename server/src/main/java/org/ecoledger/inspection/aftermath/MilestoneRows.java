package org.ecoledger.inspection.aftermath;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.evidence.EvidenceFile;
import org.ecoledger.evidence.EvidenceFiles;
import org.ecoledger.inspection.aftermath.Milestone.Move;
import org.ecoledger.inspection.aftermath.Milestone.Proof;
import org.ecoledger.inspection.aftermath.RectificationRows.Day;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of milestones and their moves. */
@Repository
class MilestoneRows {
    private static final String COLUMNS =
            "select id, item, place, what, due, origin, done_on, note, done_by_name from inspection.milestones ";

    private final JdbcClient db;
    private final EvidenceFiles evidence;
    private final Clock clock;

    MilestoneRows(JdbcClient db, EvidenceFiles evidence, Clock clock) {
        this.db = db;
        this.evidence = evidence;
        this.clock = clock;
    }

    void add(String item, int place, Day day) {
        db.sql("insert into inspection.milestones (item, place, what, due, origin) values (?, ?, ?, ?, ?)")
                .params(item, place, day.what(), day.due(), day.origin())
                .update();
    }

    /** By item and day. */
    List<Milestone> of(Collection<String> items) {
        return items.isEmpty()
                ? List.of()
                : whole(db.sql(COLUMNS + "where item = any(?) order by item, due, place")
                        .param(items.toArray(String[]::new))
                        .query(MilestoneRows::milestone)
                        .list());
    }

    Optional<Milestone> lock(long id) {
        return whole(db.sql(COLUMNS + "where id = ? for update")
                        .param(id)
                        .query(MilestoneRows::milestone)
                        .list())
                .stream()
                .findFirst();
    }

    int nextPlace(String item) {
        return db.sql("select coalesce(max(place), 0) + 1 from inspection.milestones where item = ?")
                .param(item)
                .query((row, _) -> row.getInt(1))
                .single();
    }

    void done(Actor actor, long id, LocalDate day, String note) {
        db.sql("update inspection.milestones set done_on = ?, note = ?, done_by_name = ? where id = ?")
                .params(day, note, actor.name(), id)
                .update();
    }

    void move(Actor actor, Milestone milestone, LocalDate due, String reason) {
        db.sql("update inspection.milestones set due = ? where id = ?")
                .params(due, milestone.id())
                .update();
        db.sql("""
                        insert into inspection.milestone_moves (milestone, due_before, due_after, reason, moved_by_name, moved_at)
                        values (?, ?, ?, ?, ?, ?)
                        """)
                .params(
                        milestone.id(),
                        milestone.due(),
                        due,
                        reason,
                        actor.name(),
                        CityTime.at(clock.instant()).toOffsetDateTime())
                .update();
    }

    private record MoveOf(long milestone, Move move) {}

    private List<Milestone> whole(List<Milestone> milestones) {
        Map<Long, List<Move>> moves = db
                .sql("""
                        select milestone, due_before, due_after, reason, moved_by_name, moved_at
                        from inspection.milestone_moves where milestone = any(?) order by id
                        """)
                .param(milestones.stream().map(Milestone::id).toArray(Long[]::new))
                .query((row, _) -> new MoveOf(row.getLong("milestone"), move(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        MoveOf::milestone, Collectors.mapping(MoveOf::move, Collectors.toList())));
        Map<String, List<EvidenceFile>> proofs =
                evidence.ofAny(milestones.stream().map(Milestone::subject).toList()).stream()
                        .filter(file -> !file.annulled())
                        .collect(Collectors.groupingBy(file -> Objects.requireNonNullElse(file.subject(), "")));
        return milestones.stream()
                .map(milestone -> with(
                        milestone,
                        moves.getOrDefault(milestone.id(), List.of()),
                        proofs.getOrDefault(milestone.subject(), List.of())))
                .toList();
    }

    private static Milestone with(Milestone bare, List<Move> moves, List<EvidenceFile> proofs) {
        return new Milestone(
                bare.id(),
                bare.item(),
                bare.place(),
                bare.what(),
                bare.due(),
                bare.origin(),
                bare.doneOn(),
                bare.note(),
                bare.doneByName(),
                moves,
                proofs.stream()
                        .map(file -> new Proof(file.id(), file.name(), "/api/v1/evidence/" + file.id()))
                        .toList());
    }

    private static Move move(ResultSet row) throws SQLException {
        return new Move(
                row.getObject("due_before", LocalDate.class),
                row.getObject("due_after", LocalDate.class),
                row.getString("reason"),
                row.getString("moved_by_name"),
                CityTime.at(row.getObject("moved_at", OffsetDateTime.class).toInstant())
                        .toLocalDate());
    }

    private static Milestone milestone(ResultSet row, int number) throws SQLException {
        return new Milestone(
                row.getLong("id"),
                row.getString("item"),
                row.getInt("place"),
                row.getString("what"),
                row.getObject("due", LocalDate.class),
                row.getString("origin"),
                row.getObject("done_on", LocalDate.class),
                row.getString("note"),
                row.getString("done_by_name"),
                List.of(),
                List.of());
    }
}
