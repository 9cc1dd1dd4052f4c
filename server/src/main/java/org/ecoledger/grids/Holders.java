package org.ecoledger.grids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Account;
import org.ecoledger.access.Accounts;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which part of a cell, from a day to a day (M03-02 定责任). Nothing is deleted: a holding ends with a reason. */
@Repository
public class Holders {
    private final JdbcClient db;
    private final Cells cells;
    private final Parts parts;
    private final Accounts accounts;
    private final Audit audit;
    private final Clock clock;

    Holders(JdbcClient db, Cells cells, Parts parts, Accounts accounts, Audit audit, Clock clock) {
        this.db = db;
        this.cells = cells;
        this.parts = parts;
        this.accounts = accounts;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * A part that somebody holds or held.
     *
     * @param part code of {@code grids/parts.csv}
     * @param unitName unit of the post that the person holds now
     * @param until last day; null while it is held
     * @param left the account is disabled, or its holder has no post any more
     */
    public record Holding(
            long id,
            String cell,
            String part,
            long account,
            String name,
            @Nullable String unitName,
            @Nullable String title,
            @Nullable String phone,
            LocalDate since,
            @Nullable LocalDate until,
            @Nullable String endedReason,
            boolean left) {}

    /** Present holdings first, by part, then those of the past, the last first. */
    public List<Holding> of(String cell) {
        return db.sql("""
                        select h.id, h.cell, h.part, h.account, a.name, u.name as unit_name, p.title, p.phone,
                               h.since, h.until, h.ended_reason, a.disabled or p.account is null as gone
                        from grids.holdings h
                        join access.pub_accounts a on a.id = h.account
                        left join organisation.pub_posts p on p.account = h.account
                        left join organisation.pub_units u on u.code = p.unit
                        where h.cell = ?
                        order by h.until desc nulls first, h.part, h.id
                        """).param(cell).query(Holders::holding).list();
    }

    /** Code of the part that a clerk wrote, by its code or its Chinese name. */
    public Optional<String> part(String written) {
        return parts.written(written).map(Parts.Part::code);
    }

    /**
     * Gives a person a part from a day on.
     *
     * @throws Problem 422 with all objections
     */
    @Transactional
    public void appoint(Actor actor, String code, String part, long account, LocalDate since) {
        Cell cell = cells.find(code).orElseThrow(() -> Problem.notFound("grids.not-found", code));
        List<Objection> objections = new ArrayList<>();
        boolean fits = parts.find(part)
                .filter(known -> known.kinds().contains(cell.kind()))
                .isPresent();
        if (!fits) {
            objections.add(Objection.to("part", "grids.no-such-part", part));
        }
        Optional<Account> person = accounts.find(account).filter(known -> !known.disabled());
        if (person.isEmpty()) {
            objections.add(Objection.to("account", "grids.no-such-person"));
        }
        if (since.isBefore(cell.built())) {
            objections.add(Objection.to("since", "grids.since-before-built", cell.built()));
        }
        if (!objections.isEmpty()) {
            throw Problem.objections("grids.appointment-refused", objections);
        }
        int added = db.sql("""
                        insert into grids.holdings (cell, part, account, since) values (?, ?, ?, ?)
                        on conflict (cell, part, account) where until is null do nothing
                        """).params(code, part, account, since).update();
        if (added > 0) {
            audit.record(actor, "grid.holder-appointed", cell.subject(), part + " account:" + account + " " + since);
        }
    }

    /** Makes a person the only one who holds this part: earlier ones end the day before. For imports. */
    @Transactional
    public void replace(Actor actor, String code, String part, long account, String reason) {
        LocalDate today = CityTime.at(clock.instant()).toLocalDate();
        for (Holding holding : of(code)) {
            if (holding.until() == null && holding.part().equals(part) && holding.account() != account) {
                end(actor, holding.id(), today, reason);
            }
        }
        LocalDate built = cells.find(code).map(Cell::built).orElse(today);
        appoint(actor, code, part, account, built.isAfter(today) ? built : today);
    }

    /**
     * Ends a holding.
     *
     * @param until last day on which it was held
     * @throws Problem 422 with all objections
     */
    @Transactional
    public void end(Actor actor, long id, LocalDate until, String reason) {
        Holding holding = find(id).orElseThrow(() -> Problem.notFound("grids.no-such-holding", id));
        if (holding.until() != null) {
            throw Problem.conflict("grids.holding-ended", holding.name(), holding.until());
        }
        if (reason.isBlank()) {
            throw Problem.objections(
                    "grids.appointment-refused", List.of(Objection.to("reason", "grids.reason-missing")));
        }
        LocalDate last = until.isBefore(holding.since()) ? holding.since() : until;
        db.sql("update grids.holdings set until = ?, ended_reason = ? where id = ?")
                .params(last, reason.strip(), id)
                .update();
        audit.record(
                actor,
                "grid.holder-ended",
                Cell.subject(holding.cell()),
                holding.part() + " account:" + holding.account() + " " + last + " " + reason.strip());
    }

    Optional<Holding> find(long id) {
        return db.sql("select cell from grids.holdings where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .flatMap(cell ->
                        of(cell).stream().filter(holding -> holding.id() == id).findFirst());
    }

    private static Holding holding(ResultSet row, int number) throws SQLException {
        return new Holding(
                row.getLong("id"),
                row.getString("cell"),
                row.getString("part"),
                row.getLong("account"),
                row.getString("name"),
                row.getString("unit_name"),
                row.getString("title"),
                row.getString("phone"),
                row.getObject("since", LocalDate.class),
                row.getObject("until", LocalDate.class),
                row.getString("ended_reason"),
                row.getBoolean("gone"));
    }
}
