package org.ecoledger.targets;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.Unit;
import org.ecoledger.targets.Target.Upper;
import org.ecoledger.targets.parties.Party;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All promised figures. */
@Repository
public class Targets {
    private static final String COLUMNS = """
            select t.id, l.number, l.version, t.line, t.parent, t.indicator, t.region, r.name as region_name, t.value,
                   t.valid_from, t.valid_to, t.holder, t.holder_name, t.from_letter, t.from_line
            from targets.targets t
            join targets.letters l on l.id = t.letter
            join organisation.pub_regions r on r.code = t.region
            """;

    /** A person sees the targets of the own region and unit, and the whole of which they are a part. */
    private static final String VISIBLE = """
            (r.path like :jurisdiction_path
             or l.giver = any(:jurisdiction_units) or l.taker = any(:jurisdiction_units)
             or t.holder = any(:jurisdiction_units)
             or exists (
                 select 1 from targets.targets p join organisation.pub_regions pr on pr.code = p.region
                 where p.parent = t.id
                   and (pr.path like :jurisdiction_path or p.holder = any(:jurisdiction_units))))
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
     * Targets in force whose period contains this day, wholes before parts; what is promised twice for the same holder
     * stands once, as its stricter promise.
     *
     * @param region code of a region to which to narrow, with all that it contains; empty for all
     */
    public List<Target> inForceOn(LocalDate day, String region, Jurisdiction jurisdiction) {
        return once(db.sql(COLUMNS + "where " + IN_FORCE + """
                         and :day between t.valid_from and t.valid_to
                         and (:region = '' or t.region = :region or r.path like '%' || :region || '/%')
                        and\s""" + VISIBLE
                        + "order by l.number, coalesce(t.parent, t.id), t.parent nulls first, r.path")
                .param("day", day)
                .param("region", region)
                .params(jurisdiction.parameters())
                .query(this::target)
                .list());
    }

    /** The target in force for this indicator, region and day: what a score measures against. */
    public Optional<Target> of(String indicator, String region, LocalDate day) {
        return db.sql(COLUMNS + "where " + IN_FORCE + """
                         and t.indicator = :indicator and t.region = :region and t.holder is null
                         and :day between t.valid_from and t.valid_to
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
                                 t.parent nulls first, r.path, t.line
                        """)
                .param("letter", letter.id())
                .params(jurisdiction.parameters())
                .query(this::target)
                .list();
    }

    /** The target in force that stands in this line of this letter. */
    Optional<Target> inForce(Upper upper, Jurisdiction jurisdiction) {
        return db.sql(COLUMNS + "where " + IN_FORCE + " and l.number = :letter and t.line = :line and " + VISIBLE)
                .param("letter", upper.letter())
                .param("line", upper.line())
                .params(jurisdiction.parameters())
                .query(this::target)
                .optional();
    }

    /** The targets in force of other letters that hand this one down. */
    List<Target> handing(Target whole) {
        return db.sql(COLUMNS + "where " + IN_FORCE + """
                         and t.from_letter = :letter and t.from_line = :line
                        order by r.path, l.number, t.line
                        """)
                .param("letter", whole.letter())
                .param("line", whole.line())
                .query(this::target)
                .list();
    }

    /** The parts of a target within its own letter. */
    List<Target> partsOf(Target whole) {
        return db.sql(COLUMNS + "where t.parent = :whole order by r.path, t.line")
                .param("whole", whole.id())
                .query(this::target)
                .list();
    }

    /**
     * What a unit owes on this day: the targets that it holds, those of letters that it took, and, where it governs its
     * region, those of the region.
     */
    public List<Target> owedBy(Unit unit, LocalDate day, Jurisdiction jurisdiction) {
        boolean governs = unit.kind() == Unit.Kind.GOVERNMENT || unit.kind() == Unit.Kind.TOWNSHIP;
        return once(db.sql(COLUMNS + "where " + IN_FORCE + """
                         and :day between t.valid_from and t.valid_to
                         and (t.holder = :unit
                              or t.holder is null and (l.taker = :unit and t.parent is null
                                                       or :governs and t.region = :region))
                        and\s""" + VISIBLE + "order by l.number, t.line")
                .param("day", day)
                .param("unit", unit.code())
                .param("governs", governs)
                .param("region", unit.region())
                .params(jurisdiction.parameters())
                .query(this::target)
                .list());
    }

    /**
     * Without what is promised twice for the same holder: a letter below that repeats a promise word for word adds nothing,
     * and where it promises more than was asked, that is what counts.
     */
    private static List<Target> once(List<Target> targets) {
        Map<Upper, List<Target>> promises = targets.stream().collect(groupingBy(Target::ownPlace));
        Map<Upper, List<Target>> handing = targets.stream()
                .filter(target -> target.upper() != null)
                .collect(groupingBy(target -> requireNonNull(target.upper())));
        return targets.stream()
                .filter(target -> handing.getOrDefault(target.ownPlace(), List.of()).stream()
                                .noneMatch(other -> isStricter(other, target))
                        && (target.upper() == null
                                || promises.getOrDefault(target.upper(), List.of()).stream()
                                        .noneMatch(promise -> isRepeated(target, promise))))
                .toList();
    }

    private static boolean isStricter(Target promise, Target asked) {
        return promise.hands(asked)
                && Breakdown.weakness(asked, promise.value()).signum() < 0;
    }

    private static boolean isRepeated(Target repeated, Target promise) {
        return repeated.hands(promise) && repeated.value().compareTo(promise.value()) == 0;
    }

    /** What a target promises. */
    record Promise(
            String indicator,
            String region,
            @Nullable Party holder,
            BigDecimal value,
            @Nullable Upper upper) {}

    /** Adds a line to a draft; its number is new in all versions, since a line means the same in each. */
    Target add(Letter draft, @Nullable Long parent, Promise promise) {
        Party holder = promise.holder();
        Upper upper = promise.upper();
        long id = db.sql("""
                        insert into targets.targets
                            (letter, line, parent, indicator, region, value, valid_from, valid_to, holder, holder_name,
                             from_letter, from_line)
                        values (:letter,
                                (select coalesce(max(t.line), 0) + 1
                                 from targets.targets t join targets.letters l on l.id = t.letter
                                 where l.number = :number),
                                :parent, :indicator, :region, :value, make_date(:year, 1, 1), make_date(:year, 12, 31),
                                :holder, :holderName, :fromLetter, :fromLine)
                        returning id
                        """)
                .param("letter", draft.id())
                .param("number", draft.number())
                .param("parent", parent)
                .param("indicator", promise.indicator())
                .param("region", promise.region())
                .param("value", promise.value())
                .param("year", draft.year())
                .param("holder", holder == null ? null : holder.key())
                .param("holderName", holder == null ? null : holder.name())
                .param("fromLetter", upper == null ? null : upper.letter())
                .param("fromLine", upper == null ? null : upper.line())
                .query(Long.class)
                .single();
        return find(id, Jurisdiction.everything()).orElseThrow();
    }

    /** Gives the new version of a letter the targets of the one before, line by line. */
    void copy(Letter from, Letter to) {
        db.sql("""
                        insert into targets.targets (letter, line, indicator, region, value, valid_from, valid_to, holder,
                                                     holder_name, from_letter, from_line)
                        select :to, line, indicator, region, value, valid_from, valid_to, holder, holder_name, from_letter,
                               from_line
                        from targets.targets where letter = :from
                        """).param("to", to.id()).param("from", from.id()).update();
        db.sql("""
                        update targets.targets t set parent = np.id
                        from targets.targets o, targets.targets op, targets.targets np
                        where t.letter = :to and o.letter = :from and o.line = t.line and op.id = o.parent
                          and np.letter = :to and np.line = op.line
                        """).param("to", to.id()).param("from", from.id()).update();
    }

    /** Gives a line of a draft another value. */
    void change(Target target, BigDecimal value) {
        db.sql("update targets.targets set value = ? where id = ?")
                .params(value, target.id())
                .update();
    }

    /** Removes a line of a draft with its parts. */
    void remove(Target target) {
        removePartsOf(target);
        db.sql("delete from targets.targets where id = ?").param(target.id()).update();
    }

    private void removePartsOf(Target whole) {
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
                row.getObject("valid_to", LocalDate.class),
                row.getString("holder"),
                row.getString("holder_name"),
                row.getString("from_letter") == null
                        ? null
                        : new Upper(row.getString("from_letter"), row.getInt("from_line")));
    }
}
