package org.ecoledger.matters;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ecoledger.access.Actor;
import org.ecoledger.access.Audit;
import org.ecoledger.clock.CityTime;
import org.ecoledger.organisation.Jurisdiction;
import org.ecoledger.organisation.TownshipDuties;
import org.ecoledger.organisation.TownshipDuty;
import org.ecoledger.organisation.Unit;
import org.ecoledger.organisation.Units;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Transactional;

/**
 * Rules that propose who is responsible for a problem: the narrowest region around its place wins, then its kind before its
 * medium before all kinds. They only propose; the office decides, and the unit may object once.
 */
@Repository
public class OwnerRules {
    private final JdbcClient db;
    private final Units units;
    private final TownshipDuties duties;
    private final Audit audit;
    private final Clock clock;

    OwnerRules(JdbcClient db, Units units, TownshipDuties duties, Audit audit, Clock clock) {
        this.db = db;
        this.units = units;
        this.duties = duties;
        this.audit = audit;
        this.clock = clock;
    }

    /**
     * One rule.
     *
     * @param region code of the region in which it holds
     * @param kind of problem, {@code medium:air} for a whole medium, {@code *} for all
     * @param duty row of the townships' duty list, where the responsible unit is a township (ruling 8)
     * @param leader contracted leader (包保领导) with post
     * @param basis document that says so
     */
    public record OwnerRule(
            String region,
            String kind,
            String responsible,
            List<String> cooperating,
            @Nullable String supervising,
            @Nullable String duty,
            @Nullable String leader,
            String basis,
            LocalDate validFrom) {}

    /** Puts a rule in force from its day; one for the same place, kind and day is replaced. */
    @Transactional
    public void put(Actor actor, OwnerRule rule) {
        db.sql("""
                        insert into matters.owner_rules (region, kind, responsible, cooperating, supervising, duty, leader,
                                                         basis, valid_from)
                        values (:region, :kind, :responsible, :cooperating, :supervising, :duty, :leader, :basis, :from)
                        on conflict (region, kind, valid_from) do update
                        set responsible = excluded.responsible, cooperating = excluded.cooperating,
                            supervising = excluded.supervising, duty = excluded.duty, leader = excluded.leader,
                            basis = excluded.basis
                        """)
                .param("region", rule.region())
                .param("kind", rule.kind())
                .param("responsible", rule.responsible())
                .param("cooperating", rule.cooperating().toArray(String[]::new))
                .param("supervising", rule.supervising())
                .param("duty", rule.duty())
                .param("leader", rule.leader())
                .param("basis", rule.basis())
                .param("from", rule.validFrom())
                .update();
        audit.record(actor, "owner-rule.put", "owner-rule:" + rule.region() + "/" + rule.kind(), rule.responsible());
    }

    /**
     * The rule in force today for the place and kind of this matter, if there is one. One that names a township whose
     * duty-list row has ended, or was taken back by the county, is passed by for the next wider one (ruling 8).
     */
    public Optional<OwnerRule> of(Matter matter) {
        return db
                .sql("""
                        select o.region, o.kind, o.responsible, o.cooperating, o.supervising, o.duty, o.leader, o.basis,
                               o.valid_from
                        from matters.owner_rules o
                        join organisation.pub_regions r on r.code = o.region
                        join organisation.pub_regions p on p.code = :place and p.path like r.path || '%'
                        where o.kind in (:kind, :medium, '*')
                          and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)
                        order by length(r.path) desc, o.kind = :kind desc, o.kind = '*', o.valid_from desc
                        """)
                .param("place", matter.township() == null ? matter.county() : matter.township())
                .param("kind", matter.kind())
                .param("medium", "medium:" + matter.medium())
                .param("today", CityTime.today(clock))
                .query(OwnerRules::rule)
                .list()
                .stream()
                .filter(this::stands)
                .findFirst();
    }

    private boolean stands(OwnerRule rule) {
        boolean township = units.find(rule.responsible())
                .filter(unit -> unit.kind() == Unit.Kind.TOWNSHIP)
                .isPresent();
        return !township
                || Optional.ofNullable(rule.duty())
                        .flatMap(duties::find)
                        .filter(duty -> duty.kind() != TownshipDuty.Kind.COUNTY)
                        .isPresent();
    }

    /** The rules in force today that hold in the jurisdiction, or above it, from the widest region to the narrowest. */
    public List<OwnerRule> inForce(Jurisdiction jurisdiction) {
        return db.sql("""
                        select distinct on (r.path, o.kind)
                               o.region, o.kind, o.responsible, o.cooperating, o.supervising, o.duty, o.leader, o.basis, o.valid_from
                        from matters.owner_rules o join organisation.pub_regions r on r.code = o.region
                        where (r.path like :jurisdiction_path or :jurisdiction_path like r.path || '%')
                          and o.valid_from <= :today and (o.valid_to is null or o.valid_to >= :today)
                        order by r.path, o.kind, o.valid_from desc
                        """)
                .param("today", CityTime.today(clock))
                .params(jurisdiction.parameters())
                .query(OwnerRules::rule)
                .list();
    }

    private static OwnerRule rule(ResultSet row, int number) throws SQLException {
        return new OwnerRule(
                row.getString("region"),
                row.getString("kind"),
                row.getString("responsible"),
                strings(row.getArray("cooperating")),
                row.getString("supervising"),
                row.getString("duty"),
                row.getString("leader"),
                row.getString("basis"),
                row.getObject("valid_from", LocalDate.class));
    }

    private static List<String> strings(Array array) throws SQLException {
        return Arrays.asList((String[]) array.getArray());
    }
}
