package org.ecoledger.targets;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ecoledger.organisation.Jurisdiction;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All promised figures. */
@Repository
public class Targets {
    private static final String COLUMNS = """
            select t.id, l.number, l.version, t.line, t.parent, t.indicator, t.region, r.name as region_name, t.value,
                   t.valid_from, t.valid_to
            from targets.targets t
            join targets.letters l on l.id = t.letter
            join organisation.pub_regions r on r.code = t.region
            """;

    /** A person sees the targets of the own region, and the whole of which they are a part. */
    private static final String VISIBLE = """
            (r.path like :jurisdiction_path
             or l.giver = any(:jurisdiction_units) or l.taker = any(:jurisdiction_units)
             or exists (
                 select 1 from targets.targets p join organisation.pub_regions pr on pr.code = p.region
                 where p.parent = t.id and pr.path like :jurisdiction_path))
            """;

    private static final String IN_FORCE = "exists (select 1 from targets.pub_targets f where f.id = t.id)";

    private final JdbcClient db;
    private final Indicators indicators;

    Targets(JdbcClient db, Indicators indicators) {
        this.db = db;
        this.indicators = indicators;
    }

    /** The target with this id, in force or not, if this jurisdiction may see it. */
    public Optional<Target> find(long id, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where t.id = :id and " + VISIBLE)
                .param("id", id)
                .params(jurisdiction.parameters())
                .query(this::target)
                .optional();
    }

    /**
     * Targets in force whose period contains this day, wholes before parts.
     *
     * @param region code of a region to which to narrow, with all that it contains; empty for all
     */
    public List<Target> inForceOn(LocalDate day, String region, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where " + IN_FORCE + """
                         and :day between t.valid_from and t.valid_to
                         and (:region = '' or t.region = :region or r.path like '%' || :region || '/%')
                        and\s""" + VISIBLE
                        + "order by l.number, coalesce(t.parent, t.id), t.parent nulls first, r.path")
                .param("day", day)
                .param("region", region)
                .params(jurisdiction.parameters())
                .query(this::target)
                .list();
    }

    /** The target in force for this indicator, region and day: what a score measures against. */
    public Optional<Target> of(String indicator, String region, LocalDate day) {
        return db.sql(COLUMNS + "where " + IN_FORCE + """
                         and t.indicator = :indicator and t.region = :region and :day between t.valid_from and t.valid_to
                        order by t.parent nulls last, l.number desc
                        limit 1
                        """)
                .param("indicator", indicator)
                .param("region", region)
                .param("day", day)
                .query(this::target)
                .optional();
    }

    /** The targets of one version of a letter, each whole followed by its parts. */
    List<Target> in(Letter letter, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where t.letter = :letter and " + VISIBLE + """
                        order by coalesce((select p.line from targets.targets p where p.id = t.parent), t.line),
                                 t.parent nulls first, r.path
                        """)
                .param("letter", letter.id())
                .params(jurisdiction.parameters())
                .query(this::target)
                .list();
    }

    /** Adds a line to a draft. */
    Target add(Letter draft, @Nullable Long parent, String indicator, String region, BigDecimal value) {
        long id = db.sql("""
                        insert into targets.targets
                            (letter, line, parent, indicator, region, value, valid_from, valid_to)
                        values (:letter,
                                (select coalesce(max(line), 0) + 1 from targets.targets where letter = :letter),
                                :parent, :indicator, :region, :value, make_date(:year, 1, 1), make_date(:year, 12, 31))
                        returning id
                        """)
                .param("letter", draft.id())
                .param("parent", parent)
                .param("indicator", indicator)
                .param("region", region)
                .param("value", value)
                .param("year", draft.year())
                .query(Long.class)
                .single();
        return find(id, Jurisdiction.everything()).orElseThrow();
    }

    /** Removes a line of a draft with its parts. */
    void remove(Target target) {
        removePartsOf(target);
        db.sql("delete from targets.targets where id = ?").param(target.id()).update();
    }

    void removePartsOf(Target whole) {
        db.sql("""
                        with recursive parts as (
                            select id from targets.targets where parent = ?
                            union all
                            select t.id from targets.targets t join parts p on t.parent = p.id)
                        delete from targets.targets where id in (select id from parts)
                        """).param(whole.id()).update();
    }

    private Target target(ResultSet row, int number) throws SQLException {
        LocalDate from = row.getObject("valid_from", LocalDate.class);
        return new Target(
                row.getLong("id"),
                row.getString("number"),
                row.getInt("version"),
                row.getInt("line"),
                row.getObject("parent", Long.class),
                indicators.get(row.getString("indicator"), row.getObject("valid_to", LocalDate.class)),
                row.getString("region"),
                row.getString("region_name"),
                row.getBigDecimal("value"),
                from,
                row.getObject("valid_to", LocalDate.class));
    }
}
