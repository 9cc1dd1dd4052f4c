package org.ecoledger.contracts;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ecoledger.access.Actor;
import org.ecoledger.clock.CityTime;
import org.ecoledger.contracts.Promise.Move;
import org.ecoledger.contracts.Visits.NewPromise;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of promises and their moves. */
@Repository
class PromiseRows {
    static final String SUBJECT = "promise";
    private static final String COLUMNS = """
            select p.id, p.contract, a.name as holder, c.name as place, p.text, p.to_whom, p.about, p.due, v.day as visited, p.done_on,
                   p.answer
            from contracts.promises p
            join contracts.contracts c on c.id = p.contract
            join organisation.pub_regions r on r.code = c.region
            join access.pub_accounts a on a.id = c.account
            left join contracts.visits v on v.id = p.visit
            """;

    private final JdbcClient db;
    private final Clock clock;

    PromiseRows(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    void add(long contract, long visit, NewPromise promise) {
        db.sql("""
                        insert into contracts.promises (contract, visit, text, to_whom, about, due)
                        values (:contract, :visit, :text, :toWhom, :about, :due)
                        """)
                .param("contract", contract)
                .param("visit", visit)
                .param("text", promise.text())
                .param("toWhom", promise.toWhom())
                .param("about", promise.about())
                .param("due", promise.due())
                .update();
    }

    Optional<Promise> find(long id, Viewer viewer) {
        return db.sql(COLUMNS + "where p.id = :id and " + ContractRows.SEEN)
                .param("id", id)
                .params(viewer.parameters())
                .query(PromiseRows::promise)
                .optional()
                .map(promise -> withMoves(List.of(promise)).getFirst());
    }

    /** What this account has not kept yet, overdue first. */
    List<Promise> openOf(long account) {
        return withMoves(db.sql(COLUMNS + "where c.account = ? and p.done_on is null order by p.due, p.id")
                .param(account)
                .query(PromiseRows::promise)
                .list());
    }

    /** All of one contract, open ones first. */
    List<Promise> of(long contract) {
        return withMoves(db.sql(COLUMNS + "where p.contract = ? order by p.done_on is not null, p.due, p.id")
                .param(contract)
                .query(PromiseRows::promise)
                .list());
    }

    /** Whether it was still open. */
    boolean keep(long id, String answer) {
        return db.sql("update contracts.promises set done_on = ?, answer = ? where id = ? and done_on is null")
                        .params(CityTime.today(clock), answer, id)
                        .update()
                == 1;
    }

    /** Whether it was still open and due on the day that the person saw. */
    boolean move(Actor actor, Promise promise, LocalDate due, String reason) {
        int moved = db.sql("update contracts.promises set due = ? where id = ? and done_on is null and due = ?")
                .params(due, promise.id(), promise.due())
                .update();
        if (moved == 1) {
            db.sql("""
                            insert into contracts.promise_moves (promise, due_before, due_after, reason, moved_by, moved_name, moved_at)
                            values (:promise, :before, :after, :reason, :by, :name, :at)
                            """)
                    .param("promise", promise.id())
                    .param("before", promise.due())
                    .param("after", due)
                    .param("reason", reason)
                    .param("by", actor.account())
                    .param("name", actor.name())
                    .param("at", CityTime.at(clock.instant()).toOffsetDateTime())
                    .update();
        }
        return moved == 1;
    }

    private List<Promise> withMoves(List<Promise> promises) {
        Map<Long, List<Moved>> moves = db
                .sql("""
                        select promise, due_before, due_after, reason, moved_name, moved_at
                        from contracts.promise_moves where promise = any(?) order by id
                        """)
                .param(promises.stream().map(Promise::id).toArray(Long[]::new))
                .query(PromiseRows::moved)
                .list()
                .stream()
                .collect(Collectors.groupingBy(Moved::promise));
        return promises.stream()
                .map(promise -> new Promise(
                        promise.id(),
                        promise.contract(),
                        promise.holder(),
                        promise.place(),
                        promise.text(),
                        promise.toWhom(),
                        promise.about(),
                        promise.due(),
                        promise.visited(),
                        promise.doneOn(),
                        promise.answer(),
                        moves.getOrDefault(promise.id(), List.of()).stream()
                                .map(Moved::move)
                                .toList()))
                .toList();
    }

    private record Moved(long promise, Move move) {}

    private static Moved moved(ResultSet row, int number) throws SQLException {
        return new Moved(
                row.getLong("promise"),
                new Move(
                        row.getObject("due_before", LocalDate.class),
                        row.getObject("due_after", LocalDate.class),
                        row.getString("reason"),
                        row.getString("moved_name"),
                        CityTime.at(row.getObject("moved_at", OffsetDateTime.class)
                                        .toInstant())
                                .toLocalDate()));
    }

    private static Promise promise(ResultSet row, int number) throws SQLException {
        return new Promise(
                row.getLong("id"),
                row.getLong("contract"),
                row.getString("holder"),
                row.getString("place"),
                row.getString("text"),
                row.getString("to_whom"),
                row.getString("about"),
                row.getObject("due", LocalDate.class),
                row.getObject("visited", LocalDate.class),
                row.getObject("done_on", LocalDate.class),
                row.getString("answer"),
                List.of());
    }
}
