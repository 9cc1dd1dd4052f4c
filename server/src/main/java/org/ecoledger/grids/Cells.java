package org.ecoledger.grids;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Region;
import org.ecoledger.organisation.Regions;
import org.ecoledger.problems.Problem;
import org.ecoledger.problems.Problem.Objection;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/** All cells of supervision that are in use (M03-01 … M03-03). None is deleted; one that is given up says why. */
@Repository
public class Cells {
    private static final Pattern CODE = Pattern.compile("[\\p{L}\\p{N}._-]{1,40}");
    private static final int LONGEST_NAME = 80;
    private static final String COLUMNS = """
            select c.code, c.name, c.kind, c.region, c.parent, c.built, c.geometry is not null as placed, c.width
            from grids.cells c
            """;

    private final JdbcClient db;
    private final CellKinds kinds;
    private final Regions regions;
    private final Layers layers;
    private final Placements placements;
    private final Audit audit;
    private final Clock clock;

    Cells(
            JdbcClient db,
            CellKinds kinds,
            Regions regions,
            Layers layers,
            Placements placements,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.kinds = kinds;
        this.regions = regions;
        this.layers = layers;
        this.placements = placements;
        this.audit = audit;
        this.clock = clock;
    }

    /** The cell, whoever asks; for the reader of a page use {@link #find(String, Jurisdiction)}. */
    public Optional<Cell> find(String code) {
        return db.sql(COLUMNS + "where c.code = ? and c.ended is null")
                .param(code)
                .query(Cells::cell)
                .optional();
    }

    /** The cell, if it lies in the jurisdiction. */
    public Optional<Cell> find(String code, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + """
                        join organisation.pub_regions r on r.code = c.region
                        where c.code = :code and c.ended is null and r.path like :jurisdiction_path
                        """)
                .param("code", code)
                .params(jurisdiction.parameters())
                .query(Cells::cell)
                .optional();
    }

    /** Cells in which the person holds a part now, in the order of their codes. */
    public List<Cell> heldBy(Actor actor) {
        return db.sql(COLUMNS + """
                        where c.ended is null and c.code in (
                            select h.cell from grids.holdings h
                            where h.account = :account and h.until is null and h.since <= :today)
                        order by c.code
                        """)
                .param("account", actor.account())
                .param("today", today())
                .query(Cells::cell)
                .list();
    }

    /** Cells in the jurisdiction, in the order of their codes. */
    public List<Cell> all(Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + """
                        join organisation.pub_regions r on r.code = c.region
                        where c.ended is null and r.path like :jurisdiction_path
                        order by c.code
                        """)
                .params(jurisdiction.parameters())
                .query(Cells::cell)
                .list();
    }

    /** Cells right below this one, as far as the jurisdiction goes. */
    List<Cell> below(String code, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + """
                        join organisation.pub_regions r on r.code = c.region
                        where c.parent = :code and c.ended is null and r.path like :jurisdiction_path
                        order by c.code
                        """)
                .param("code", code)
                .params(jurisdiction.parameters())
                .query(Cells::cell)
                .list();
    }

    /** Code of the kind that a clerk wrote, by its code or its Chinese name. */
    public Optional<String> kind(String written) {
        return kinds.written(written).map(CellKind::code);
    }

    /**
     * What somebody wants a cell to be.
     *
     * @param built null: today for a new cell, as it was for one that is there
     */
    public record Wanted(
            String code,
            String name,
            String kind,
            String region,
            @Nullable String parent,
            @Nullable LocalDate built) {}

    /**
     * Adds the cell, or changes the one with this code.
     *
     * @throws Problem 422 with all objections
     */
    @Transactional
    public Cell put(Actor actor, Wanted wanted) {
        List<Objection> objections = objections(wanted);
        if (!objections.isEmpty()) {
            throw Problem.objections("grids.cell-refused", objections);
        }
        db.sql("""
                        insert into grids.cells (code, name, kind, region, parent, built)
                        values (:code, :name, :kind, :region, :parent, coalesce(cast(:built as date), :today))
                        on conflict (code) do update
                        set name = excluded.name, kind = excluded.kind, region = excluded.region,
                            parent = excluded.parent, built = coalesce(cast(:built as date), cells.built),
                            ended = null, ended_reason = null
                        """)
                .param("code", wanted.code())
                .param("name", wanted.name().strip())
                .param("kind", wanted.kind())
                .param("region", wanted.region())
                .param("parent", wanted.parent())
                .param("built", wanted.built())
                .param("today", today())
                .update();
        layers.changed();
        audit.record(actor, "grid.put", Cell.subject(wanted.code()), wanted.name());
        return find(wanted.code()).orElseThrow();
    }

    /** Gives a cell up: it is kept with its history, and nothing lies in it any more. */
    @Transactional
    public void end(Actor actor, String code, String reason) {
        if (reason.isBlank()) {
            throw Problem.objections("grids.cell-refused", List.of(Objection.to("reason", "grids.reason-missing")));
        }
        db.sql("update grids.cells set ended = ?, ended_reason = ? where code = ? and ended is null")
                .params(today(), reason.strip(), code)
                .update();
        layers.changed();
        placements.redo(List.of(code));
        audit.record(actor, "grid.ended", Cell.subject(code), reason);
    }

    private List<Objection> objections(Wanted wanted) {
        List<Objection> objections = new ArrayList<>();
        if (!CODE.matcher(wanted.code()).matches()) {
            objections.add(Objection.to("code", "grids.code-form", wanted.code()));
        }
        if (wanted.name().isBlank() || wanted.name().strip().length() > LONGEST_NAME) {
            objections.add(Objection.to("name", "grids.name-length", LONGEST_NAME));
        }
        Optional<CellKind> kind = kinds.find(wanted.kind());
        if (kind.isEmpty()) {
            objections.add(Objection.to("kind", "grids.no-such-kind", wanted.kind()));
        }
        Optional<Region> region = regions.find(wanted.region());
        if (region.isEmpty()) {
            objections.add(Objection.to("region", "grids.no-such-region", wanted.region()));
        }
        String parent = wanted.parent();
        if (parent != null && kind.isPresent() && region.isPresent()) {
            parentObjection(wanted.code(), parent, kind.get(), region.get()).ifPresent(objections::add);
        }
        return objections;
    }

    private Optional<Objection> parentObjection(String code, String parent, CellKind kind, Region region) {
        Optional<Cell> above = find(parent);
        if (above.isEmpty()) {
            return Optional.of(Objection.to("parent", "grids.no-such-parent", parent));
        }
        CellKind kindAbove = kinds.get(above.get().kind());
        boolean sameSort = kindAbove.line() == kind.line();
        boolean higher = kind.line() ? kindAbove.code().equals(kind.code()) : kindAbove.rank() < kind.rank();
        if (sameSort && !higher || (!kind.line() && kindAbove.line())) {
            return Optional.of(
                    Objection.to("parent", "grids.parent-not-above", above.get().name()));
        }
        if (isBelow(parent, code)) {
            return Optional.of(
                    Objection.to("parent", "grids.parent-in-circle", above.get().name()));
        }
        boolean holds = regions.get(above.get().region()).contains(region);
        return holds
                ? Optional.empty()
                : Optional.of(Objection.to(
                        "parent", "grids.parent-elsewhere", above.get().name()));
    }

    /** Whether a cell is the other or stands below it. */
    private boolean isBelow(String code, String other) {
        return db.sql("""
                        with recursive up (code, parent) as (
                            select code, parent from grids.cells where code = :code
                            union
                            select c.code, c.parent from grids.cells c join up on c.code = up.parent
                        )
                        select exists (select 1 from up where code = :other)
                        """)
                .param("code", code)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    private LocalDate today() {
        return CityTime.at(clock.instant()).toLocalDate();
    }

    static Cell cell(ResultSet row, int number) throws SQLException {
        return new Cell(
                row.getString("code"),
                row.getString("name"),
                row.getString("kind"),
                row.getString("region"),
                row.getString("parent"),
                row.getObject("built", LocalDate.class),
                row.getBoolean("placed"),
                row.getObject("width", Integer.class));
    }
}
